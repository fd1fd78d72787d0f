"""Exhibits with answers that nobody has measured, for what only shows or writes them."""

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.exhibits.scale.scale_choices import ScaleChoices
from explainer.core.exhibits.school.school_choices import COST, FORGETTING, SchoolChoices
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.export.outlet import produce
from tests.core.exhibits.school.test_school_exhibit import cost, forgotten
from tests.scale_cells import cells

NAMES = {
    TownChoices: "town",
    SchoolChoices: "school",
    ScaleChoices: "scale",
    SuitabilityChoices: "suitability",
}


def row(mean):
    return {"mean": mean, "low": mean - 0.05, "high": mean + 0.05}


STARTS = {
    "looks": 8,
    "subjects": {
        name: {
            **{"scratch": row(0.7), "pretrained": row(0.9), "specialist": row(0.5)},
            "effects": {"pretrained": "helps", "specialist": "hurts"},
        }
        for name in ("digits", "parity", "halves", "loops")
    },
}
START = {
    **{"steps": 150, "seconds": 0.01, "operations": 2e8, "accuracy": row(0.8)},
    **{"steps_to_own": 10.0, "steps_to_target": None, "reached_target": 7},
    "course": [[0.5 + 0.002 * step, 0.4, 0.9] for step in range(151)],
}
REUSE = {
    "seeds": 10,
    "pretraining": {"steps": 400, "seconds": 1.0, "operations": 1.1e10},
    "starts": {"scratch": START, "reused": START},
    "difference": row(0.1),
    "effect": "helps",
}
BY_KIND = {"school": STARTS, "reuse": REUSE, COST: cost(), FORGETTING: forgotten()}
"""Answers about school, by the kind of question."""


def answers(choices, known):
    """Answers by question of what is known: of school by kind, of scale by cell."""
    if isinstance(choices, SchoolChoices):
        return {each: known[each[0]] for each in choices.questions if each[0] in known}
    if isinstance(choices, ScaleChoices):
        return {choices.question(place): cell for place, cell in known.items()}
    return {}


def shown(choices, known=None):
    """An exhibit with these choices, and everything known of it unless only this is."""
    usual = cells() if isinstance(choices, ScaleChoices) else BY_KIND
    return ShownExhibit(NAMES[type(choices)], choices, answers(choices, known or usual))


def on_paper(choices, say, known=None):
    """The figure of an exhibit as it stands on a page."""
    own = shown(choices, known)
    return exhibit(own.name).on_paper(own, say)


def written(target, choices, known=None, **look):
    """The file that an exhibit becomes."""
    own = shown(choices, known)
    order = ExportRequest(own.name, target, exhibit=own, **look)
    produce(order, Showing(), lambda done, total: None)
    return target
