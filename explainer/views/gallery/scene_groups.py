"""What stands in the gallery: the scenes by what was measured on them, and one's own tables."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from explainer.core.gallery.evidence import stored_evidence
from explainer.core.gallery.gallery_plot import places_of
from explainer.core.gallery.groups import FROM_FILE, effect_words, group_rule, group_title, grouped
from explainer.core.settings.cards import OWN
from explainer.core.settings.dataset import NO_CLASS, Dataset
from explainer.core.settings.scene_cards import SCENES
from explainer.views.gallery.scene_tile import Points, SceneTile, TileFacts
from explainer.views.gallery.tile_group import TileGroup
from explainer.views.style.speech import say

SHOWN = 240


def scene_groups(own: Dataset | None) -> list[TileGroup]:
    """Return all groups, the last of them for what is one's own."""
    groups = [
        TileGroup(group, group_title(group, say), group_rule(group, say), list(map(_tile, names)))
        for group, names in grouped().items()
    ]
    return [*(group for group in groups if group.tiles), _own_group(own)]


def _tile(name: str) -> SceneTile:
    card, evidence = SCENES[name], stored_evidence()[name]
    verdict = effect_words(evidence, say)
    english = f"{card.title} {card.line}"
    facts = TileFacts(name, say(card.title), say(card.line), verdict, english, evidence.points)
    return SceneTile(facts)


def _own_group(own: Dataset | None) -> TileGroup:
    translate = QCoreApplication.translate
    tiles = []
    if own is not None:
        facts = TileFacts(OWN, own.name, say(own.card.line), points=_points(own))
        tiles.append(SceneTile(facts))
    file = TileFacts(
        FROM_FILE,
        translate("Gallery", "From a file…"),
        translate("Gallery", "A table of your own: a row for each point, a column for its class."),
        found="table csv own file",
    )
    return TileGroup(
        OWN,
        translate("Gallery", "Your own"),
        translate("Gallery", "Once it is open, Ctrl+6 measures which pretraining suits it."),
        [*tiles, SceneTile(file)],
    )


def _points(own: Dataset) -> Points:
    classes = [-1 if kind == NO_CLASS else kind for kind in own.labels[:SHOWN]]
    return places_of(own.table[:SHOWN].tolist(), classes)
