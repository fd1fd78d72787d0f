"""The choice of the window's language, each named as its own speakers name it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup

from explainer.core.text.language import LANGUAGES
from explainer.views.grouped_menu import GroupedMenuBar, MenuGroup
from explainer.views.style.speech import spoken


def add_languages(menu: GroupedMenuBar, choose: Callable[[str], None]) -> None:
    """Add the languages to a menu; the word for them is understood in each of them."""
    title = QCoreApplication.translate("Languages", "Language")
    understood = title if "Language" in title else f"{title} (Language)"
    choices = menu.put_menu(MenuGroup.LOOK, understood)
    group = QActionGroup(choices)
    for code, name in LANGUAGES.items():
        action = choices.addAction(name)
        action.setCheckable(True)
        action.setChecked(code == spoken())
        group.addAction(action)
        action.triggered.connect(partial(_choose, choose, code))


def _choose(choose: Callable[[str], None], code: str, _checked: bool = False) -> None:
    if code != spoken():
        choose(code)
