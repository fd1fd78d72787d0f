"""The exhibit about school as files: words that are whole, and what was measured named inside."""

import re

import pytest

from explainer.cli.main import main
from explainer.core.exhibits.registry import exhibit
from explainer.core.exhibits.scale.scale_choices import ABOVE, ScaleChoices
from explainer.core.exhibits.school.school_choices import FORGETTING, PARTS, SchoolChoices
from explainer.core.export.export_request import endings_of
from explainer.core.settings.settings_text import EXHIBIT
from explainer.export.drawing.speech import say_in
from explainer.files.reading import OpenError
from explainer.session.files.contents import contents_of
from tests.export import written_words
from tests.shown_exhibits import NAMES, on_paper, shown, written

SCHOOL_CHOICES = [
    SchoolChoices(8, "loops", "digits", 5, 3, part, "adapters" if part == FORGETTING else "all")
    for part in PARTS
]
SCALE_CHOICES = [ScaleChoices(), ScaleChoices("next", 8, 5, 3, ABOVE)]
WORDS = {
    "en": ("Before and after", "Forgotten", "test accuracy", "points lost", "Low-rank adapters"),
    "zh": ("微调之前与之后", "忘了多少", "测试准确率", "失去的百分点", "奇数还是偶数（新）"),
}


def made(tmp_path, ending, choices, **look):
    return written(tmp_path / f"{NAMES[type(choices)]}{ending}", choices, **look)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_word_of_what_is_forgotten_is_cut_off(qapp, tmp_path, language, size):
    choices = SchoolChoices(part=FORGETTING)
    drawing = made(tmp_path, ".svg", choices, size=size, language=language)
    words = [word for word, _ in written_words.written(drawing.read_bytes())]
    assert not [word for word in words if "…" in word]
    for whole in WORDS[language]:
        assert whole in words


@pytest.mark.parametrize("choices", [SCHOOL_CHOICES[0], SCALE_CHOICES[0]])
@pytest.mark.parametrize("ending", endings_of("school"))
def test_a_file_names_what_was_measured_and_no_other_experiment(qapp, tmp_path, ending, choices):
    target = made(tmp_path, ending, choices)
    content = target.read_bytes()
    assert (EXHIBIT + choices.command).encode() in content and b"scene=" not in content
    with pytest.raises(OpenError, match=f"{target.name} was made from an exhibit"):
        contents_of(target)


@pytest.mark.parametrize("choices", [*SCHOOL_CHOICES, *SCALE_CHOICES])
def test_the_command_inside_measures_the_same_again(monkeypatch, choices):
    asked = []

    def answers(exhibit, questions, progress):
        asked.append((exhibit.name, questions))
        return shown(choices).answers

    monkeypatch.setattr("explainer.lab.measuring.exhibit_answers.answers", answers)
    monkeypatch.setattr("explainer.cli.exhibit.tell_measured", lambda *_, **__: 0)
    assert main(choices.command.split()[1:]) == 0
    own = exhibit(NAMES[type(choices)])
    assert asked == [(own.name, own.printed(choices))]


@pytest.mark.parametrize("choices", [SCHOOL_CHOICES[1], SCHOOL_CHOICES[2], SCALE_CHOICES[0]])
def test_a_chinese_sentence_has_no_marks_of_an_english_one(choices):
    sheet = on_paper(choices, say_in("zh"))
    said = (*sheet.facts, sheet.headline_name, sheet.description)
    for words in (*said, *(plot.description for plot in sheet.plots)):
        assert not re.search(r"[;,:] |没有 \d|纳特|微型", words), words
