"""Whatever is read or pressed grows with the look: nothing is left in the type of before."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from explainer.session.memory import Memory
from explainer.views.comparison.curves_panel import CurvesPanel
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.controls.control_column import Controls
from explainer.views.controls.sections import SectionHead
from explainer.views.export.export_sheet import ExportSheet
from explainer.views.files.table_sheet import TableSheet
from explainer.views.gallery.gallery_sheet import GallerySheet
from explainer.views.help.about_sheet import AboutSheet
from explainer.views.morph.morph_bar import MorphBar
from explainer.views.plots.reveal import QuestionCover
from explainer.views.presenting.stage_bar import StageBar
from explainer.views.story.glossary_sheet import GlossarySheet
from explainer.views.story.welcome import WelcomePanel
from explainer.views.style.theme import Look
from explainer.views.widgets.switch import Tab
from explainer.views.widgets.words import WordsLabel
from tests.views.files.test_table_choices import ToldTables
from tests.windows import FakeExports

READ = (WordsLabel, QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
PAINTED = (SectionHead, Tab)
"""What draws its words by itself, in the type of the look."""
PARTS = {
    "about": AboutSheet,
    "controls": lambda window: Controls(str, window),
    "curves": lambda window: CurvesPanel(str, window),
    "export": lambda window: ExportSheet(FakeExports(), Memory(), str, lambda *_: "", window),
    "gallery": lambda window: GallerySheet(window, "measured"),
    "glossary": GlossarySheet,
    "morph": lambda _: MorphBar(),
    "question": QuestionCover,
    "stage line": lambda _: StageBar(),
    "table": lambda window: TableSheet(ToldTables(), str, window),
    "welcome": lambda _: WelcomePanel(),
    "worth": EfficiencyPanel,
}


@pytest.mark.parametrize("make", PARTS.values(), ids=PARTS)
def test_in_a_look_of_twice_the_size_all_type_has_twice_its_size(qtbot, make):
    window = QWidget()
    qtbot.addWidget(window)
    part, sizes = make(window), []
    qtbot.addWidget(part)
    found = [each for kind in READ for each in part.findChildren(kind)]
    read = [each for each in found if not isinstance(each, PAINTED)]
    for scale in (1.0, 2.0):
        part.apply_look(Look(scale=scale))
        sizes.append([each.font().pixelSize() for each in read])
    assert read
    for each, small, large in zip(read, *sizes, strict=True):
        assert 0 < large == pytest.approx(2 * small, abs=1), (type(each), each.objectName())
