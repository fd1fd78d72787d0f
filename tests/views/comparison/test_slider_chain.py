"""The files through which a move of the label slider reaches the planes."""

import sys
from pathlib import Path

from explainer import app
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.pace import Pace
from tests.windows import filled_window

PACKAGE = Path(app.__file__).parent
MOST = 9
"""Files from the slider's signal to the canvas that takes a figure."""


def on_the_way(frame):
    """Return the package's files from whatever Qt has called to a frame, in that order."""
    files = []
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if PACKAGE in file.parents:
            files.append(file.relative_to(PACKAGE).as_posix())
        frame = frame.f_back
    return files[::-1]


def test_a_move_of_the_slider_reaches_the_planes_through_few_files(qtbot):
    window = filled_window(qtbot)
    pace, slider = window.live.pace, window.controls.labels.slider
    qtbot.waitUntil(lambda: not pace.asked)
    asked, drawn = [], []
    ways = {
        Pace.ask.__code__: asked,
        Pace.ask_soon.__code__: asked,
        PlotCanvas.show_plot.__code__: drawn,
    }

    def note(frame, event, _):
        if event == "call" and frame.f_code in ways:
            ways[frame.f_code].append(on_the_way(frame))

    sys.setprofile(note)
    try:
        slider.setValue(slider.value() + 1)
        qtbot.waitUntil(lambda: bool(drawn))
    finally:
        sys.setprofile(None)
    assert asked[0][0] == "views/controls/labels_control.py"
    assert drawn[0][0] == "views/plots/pace.py" and drawn[0][-1] == "views/plots/canvas.py"
    files = dict.fromkeys((*asked[0], *drawn[0]))
    assert len(files) <= MOST and "views/window.py" not in files, list(files)
    window.close()
