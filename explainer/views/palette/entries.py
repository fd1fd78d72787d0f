"""What the palette finds: entries of the menus, and settings with their values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from explainer.core.palette.dictionary import elsewhere
from explainer.core.palette.further_words import FURTHER
from explainer.core.palette.search import Searched, ranked
from explainer.core.palette.settings_entries import (
    AmountEntry,
    SettingEntry,
    amounts,
    begins_with,
    named_values,
    set_to,
    split_value,
)
from explainer.core.settings.choice import Choice
from explainer.core.settings.values import Whole
from explainer.core.text.mnemonics import plain
from explainer.session.store import Store
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.widgets.keys import also_found_by, english_name

BETWEEN = " › "


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing that can be done: where else it is found, its keys, and why not, if it cannot be.

    One that `asks` writes its name into the field, for a value to be typed behind it.
    """

    searched: Searched
    title: str
    place: str
    keys: str = ""
    reason: str = ""
    ticked: bool = False
    asks: str = ""
    act: Callable[[], object] = bool

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ". ".join(filter(None, (self.title, self.reason or self.place, self.keys)))


class Entries:
    """All entries as they are at one moment."""

    def __init__(self, shell: Shell, store: Store) -> None:
        self._shell, self._store = shell, store
        self._settings = store.settings
        self._amounts = {entry.row.field: entry for entry in amounts(self._settings)}
        self._numbers = {field: self._amount(entry) for field, entry in self._amounts.items()}
        self._all = [*self._actions(), *self._numbers.values(), *self._values()]
        self._searched = [entry.searched for entry in self._all]

    def found(self, query: str, recent: Sequence[str]) -> list[PaletteEntry]:
        """Return what a query means, the likeliest first; a number sets what is named before.

        A setting with anything else behind it says what it takes.
        """
        name, number = split_value(query)
        valued = list(self._set(name, number)) if name and number else []
        found = (self._all[place] for place in ranked(query, self._searched, recent))
        return [*valued, *found] or self._meant(query)

    def _meant(self, query: str) -> list[PaletteEntry]:
        """Return the numbers that a query begins with, and what each of them takes."""
        numbers = list(self._numbers.items())
        searched = [entry.searched for _, entry in numbers]
        for name in begins_with(query):
            if places := ranked(name, searched):
                return [self._taking(*numbers[place]) for place in places]
        return []

    def _taking(self, field: str, entry: PaletteEntry) -> PaletteEntry:
        """Return an entry that says what its setting takes."""
        amount = self._amounts[field]
        whole = isinstance(amount.row.values, Whole)
        words = _takes_whole() if whole else _takes_number()
        said = words.format(name=entry.title, low=amount.low, high=amount.high)
        return replace(entry, place=said)

    def _set(self, name: str, number: str) -> Iterator[PaletteEntry]:
        fields = list(self._numbers)
        searched = [self._numbers[field].searched for field in fields]
        for place in ranked(name, searched):
            row = self._amounts[fields[place]].row
            yield self._setting(set_to(self._settings, row, number), row)

    def _actions(self) -> Iterator[PaletteEntry]:
        """Yield the entries of the menus, then what is on plots or in neither."""
        seen: set[QAction] = set()
        for path, action in self._shell.menu.entries():
            seen.add(action)
            yield _of_action(path, action)
        for path, action in self._shell.menu.unlisted():
            yield _of_action(path, action, known=False)
        for plot in self._shell.stage.plots:
            where = (plot.card.accessibleName() or plot.card.title.text(),)
            for action in plot.menu.actions():
                if action not in seen and not action.menu() and not action.isSeparator():
                    yield _of_action(where, action, known=False)

    def _amount(self, entry: AmountEntry) -> PaletteEntry:
        title, key = say(entry.row.title), f"setting {entry.row.title}"
        facts = {"low": entry.low, "high": entry.high, "now": say(entry.now)}
        return PaletteEntry(
            _searched(key, (title, entry.row.key, *FURTHER.get(key, ())), say(entry.row.tip)),
            title,
            _settings() + BETWEEN + _range().format(**facts),
            asks=title,
        )

    def _values(self) -> Iterator[PaletteEntry]:
        for entry in named_values(self._settings):
            yield self._setting(entry)

    def _setting(self, entry: SettingEntry, row: Choice | None = None) -> PaletteEntry:
        name, value = say(entry.name), say(entry.value)
        more = " ".join((name, elsewhere(entry.name), say(entry.line), elsewhere(value)))
        title = QCoreApplication.translate("Palette", "{name}: {value}")
        title = title.format(name=name, value=value)
        return PaletteEntry(
            _searched(entry.key, (title, value), more, possible=not entry.refusal),
            title,
            _settings() + (BETWEEN + say(entry.line) if entry.line else ""),
            reason=say(entry.refusal),
            ticked=entry.chosen,
            act=partial(self._store.change, **entry.choices),
        )


def _of_action(path: tuple[str, ...], action: QAction, *, known: bool = True) -> PaletteEntry:
    """Return an action as an entry; one that is `known` is found by further words as well."""
    words, _, told = action.text().partition("\t")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or told
    title, others = plain(words), also_found_by(action)
    where = tuple(map(plain, path))
    tip = action.toolTip() if plain(action.toolTip()) != title else ""
    more = " ".join((*where, *map(elsewhere, where), tip, elsewhere(tip)))
    possible, key = action.isEnabled(), f"action {english_name(action)}"
    further = FURTHER.get(key, ()) if known else ()
    untold = QCoreApplication.translate("Palette", "Not possible now.")
    return PaletteEntry(
        _searched(key, (title, *others, *further), more, possible=possible),
        title,
        BETWEEN.join(where),
        keys,
        reason="" if possible else action.statusTip() or untold,
        ticked=action.isChecked(),
        act=action.trigger,
    )


def _searched(key: str, names: tuple[str, ...], more: str, *, possible: bool = True) -> Searched:
    """Return names in both languages, as far as they are known in them."""
    both = dict.fromkeys((*names, *map(elsewhere, names)))
    return Searched(key, tuple(filter(None, both)), more, possible)


def _settings() -> str:
    return QCoreApplication.translate("Palette", "Settings")


def _range() -> str:
    return QCoreApplication.translate("Palette", "{low} to {high}, now {now}")


def _takes_number() -> str:
    return QCoreApplication.translate("Palette", "{name} takes a number from {low} to {high}.")


def _takes_whole() -> str:
    return QCoreApplication.translate("Palette", "{name} takes a whole number, {low} to {high}.")
