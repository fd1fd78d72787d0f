"""How tests use the real window: by mouse and keys, and by waiting for what they await."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle
from PySide6.QtWidgets import QStyleOptionSlider as SliderOption

from explainer.core.figures.wording import percent
from explainer.core.settings.settings import settings_for

PATIENCE = 60_000
START = settings_for("moons", unlabelled=60, width=16, steps=60, objective="autoencoder")
"""Of all objectives this one is trained fastest: what is measured over seeds takes a fifth."""
ARMS = ("supervised", "pretrained")
ANSWERS = 5


def until(qtbot, window, phase):
    qtbot.waitUntil(lambda: window.store.state.phase == phase, timeout=PATIENCE)


def heard_out(qtbot, lab):
    """Hear some answers of the lab: what it said before, and would say unasked, has come."""
    for _ in range(ANSWERS):
        with qtbot.waitSignal(lab.laid_out, timeout=PATIENCE):
            lab.lay_out(0, 1)  # Of a job that is not at hand it has nothing to tell.


def named(window, kind, name):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot, window, *names):
    """Click buttons, one after the other."""
    for name in names:
        qtbot.mouseClick(named(window, QPushButton, name), Qt.MouseButton.LeftButton)


def drag(qtbot, slider, value):
    """Press the handle, move it to `value`, let go."""
    start, end = _handle(slider, slider.value()), _handle(slider, value)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.25, 0.5, 0.75, 1.0):
        qtbot.mouseMove(slider, start + (end - start) * share)
        QApplication.processEvents()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)


def _handle(slider, value):
    option = SliderOption()
    slider.initStyleOption(option)
    option.sliderPosition = option.sliderValue = value
    style, complex_ = slider.style(), QStyle.ComplexControl.CC_Slider
    handle = style.subControlRect(complex_, option, QStyle.SubControl.SC_SliderHandle, slider)
    return handle.center() if handle.isValid() else QPoint(0, slider.height() // 2)


def text(window, name):
    return named(window, QLabel, name).text()


def words(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def headlines(window):
    return [text(window, f"{arm}_accuracy") for arm in ARMS]


def standings(window):
    """The accuracies that the headlines should show."""
    latest = window.store.timeline.latest
    found = [latest.standing(arm) for arm in ARMS]
    return [percent(each.test_accuracy) if each else "" for each in found]
