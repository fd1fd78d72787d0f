"""The window and a file draw one figure value alike, whatever kind of plot it is."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.core.comparison.arm_figures import arm_figure
from explainer.core.comparison.capacity import capacity_figure
from explainer.core.comparison.composition import comparison
from explainer.core.comparison.disagreement import disagreement_figure
from explainer.core.comparison.group_accuracy import group_figure
from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.exhibits.scale.scale_choices import ScaleChoices
from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.school.bill_figure import bill_figure
from explainer.core.exhibits.school.school_choices import COST
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.exhibits.town.figure import town_figure
from explainer.core.figures.figure import Dots
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.measuring.efficiency import Measured
from explainer.core.measuring.verdict import Reference
from explainer.core.runs.pinned import Pinned, ghosts
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.cost import pretraining_cost
from explainer.core.training.embeddings import CODE, WORDS, Projection
from explainer.core.training.frames import frozen
from explainer.core.training.grid import straight_grid
from explainer.plotting.plot import plot_area, row_of
from explainer.plotting.style import FRAME
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.style.theme import Look
from tests.core.comparison.test_group_accuracy import measured as group_outcomes
from tests.core.comparison.test_group_accuracy import shown as grouped
from tests.core.comparison.test_lexicon import words_timeline
from tests.core.exhibits.school import test_bill as bills
from tests.core.exhibits.school import test_school_exhibit as school
from tests.export.figures_factory import showing
from tests.factories import baselines, frame, timeline
from tests.pictures import pixels
from tests.plotting.drawing_alone import draw_plot
from tests.scale_cells import cells
from tests.studies import study

MOST_DIFFERENT, DIFFERENT = 0.005, 32
SQUARE, WIDE = (300, 300), (460, 280)


def arms(scene="spirals", stage=Stage.FINETUNING, **choices):
    """The pretrained arm of a finished comparison."""
    return arm_figure(frame(settings_for(scene), stage, 150), "pretrained", str, **choices)


def warped():
    """Both planes with the lines of the grid."""
    moment = frame(settings_for("spirals"), Stage.FINETUNING, 150)
    lines = straight_grid(moment.ground.extent)
    bent = frozen(lines + 0.2 * np.sin(4 * lines[..., ::-1]))
    moment = replace(moment, pretrained=replace(moment.pretrained, grid=bent))
    return arm_figure(moment, "pretrained", str, grid=True)


def coded():
    moment = frame(settings_for("digits"), Stage.FINETUNING, 150)
    return arm_figure(moment, "pretrained", str, projection=Projection(CODE)).embedding


def worded():
    moment = words_timeline().latest
    return arm_figure(moment, "pretrained", str, projection=Projection(WORDS)).embedding


def pointed():
    """A plane with brushed points, marked as the window does."""
    plot = arms().embedding
    return replace(plot, dots=(*plot.dots, Dots(plot.dots[0].points[:40], "pretrained")))


def efficiency():
    """The curve with its bands and the other methods, named at their ends."""
    settings = settings_for("spirals")
    found = showing().measured
    assert found.outcomes is not None
    others = baselines(settings, tuple(range(1, 31)), found.outcomes.seeds)
    known = Measured(found.outcomes, others, Reference(0.01), 0.99)
    plot = label_efficiency_figure(known, settings, pretraining_cost(settings), str).plot
    assert any(line.ended for line in plot.lines) and plot.bands
    return plot


def curves():
    return comparison(timeline(settings_for("spirals"), 8), str).curves


def haunted():
    """The curves with those of a pinned run behind them."""
    run = timeline(settings_for("spirals"), 4)
    return ghosts(Pinned("A", run.frames[-1].settings, run), curves(), str)[-1]


def capacity():
    shown = showing()
    return capacity_figure(shown.capacity, shown.settings, str).plot


KINDS = {
    "input plane": lambda: arms(stage=Stage.PRETRAINING).decision,
    "decision boundary": lambda: arms().decision,
    "boundaries of ten classes": lambda: arms("digits").decision,
    "embedding": lambda: arms(stage=Stage.PRETRAINING).embedding,
    "embedding with labels": lambda: arms().embedding,
    "embedding of pictures": lambda: arms("digits").embedding,
    "straight grid": lambda: warped().decision,
    "warped grid": lambda: warped().embedding,
    "code": coded,
    "words": worded,
    "brushed points": pointed,
    "pretraining loss": lambda: curves()[0],
    "fine-tuning loss": lambda: curves()[1],
    "accuracy": lambda: curves()[2],
    "accuracy with a pinned run": haunted,
    "label efficiency": efficiency,
    "capacity": capacity,
    "disagreement": lambda: disagreement_figure(frame(step=150), str).plot,
    "groups": lambda: group_figure(grouped(), None, str).plot,
    "groups over seeds": lambda: group_figure(grouped(), group_outcomes(), str).plot,
    "town": lambda: town_figure(TownChoices("level", 50, 2, 8), str).plots[0],
    "towns": lambda: town_figure(TownChoices("level", 50, 2, 8), str).plots[1],
    "school at equal cost": lambda: school.shown(COST, {COST: school.cost()}).plots[0],
    "school, differences": lambda: school.shown(COST, {COST: school.cost()}).plots[1],
    "school, forgetting": lambda: school.shown(
        "forgetting", {"forgetting": school.forgotten()}
    ).plots[0],
    "bill of many tasks": lambda: bill_figure(bills.CHOICES, bills.measured(), str).plots[0],
    "course of a task": lambda: bill_figure(bills.CHOICES, bills.measured(), str).plots[1],
    "scale, errors": lambda: scale_figure(ScaleChoices(), cells(), str).plots[0],
    "scale, losses": lambda: scale_figure(ScaleChoices(), cells(), str).plots[1],
    "suitability": lambda: suitability_figure(SuitabilityChoices(study(), 5), str).plots[0],
}


def on_screen(qtbot, plot, look):
    """The plot's rectangle as the window shows it, and where it begins between two pixels."""
    canvas = PlotCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*(SQUARE if plot.square else WIDE))
    canvas.apply_look(look)
    canvas.show()
    canvas.show_plot(plot)
    qtbot.waitUntil(lambda: canvas.box.rect().width() > 100)
    canvas.show_plot(plot)
    corner = canvas.box.mapToScene(canvas.box.rect().topLeft())
    place = QRectF(QPointF(canvas.viewportTransform().map(corner)), canvas.box.rect().size())
    return canvas.grab().toImage(), place


