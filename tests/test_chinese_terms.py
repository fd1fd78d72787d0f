"""One Chinese term for each thing, over the window's words, the story and its glossary."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explainer.core.platform.assets import assets_folder

LESSONS = sorted((assets_folder() / "lessons").glob("*.json"))
FORBIDDEN = {
    "小人": "人物",
    "十亿次": "亿次",
    "窗口旁边": "后台",
    "活的模型": "实时运行的模型",
    "此时此地": "刚在你的电脑上",
    "曲线所示": "超出图中范围",
    "倍标签训练": "预训练运算量是标签训练的 n 倍",
    "种子上没有证据": "证据不足",
    "有偏的标签": "有偏样本",
    "有偏的样本": "有偏样本",
    "镇子": "城镇",
    "座城镇": "个城镇",
    "架构": "网络结构",
    "输出头": "分类头",
    "遮词": "掩码词",
    "探针": "探测",
    r"(?<!自)编码(?!器)": "表示",
    "结论": "判定",
    r"占 [\d{]\S* 个": "平均 n 个",
}
"""Words that are not used, with those that are."""
GLOSSARY = {
    *("无监督学习", "自监督学习", "监督学习", "半监督学习", "泛化", "先验", "过拟合", "欠拟合"),
    *("迁移", "大模型", "表示", "嵌入", "线性探测", "判定", "有偏样本", "掩码词预测"),
}


def window_words():
    """Every translation of the window, with plural forms one by one."""
    for message in ElementTree.parse(assets_folder() / "i18n/zh.ts").iter("message"):
        translation = message.find("translation")
        yield from ("".join(each.itertext()) for each in [translation, *translation])


def chinese(part):
    """Every Chinese text of a lesson."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from [value] if name == "zh" else chinese(value)
    elif isinstance(part, list):
        for each in part:
            yield from chinese(each)


def told(path: Path):
    return chinese(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("word", FORBIDDEN)
def test_a_word_that_has_another_one_is_used_nowhere(word):
    said = [*window_words(), *(text for path in LESSONS for text in told(path))]
    assert len(said) > 1_000
    assert [text for text in said if re.search(word, text)] == []


def test_the_glossary_has_the_words_of_the_field_once():
    entries = json.loads((assets_folder() / "lessons/glossary.json").read_text(encoding="utf-8"))
    for language in ("en", "zh"):
        terms = [entry["term"][language] for entry in entries]
        assert len(terms) == len(set(terms))
    assert {entry["term"]["zh"] for entry in entries} >= GLOSSARY


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_each_chinese_text_is_chinese(path):
    for text in told(path):
        assert re.search(r"[\u4e00-\u9fff]|^[A-Za-z ]+$", text), text
