"""The choices of `Settings` in words: what was chosen, and what a change is called."""

from __future__ import annotations

from explainer.core.settings.cards import OWN
from explainer.core.settings.choices import CHOICES, PICKED, POOL
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.text.sentence import Sentence, sentence


def choice_words(settings: Settings, field: str) -> str:
    """Return what was chosen for a field, as the window words it, in English."""
    if field in ("scene", "data"):
        return settings.card.title
    return CHOICES[field].values.words(getattr(settings, field))


def differing(old: Settings, new: Settings) -> list[str]:
    """Return the fields in which two settings differ, in the order of their rows."""
    return [field for field in CHOICES if getattr(old, field) != getattr(new, field)]


def telling(old: Settings, new: Settings) -> str:
    """Return the one choice that explains a change, empty if it takes several.

    A scene brings its own defaults, a smaller pool caps the labels, and an encoder from a
    file brings its shape: what follows by itself is not a change of its own.
    """
    if new.encoder is not None and old.encoder != new.encoder:
        return "encoder"
    return next((field for field in differing(old, new) if _explains(old, new, field)), "")


def _explains(old: Settings, new: Settings, field: str) -> bool:
    try:
        return old.changed(**{field: getattr(new, field)}) == new
    except SettingsError:  # By itself it could not be chosen.
        return False


def change_words(old: Settings, new: Settings) -> Sentence:
    """Return a change in a few words: its choice, what it was and what it is."""
    field, fields = telling(old, new), set(differing(old, new))
    if fields and fields <= set(PICKED):
        return _picked_words(old, new)
    if fields == {"edits"} and _is_one_move(old, new):
        return sentence("a point moved")
    if "edits" in fields and fields <= {"edits", "labels_per_class", *PICKED}:
        return sentence("points edited by hand")
    if not field:
        return _several_words(old, new, fields)
    before, after = choice_words(old, field), choice_words(new, field)
    return sentence(
        "{choice} {before} → {after}", choice=CHOICES[field].name, before=before, after=after
    )


def _several_words(old: Settings, new: Settings, fields: set[str]) -> Sentence:
    """Name a change of several choices by the data that it brings, if it brings any."""
    if "data" in fields and new.scene == OWN:
        return sentence("table {name} opened", name=new.card.title)
    if "scene" in fields:
        before, after = choice_words(old, "scene"), choice_words(new, "scene")
        return sentence("scene {before} → {after}, and more", before=before, after=after)
    return sentence("several settings")


def _is_one_move(old: Settings, new: Settings) -> bool:
    """Whether all that was edited is where one point lies, or it lies where it was drawn again."""
    moved = set(old.edits.moved) ^ set(new.edits.moved)
    painted = set(old.edits.painted) ^ set(new.edits.painted)
    if old.edits.erased != new.edits.erased or len(old.edits.painted) != len(new.edits.painted):
        return False
    return (len({row for row, _, _ in moved}), len(painted)) in ((1, 0), (0, 2))


def made_by_hand(settings: Settings) -> bool:
    """Return whether labels were bought or given back, or points edited, by hand."""
    return bool(settings.bought or settings.returned or settings.edits)


def given_up(old: Settings, new: Settings) -> str:
    """Return the sentence that says that work by hand went with its points; empty if none did."""
    others = any(getattr(old, name) != getattr(new, name) for name in POOL)
    if not others or not made_by_hand(old) or made_by_hand(new):
        return ""
    return sentence(
        "Other points: what you did by hand went with the old ones. Undo brings it back."
    )


def _picked_words(old: Settings, new: Settings) -> Sentence:
    """Name what was done by hand: one label bought or given back, or several at once."""
    touched = set(old.bought) ^ set(new.bought) | set(old.returned) ^ set(new.returned)
    if len(touched) > 1:
        return sentence("labels by hand")
    more = len(new.bought) - len(new.returned) > len(old.bought) - len(old.returned)
    return sentence("label of a point bought") if more else sentence("label given back")
