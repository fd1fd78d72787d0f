"""The exhibit about school as files: words that are whole, and what was measured named inside."""

import html
import re

import pytest

from explainer.__main__ import main
from explainer.core.exhibits.scale.scale_choices import ABOVE, ScaleChoices
from explainer.core.exhibits.school.school_choices import COST, FORGETTING, PARTS, SchoolChoices
from explainer.core.export.export_request import SCALE, SCHOOL, TOLD, ExportRequest
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.settings.settings_text import EXHIBIT
from explainer.core.story.handout import scale_of, school_of
from explainer.export.drawing.speech import say_in
from explainer.export.outlet import produce
from explainer.files.reading import OpenError
from explainer.session.files.contents import contents_of
from tests.core.exhibits.school.test_school_exhibit import cost, forgotten
from tests.factories import timeline
from tests.scale_cells import cells
from tests.views.exhibits.test_exhibits import REUSE
from tests.views.exhibits.test_exhibits import SCHOOL as STARTS

ANSWERS = {"school": STARTS, "reuse": REUSE, COST: cost(), FORGETTING: forgotten()}
SCHOOL_CHOICES = [
    SchoolChoices(8, "loops", "digits", 5, 3, part, "adapters" if part == FORGETTING else "all")
    for part in PARTS
]
SCALE_CHOICES = [ScaleChoices(), ScaleChoices("next", 8, 5, 3, ABOVE)]
WORDS = {
    "en": ("Before and after", "Forgotten", "test accuracy", "points lost", "Low-rank adapters"),
    "zh": ("微调之前与之后", "忘了多少", "测试准确率", "失去的百分点", "奇数还是偶数（新）"),
}


def told_of(choices):
    if isinstance(choices, ScaleChoices):
        return SCALE, ToldChapter(0, {}, scale_choices=choices, scale=cells())
    return SCHOOL, ToldChapter(0, {}, school_choices=choices, answers=ANSWERS)


@pytest.fixture(scope="module")
def window_shows():
    """An experiment of the window's, which has nothing to do with an exhibit."""
    return timeline(count=2)


def made(tmp_path, ending, choices, shown, **rest):
    figure, told = told_of(choices)
    target = tmp_path / f"{figure}{ending}"
    produce(
        ExportRequest(figure, target, **rest), Showing(shown, told=told), lambda done, total: None
    )
    return target


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_word_of_what_is_forgotten_is_cut_off(qapp, tmp_path, window_shows, language, size):
    choices = SchoolChoices(part=FORGETTING)
    drawing = made(tmp_path, ".svg", choices, window_shows, size=size, language=language)
    words = html.unescape(re.sub(r"<[^>]*>", "\n", drawing.read_text(encoding="utf-8")))
    assert "…" not in words
    for whole in WORDS[language]:
        assert whole in words.splitlines()


@pytest.mark.parametrize("choices", [SCHOOL_CHOICES[0], SCALE_CHOICES[0]])
@pytest.mark.parametrize("ending", TOLD[SCHOOL])
def test_a_file_names_what_was_measured_and_no_other_experiment(
    qapp, tmp_path, window_shows, ending, choices
):
    target = made(tmp_path, ending, choices, window_shows)
    content = target.read_bytes()
    assert (EXHIBIT + choices.command).encode() in content and b"scene=" not in content
    with pytest.raises(OpenError, match=f"{target.name} was made from an exhibit"):
        contents_of(target)


@pytest.mark.parametrize("choices", [*SCHOOL_CHOICES, *SCALE_CHOICES])
def test_the_command_inside_measures_the_same_again(monkeypatch, choices):
    asked = []
    for name in ("school", "scale"):
        monkeypatch.setattr(
            f"explainer.cli.commands.run_{name}", lambda it, **_: asked.append(it) or 0
        )
    assert main(choices.command.split()[1:]) == 0
    [again] = asked
    assert again.command == choices.command
    assert told_of(again)[0] == told_of(choices)[0]


@pytest.mark.parametrize("choices", [SCHOOL_CHOICES[1], SCHOOL_CHOICES[2], SCALE_CHOICES[0]])
def test_a_chinese_sentence_has_no_marks_of_an_english_one(choices):
    figure, told = told_of(choices)
    sheet = (scale_of if figure == SCALE else school_of)(
        Showing(timeline(count=2), told=told), say_in("zh")
    )
    said = (*sheet.facts, sheet.headline_name, sheet.description)
    for words in (*said, *(plot.description for plot in sheet.plots)):
        assert not re.search(r"[;,:] |没有 \d|纳特|微型", words), words
