"""One more exhibit: a folder and a line of the registry, and everything that shows one has it."""

import json
import sys
from dataclasses import dataclass
from types import ModuleType

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from explainer.cli.main import main
from explainer.core.exhibits import registry
from explainer.core.exhibits.command import AS_JSON, Command, CommandArgument
from explainer.core.exhibits.exhibit import Exhibit, ShownExhibit
from explainer.core.export.export_request import ExportRequest, check_request
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.figures.figure import Axis, Line, Plot, SheetFigure
from explainer.core.settings.validation import SettingsError
from explainer.core.story.chapters import chapters
from explainer.core.story.handout import handout
from explainer.export.outlet import produce
from explainer.lab.measuring.story_evidence import story_shown
from explainer.lab.protocol import Inquiry, SurveyFound
from explainer.lab.training.background import Background
from tests.views.conftest import kept, kept_windows, speech, spoken  # noqa: F401
from tests.views.exhibits.conftest import settings, window  # noqa: F401

LESSON = {
    "name": "toys",
    **{each: {"en": each, "zh": each} for each in ("title", "claim", "caution", "notes")},
    "start": {},
    "steps": [{"say": {"en": "", "zh": ""}, "do": {"en": "", "zh": ""}, "toy": {"count": 3}}],
}


@dataclass(frozen=True)
class ToyChoices:
    count: int = 2
    seed: int = 0

    @property
    def command(self):
        return f"explainer toys --count {self.count}"


class ToyExhibit(Exhibit):
    name, title, key = "toy", "Toys in a row", "Ctrl+5"
    choices, kinds = ToyChoices, ("count toys",)
    commands = (
        Command(
            "toys",
            "toys, counted",
            (CommandArgument("--count", "how many", whole=(1, 9), usual=2), AS_JSON),
            lambda given: ToyChoices(given["count"]),
        ),
    )

    def questions(self, choices):
        return (("count toys", choices.count),)

    def draws(self, seed):
        return {"seed": seed}

    def figure(self, shown, say):
        known = shown.answers.get(self.questions(shown.choices)[0])
        points = np.array([(0.0, 0.0), (1.0, float(known or 0))])
        plot = Plot("toys", Axis("day", 0, 1), Axis("toys", 0, 9), lines=(Line(points, "text"),))
        return SheetFigure(
            title="How many toys?",
            plots=(plot, plot),
            settings_line="toys",
            description=f"{known} toys",
            headline=str(known),
            facts=("", "", ""),
        )

    def report(self, shown):
        return {"toys": shown.answers[self.questions(shown.choices)[0]]}

    def table(self, choices, report):
        return f"{report['toys']} toys\n"


def counting(kind, count, *, clock):
    """What the science of the exhibit does: it counts, a toy at a time."""
    for _ in range(count):
        yield
    return 10 * count


@pytest.fixture(autouse=True)
def toy(monkeypatch):
    """The exhibit's folders, and its line in the registry."""
    core, science = (ModuleType(f"explainer.{room}") for room in PLACES)
    core.EXHIBIT, science.answering = ToyExhibit(), counting
    for module in (core, science):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(registry, "NAMES", (*registry.NAMES, "toy"))


PLACES = ("core.exhibits.toy.exhibit", "science.exhibits.toy")


def shown(count=2):
    choices = ToyChoices(count)
    return ShownExhibit("toy", choices, {("count toys", count): 10 * count})


def test_the_menu_has_it_and_any_page_shows_it(window, tmp_path):  # noqa: F811
    assert any(each.keys == ("Ctrl+5",) for each in window.keys.shortcuts)
    exhibits = window.exhibits
    exhibits.show("toy", count=4)
    page = exhibits.shown
    assert page.isVisible() and page.objectName() == "toy_page" and page.export() != ""
    [(task, (kind, parameters))] = window.answerer.asked.items()
    assert (kind, parameters) == ("count toys", (4,))
    window.story.inquiries.take(task, 40)
    assert page.accessibleDescription() == "40 toys"
    taken = []
    window.export_actions.choose_target = lambda parent, name, kinds: str(tmp_path / name)
    window.export_actions._exports.save = taken.append
    assert page.export() == ""
    window.export_actions.sheet.findChild(QPushButton, "save_button").click()
    assert taken[0].exhibit.answers == {("count toys", 4): 40}


def test_the_lab_measures_it_in_the_background():
    background, found = Background(), None
    background.obey(Inquiry(7, "count toys", (5,)))
    while background.busy and found is None:
        found = background.advance()
    assert found == SurveyFound(7, 50)


def test_a_lesson_can_look_at_it_and_its_page_draws_it(tmp_path, monkeypatch):
    (tmp_path / "01-toys.json").write_text(json.dumps(LESSON), encoding="utf-8")
    [chapter] = chapters(tmp_path)
    step = chapter.steps[0]
    assert (step.exhibit, step.exhibit_choices) == ("toy", {"count": 3})
    for place in ("lab.measuring.story_evidence", "core.story.handout"):
        monkeypatch.setattr(f"explainer.{place}.chapters", lambda: (chapter,))
    [told] = story_shown([1], 8, lambda done, total: None)
    assert told.told.exhibit.choices == ToyChoices(3, 8)
    page = handout(told, "en", str)
    assert page.figure.description == "30 toys"
    assert "the choices of step 1" in page.page.figure
    other = Showing(told=ToldChapter(1, {}, shown(4)))
    assert "an example of its own" in handout(other, "en", str).page.figure


def test_it_becomes_a_file_that_says_how_to_make_it_again(qapp, tmp_path):
    target = tmp_path / "toys.svg"
    produce(ExportRequest("toy", target, exhibit=shown()), Showing(), lambda done, total: None)
    assert "explainer toys --count 2" in target.read_text(encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot become"):
        check_request(ExportRequest("toy", tmp_path / "toys.gif", exhibit=shown()))


def test_its_command_prints_and_draws_it(qapp, tmp_path, capsys):
    assert main(["toys", "--count", "3"]) == 0
    assert capsys.readouterr().out == "30 toys\n"
    target = tmp_path / "toys.csv"
    assert main(["toys", "--json", "-o", str(target)]) == 0
    assert json.loads(capsys.readouterr().out) == {"toys": 20} and target.exists()
    assert main(["toys", "--count", "10"]) == 2
    assert "1 to 9" in capsys.readouterr().err