def in_file(plot, look, place, size):
    """The same rectangle at the same place of a picture, drawn as a file is."""
    style = look.style
    shape = replace(plot, title="", caption="")
    axes = QRectF(place)
    if plot.square:  # A file leaves room where the window shows more of the plane.
        wide, high = plot.x.high - plot.x.low, plot.y.high - plot.y.low
        side = min(place.width() / wide, place.height() / high)
        axes = QRectF(0, 0, side * wide, side * high)
        axes.moveCenter(place.center())
    whole = QRectF(axes)
    for _ in range(3):  # How much room words need depends a little on how large a plot is.
        area = plot_area(shape, whole, row_of(style, (shape,), (whole,)))
        whole.adjust(*(getattr(axes, side)() - getattr(area, side)() for side in SIDES))
    assert area.width() == pytest.approx(axes.width(), abs=1.0)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(style.theme.panel))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw_plot(shape, painter, whole, style.theme, style.unit)
    return image, axes


SIDES = ("left", "top", "right", "bottom")
THEMES = (LIGHT, DARK)
IN_BOTH = ("boundaries of ten classes", "embedding with labels", "warped grid", "label efficiency")
DRAWN = [
    pytest.param(kind, theme, id=f"{kind}-{theme.name}")
    for number, kind in enumerate(KINDS)
    for theme in (THEMES if kind in IN_BOTH else (THEMES[number % 2],))
]
"""Either theme colours all kinds by the same rules: maps, dots, lines and bands in both."""


@pytest.mark.parametrize(("kind", "theme"), DRAWN)
def test_the_window_and_a_file_draw_alike(qtbot, tmp_path, kind, theme):
    plot, look = KINDS[kind](), Look(theme)
    screen, place = on_screen(qtbot, plot, look)
    paper, axes = in_file(plot, look, place, screen.size())
    frame_width = look.style.px(FRAME)
    inside = axes.adjusted(frame_width, frame_width, -frame_width, -frame_width).toAlignedRect()
    one, other = pixels(screen.copy(inside)), pixels(paper.copy(inside))
    share = (np.abs(one - other) > DIFFERENT).any(axis=2).mean()
    ground = QColor(theme.panel).getRgb()[:3]
    assert (np.abs(one - ground) > DIFFERENT).any(axis=2).mean() > 0.003, "nothing was drawn"
    if share > MOST_DIFFERENT:
        for name, image in (("screen", screen), ("paper", paper)):
            image.copy(inside).save(str(tmp_path / f"{name}.png"))
    assert share <= MOST_DIFFERENT, f"{100 * share:.1f} % differ: see {tmp_path}"
