"""What the program is made of, told without loading any of it."""

import subprocess
import sys

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from explainer import __version__
from explainer.core.help.about import PACKAGES, components
from explainer.core.platform.assets import assets_folder
from explainer.views.help.about_sheet import AboutSheet
from explainer.views.style.app_icon import SIZES, app_icon
from tests.layouts import cut_off


@pytest.fixture
def sheet(window):
    window.findChild(type(window.shortcuts))  # The help is there.
    action = next(each for _, each in window.menu.entries() if each.text().startswith("About"))
    action.trigger()
    return window.findChild(AboutSheet)


def test_every_part_has_a_version_and_a_licence():
    parts = {part.name: part for part in components()}
    assert {"Python", "torch", "numpy", "Inter"} <= parts.keys()
    assert all(part.licence for part in parts.values())
    assert all(parts[name].version for name in PACKAGES if name in parts)


def test_nothing_is_loaded_to_tell_its_version():
    code = "from explainer.core.help.about import components; components(); import sys;"
    code += "print({'torch', 'sklearn', 'numpy', 'PIL'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_sheet_tells_all_of_it_and_copies_it(window, sheet, qapp):
    qapp.processEvents()
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert f"Version {__version__}" in said and qVersion() in said and "torch" in said
    assert sheet.isVisible() and not cut_off(sheet)
    sheet._copy.click()
    text = QGuiApplication.clipboard().text()
    assert __version__ in text and "Python" in text and "numpy" in text
    QGuiApplication.clipboard().clear()
    window.close()
    assert not sheet.isVisible()


def test_the_icon_has_every_size(qapp):
    icon = app_icon()
    assert sorted(size.width() for size in icon.availableSizes()) == list(SIZES)
    assert (assets_folder() / "app/icon.svg").is_file()
    pixel = icon.pixmap(64, 64).toImage().pixelColor(5, 32)
    assert pixel.alpha() == 255
