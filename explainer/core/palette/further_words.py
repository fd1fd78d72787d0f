"""Words by which people look for what the window calls otherwise, in both languages."""

from __future__ import annotations

FURTHER: dict[str, tuple[str, ...]] = {
    "action Open a table of your own…": (
        *("csv", "tsv", "excel", "spreadsheet", "own data", "my data", "import", "dataset"),
        *("导入", "自己的数据", "表格", "数据集"),
    ),
    "action Open…": ("load", "加载"),
    "action Save pretrained encoder…": ("weights", "model", "safetensors", "模型", "权重"),
    "action Export picture, film or deck…": (
        *("image", "png", "svg", "pdf", "powerpoint", "video", "gif", "mp4", "animation"),
        *("poster", "save picture", "图像", "视频", "动画", "海报"),
    ),
    "action Copy the slide": ("screenshot", "image", "clipboard", "截图", "图像"),
    "action Save the slide…": ("screenshot", "image", "png", "powerpoint", "截图", "图像"),
    "action Copy picture": ("screenshot", "image", "clipboard", "截图", "图像"),
    "action Copy data": ("csv", "numbers", "results", "spreadsheet", "数值", "结果"),
    "action Preferences…": ("settings", "options", "configuration", "配置", "选项"),
    "action Bend the planes: from the input to the embedding, or back": (
        *("morph", "animate", "unroll", "transform", "变形", "形变", "展开"),
    ),
    "action Bend the planes layer by layer, or at once": (
        "morph",
        "hidden layers",
        "变形",
        "隐藏层",
    ),
    "action Swap planes and insets": ("large embedding", "enlarge", "放大"),
    "action Present, or stop presenting": (
        *("projector", "beamer", "lecture", "slideshow", "large type", "font size", "text size"),
        *("投影", "讲课", "幻灯片放映", "字号", "字体大小"),
    ),
    "action Full screen": (
        "font size",
        "text size",
        "larger",
        "maximise",
        "字号",
        "字体大小",
    ),
    "action Next theme": ("colours", "colors", "night", "appearance", "颜色", "夜间", "外观"),
    "action Play or pause": ("train", "start", "run", "animate", "训练", "开始"),
    "action Reset": ("restart", "again", "重来"),
    "action New seed": ("random", "shuffle", "another sample", "随机"),
    "action Measure {count} seeds": ("repeat", "error bars", "significance", "重复", "显著性"),
    "action Compare methods": ("baselines", "svm", "logistic regression", "others", "基线"),
    "action Pin this run": ("keep run", "bookmark", "compare runs", "保存这次", "收藏"),
    "action Pinned runs…": ("compare", "history", "ghost", "bookmark", "比较", "对比", "历史"),
    "action The story: open or leave": ("tutorial", "course", "lesson", "tour", "教程", "课程"),
    "action Scenes by their pictures…": ("data", "dataset", "gallery", "examples", "数据", "图库"),
    "action Welcome: what is on the screen": ("introduction", "getting started", "入门", "介绍"),
    "action What the words mean": ("glossary", "definitions", "术语", "词汇表"),
    "action What is equal, and what differs": (
        *("learning rate", "rates", "optimiser", "optimizer", "adam", "hyperparameters", "fair"),
        *("学习率", "优化器", "超参数", "公平"),
    ),
    "action English": ("language", "英文", "英语", "语言"),
    "action 简体中文": ("chinese", "mandarin", "language", "汉语", "语言"),
    "action Handwritten digits": ("digits", "mnist", "数字"),
    "action All shortcuts": ("keyboard", "hotkeys", "键盘"),
    "action About Pretraining Explainer": ("version", "licence", "license", "版本", "许可"),
    "setting Label steps": ("epochs", "batch", "iterations", "training time", "轮数", "批", "迭代"),
    "setting Weight decay": ("regularisation", "regularization", "正则化"),
    "setting Width": ("neurons", "hidden units", "model size", "神经元"),
    "setting Layers": ("depth", "深度"),
    "setting Unlabelled points": ("samples", "data size", "样本"),
    "setting Labels per class": ("shots", "annotations", "标注"),
}
"""By the key of an entry. What the window has no control for leads to what explains it: the rates
at which both models learn are tuned, a step is one batch, and all type grows with the window."""
