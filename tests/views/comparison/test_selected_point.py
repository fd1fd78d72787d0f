"""A click selects a point: it stays selected, arrows go on from it, and its facts have a place."""

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QLabel,
    QPushButton,
    QToolTip,
    QWidget,
)

from explainer.core.comparison.pointed import next_row
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.views.comparison.pointing.facts_sheet import FactsSheet
from explainer.views.style.theme import Look
from tests.factories import timeline
from tests.windows import present_at, settle

LEFT = Qt.MouseButton.LeftButton
NOBODY = -1
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 640), (1024, 768))
TOLD, PRINTED = ((1280, 720), (1024, 768), (1024, 640)), ((1280, 720), (1920, 1080))
"""Where headlines and half lines are looked at, and where the small print is."""


@pytest.fixture
def window(kept):
    made = kept.filled(unlabelled=60, size=(1280, 720), folded=True)
    yield made
    leave_planes(made)


def leave_planes(window):
    """Let the pointer go where there is no plane, and no point be selected."""
    QTest.mouseMove(window.windowHandle(), QPoint(2, 2))
    window.drawing.linked.clear()
    window.board.choose_views(swapped=False, four=False)


def facts(window):
    return window.findChild(QWidget, "point_facts")


def plane(window, arm=0):
    return window.drawing.boundaries[arm]


def points(window):
    return window.store.timeline.shown.ground.points


def spot(canvas, place):
    here = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(*map(float, place))))
    return QPoint(here.x(), here.y())


def lone(window):
    places = points(window)
    away = np.linalg.norm(places[:, None] - places, axis=2) + 9 * np.eye(len(places))
    away[window.store.timeline.shown.labelled] = 0
    return int(away.min(axis=1).argmax())


def click_on(window, row, arm=0):
    canvas = plane(window, arm)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=spot(canvas, points(window)[row]))


def ground_of(canvas, window):
    """A pixel of a plane where nothing lies."""
    places = (QPoint(x, y) for x in range(9, canvas.width(), 9) for y in range(9, 300, 9))
    data = ((p, canvas._data_at(QPointF(p))) for p in places)
    return next(p for p, at in data if canvas.row_at(canvas, at.x(), at.y()) == NOBODY)


def marked(canvas):
    roles = ("supervised", "pretrained")
    return [tuple(p) for dots in canvas._plot.dots if dots.role in roles for p in dots.points]


def leave(window, qapp, arm=0):
    qapp.sendEvent(plane(window, arm), QEvent(QEvent.Type.Leave))


def test_a_point_that_was_clicked_stays_marked_when_the_pointer_has_gone(window, qapp):
    row = lone(window)
    click_on(window, row)
    leave(window, qapp)
    assert window.drawing.linked.selected == window.drawing.linked.row == row
    assert all(tuple(points(window)[row]) in marked(each) for each in window.drawing.boundaries)
    assert facts(window).isVisible()


def test_while_the_pointer_looks_at_another_both_are_marked_and_the_other_is_told(window, qapp):
    row = lone(window)
    other = next(each for each in range(60) if each != row and far(window, each, row))
    click_on(window, row)
    said = facts(window).text
    QTest.mouseMove(plane(window).viewport(), spot(plane(window), points(window)[other]))
    shown = window.drawing.linked.row
    assert shown != row and facts(window).text != said
    assert set(marked(plane(window))) == {tuple(points(window)[each]) for each in (row, shown)}
    leave(window, qapp)
    assert facts(window).text == said


def far(window, one, other):
    return np.hypot(*(points(window)[one] - points(window)[other])) > 1.0


def test_the_button_is_there_for_a_selected_point_alone(window):
    row = lone(window)
    QTest.mouseMove(plane(window).viewport(), spot(plane(window), points(window)[row]))
    button = window.findChild(QPushButton, "offer_button")
    assert not button.isVisible() and "keeps this" in facts(window).hint.text()
    click_on(window, row)
    assert button.isVisible() and button.text() == "Buy this label"


@pytest.mark.parametrize("way", ["escape", "ground"])
def test_a_selection_is_left(window, qapp, way):
    click_on(window, lone(window))
    canvas = plane(window)
    if way == "escape":
        leave(window, qapp)
        QTest.keyClick(window, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(canvas.viewport(), LEFT, pos=ground_of(canvas, window))
    assert window.drawing.linked.selected == NOBODY
    assert marked(canvas) == [] and not facts(window).isVisible()


def test_arrows_go_on_to_the_next_point_in_their_direction(window):
    row = next(each for each in range(60) if next_row(points(window), each, 1, 0) != each)
    click_on(window, row)
    row = window.drawing.linked.selected
    card = window.board.arms[0].decision
    assert window.focusWidget() is card
    for key, across, up in ((Qt.Key.Key_Right, 1, 0), (Qt.Key.Key_Down, 0, -1)):
        QTest.keyClick(card, key)
        expected = next_row(points(window), row, across, up)
        assert window.drawing.linked.selected == expected
        row = expected


def test_at_every_size_facts_move_nothing_and_cover_nothing_that_is_looked_at(window, qapp):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size in SIZES:
        window.drawing.linked.clear()
        window.resize(*size)
        settle()
        check_that_facts_move_nothing(window, qapp)
        if size in PRINTED:
            check_small_print(window, size)
        check_that_facts_cover_no_plane_and_not_the_label_slider(window, size)
        check_that_facts_cover_no_curve_that_says_when_it_was_right(window, size)
        if size in TOLD:
            check_that_no_headline_and_no_half_line_is_covered(window, qapp, size)
    window.setUpdatesEnabled(True)


def check_that_facts_cover_no_plane_and_not_the_label_slider(window, size):
    row, sheet, column = lone(window), facts(window), window.board.right
    window.drawing.linked.clear()
    for select in (False, True):
        QTest.mouseMove(window)  # A pointer that is there already would not move.
        QTest.mouseMove(plane(window).viewport(), spot(plane(window), points(window)[row]))
        if select:
            click_on(window, row)
        room = QRect(column.mapTo(window, QPoint(0, 0)), column.size())
        assert sheet.isVisible() and room.contains(sheet.geometry()), size
        assert sheet.wanted(sheet.width()) <= sheet.height(), size
        for part in (*window.drawing.planes.values(), column.labels):
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            assert not place.intersects(sheet.geometry()), (size, part.objectName())
        window.drawing.linked.leave()
        assert not sheet.isVisible()


def place_in(window, part):
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def column_places(window):
    """Where everything of the column stands: what facts lie over, and what they do not."""
    panel = window.board.efficiency
    tabs = panel.findChild(QWidget, "efficiency_tabs")
    parts = (panel, panel.words, tabs, panel.card, panel.legend, panel.facts, panel.measured)
    return [place_in(window, part) for part in parts]


def check_that_facts_move_nothing(window, qapp):
    """They cover neither the curve nor its tabs."""
    before = column_places(window)
    window.drawing.linked.suggest()
    qapp.processEvents()
    sheet = facts(window)
    assert sheet.button.isVisible() and column_places(window) == before
    _, words, tabs, card, *_ = before
    assert not any(sheet.geometry().intersects(place) for place in (words, tabs, card))
    assert place_in(window, window.board.right).contains(sheet.geometry())
    sheet.button.click()
    qapp.processEvents()
    assert column_places(window) == before


def test_facts_cover_nothing_that_can_be_pressed(spoken, window, qapp):
    made, sizes = window, SIZES if spoken == ENGLISH else SIZES[::3]
    made.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size, folded in product(sizes, (True, False)):
        if not folded and size not in SIZES[::3]:
            continue
        made.resize(*size)
        made.places.fold(folded)
        check_that_facts_cover_nothing_that_can_be_pressed(made, qapp, (size, folded))
        if spoken == ENGLISH and not folded:
            check_that_no_headline_and_no_half_line_is_covered(made, qapp, size)
    made.places.fold(True)
    made.setUpdatesEnabled(True)


def check_that_facts_cover_nothing_that_can_be_pressed(made, qapp, where):
    for tab in ("accuracy", "efficiency"):
        made.board.efficiency.choose_tab(tab)
        for row in (lone(made), int(made.store.timeline.shown.labelled[0])):
            made.drawing.linked._select(row, 0)
            qapp.processEvents()
            sheet, case = facts(made), (*where, tab)
            assert sheet.isVisible() and sheet.wanted(sheet.width()) <= sheet.height(), case
            assert not pressed_below(made, sheet), (case, pressed_below(made, sheet))
            lies, lines = sheet.geometry(), made.board.efficiency.facts.lines
            small = [place_in(made, line) for line in lines if line.isVisible()]
            assert all(not line & lies or lies.contains(line) for line in small), case
            told = sheet.words.text().splitlines()
            assert len(told) >= 1 and (told == sheet.text.splitlines()[1:] or sheet.toolTip())


def pressed_below(window, sheet):
    """The names of what could be pressed if facts did not lie over it."""
    kinds = (QAbstractButton, QAbstractSlider)
    parts = [part for kind in kinds for part in window.findChildren(kind) if part.isVisible()]
    over = [part for part in parts if place_in(window, part).intersects(sheet.geometry())]
    return [part.objectName() for part in over if not sheet.isAncestorOf(part)]


BESIDE = {"welcomed": "greet", "told": "toggle"}
READ = ("words", "measured", "card", "legend")


@pytest.fixture(params=BESIDE)
def crowded(request, kept):
    """A window in which little is left for facts: beside a story."""
    made = kept.filled(unlabelled=60, size=(1280, 720), folded=True)
    getattr(made.storyteller, BESIDE[request.param])()
    yield made
    leave_planes(made)
    made.storyteller.end_welcome()
    made.resize(1280, 720)


def test_facts_cover_no_headline_no_legend_and_no_half_line(crowded, qapp):
    crowded.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size in TOLD:
        crowded.resize(*size)
        qapp.processEvents()
        check_that_no_headline_and_no_half_line_is_covered(crowded, qapp, size)
    crowded.setUpdatesEnabled(True)


def check_that_no_headline_and_no_half_line_is_covered(window, qapp, size):
    panel = window.board.efficiency
    for row in (lone(window), int(window.store.timeline.shown.labelled[0])):
        window.drawing.linked._select(row, 0)
        qapp.processEvents()
        lies, told = facts(window).geometry(), facts(window).words.text()
        read = [getattr(panel, name) for name in READ] + [window.board.right.page.words]
        over = [each for each in read if each.isVisible() and place_in(window, each) & lies]
        assert told and not over, (size, [each.objectName() for each in over])
        for line in (each for each in panel.facts.lines if each.isVisible()):
            small = place_in(window, line)
            assert not small & lies or lies.contains(small), size


def test_facts_that_are_told_in_part_stand_where_their_own_lines_are(window):
    """A sheet that keeps its size is not told of fewer words in it."""
    sheet = facts(window)
    sheet.show_facts(("Unlabelled", *(f"fact {n}" for n in range(9))), None, "Buy", "")
    sheet.resize(200, 120)
    high = sheet.shorten(200, 120, 1)
    sheet.stand(QRect(0, 0, 200, 120))
    assert high <= 120 and "fact 8" not in sheet.words.text()
    words = sheet.words.geometry()
    assert sheet.rect().contains(words)
    assert words.height() == sheet.words.height_for(sheet.words.text(), words.width())
    assert sheet.shorten(200, 45, 0) <= 45 < sheet.shorten(200, 45, 1)


def test_the_place_of_the_facts_says_what_can_be_done_until_there_are_some(window):
    click_on(window, lone(window))
    assert facts(window).geometry().contains(place_in(window, window.board.right.facts))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    line = window.findChild(QLabel, "facts_line")
    assert line.isVisible() and line.text() == "Point at a point, click it or drag it."
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()


def test_a_narrow_column_says_it_in_fewer_words(window):
    line = window.findChild(QLabel, "facts_line")
    window.places.fold(False)
    for size, words in (
        ((900, 600), "Point at, click or drag a point."),
        ((1280, 720), "Point at a point, click it or drag it."),
    ):
        window.resize(*size)
        settle()
        assert line.text() == words
        assert line.fontMetrics().horizontalAdvance(words) <= line.width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_while_planes_are_bent_the_line_says_what_dragging_needs(window, speech, language):
    speech.speak(language)
    line, canvas = window.findChild(QLabel, "facts_line"), plane(window)
    said = {
        0.5: "Point or click; bend back to drag.",
        0.0: "Point at a point, click it or drag it.",
    }
    for share, words in said.items():
        window.morph.show(share)
        assert canvas.grabs is (share == 0.0)
        assert line.text() == QCoreApplication.translate("PointFacts", words)
        assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()


def test_before_an_audience_facts_cover_no_plane_and_the_ring_of_one_no_word(window):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    unveiled_at(window, (1280, 720))
    for size in ((1280, 720), (1920, 1080), (1024, 640), (1024, 768)):
        window.resize(*size)
        settle()
        if size == (1024, 640):
            check_the_ring(window)
        for four in (False, True):
            window.board.choose_views(four=four)
            QTest.mouseMove(window)
            click_on(window, lone(window))
            check_what_an_audience_sees(window)
            window.drawing.linked.clear()
        window.board.choose_views(four=False)
    window.presenter.toggle()
    window.setUpdatesEnabled(True)


def check_the_ring(window):
    """It is whole around a plane."""
    arm = window.board.arms[0]
    arm.decision.setFocus()
    ring = next(r for r in arm.findChildren(QWidget, "focus_ring") if r.isVisible())
    assert arm.rect().contains(ring.geometry())
    assert not arm.head.geometry().intersects(ring.geometry())


def check_what_an_audience_sees(window):
    sheet = facts(window)
    assert sheet.isVisible() and window.rect().contains(sheet.geometry())
    assert sheet.words.text() and sheet.button.isVisible()
    assert sheet.rect().contains(sheet.button.geometry())
    for card in window.drawing.planes:
        assert not place_in(window, card.room).intersects(sheet.geometry()), card.objectName()
    for words in (sheet.heading, sheet.words):
        assert words.height_for(words.text(), words.width()) <= words.height(), words.text()


def test_before_an_audience_facts_go_tell_no_class_and_cover_nothing(window):
    row, place = lone(window), window.findChild(QWidget, "facts_place")
    click_on(window, row)
    assert "True class, for you alone" in facts(window).text
    assert len(window.drawing.linked.judged_rows) and place.isVisible()
    window.presenter.enter()
    assert window.drawing.linked.row == NOBODY and not facts(window).isVisible()
    assert not place.isVisible()  # It would take room from the planes.
    window.reveal.set_down(False)
    check_that_no_class_is_told_before_its_label_is_bought(window, row)
    check_that_a_pointer_that_rests_covers_nothing(window, row)
    window.presenter.leave()
    settle()
    assert place.isVisible() and not facts(window).isVisible()
    card = window.board.arms[0].decision
    assert told_by_tooltip(card)
    QToolTip.hideText()
    click_on(window, row)
    assert facts(window).isVisible()


def check_that_no_class_is_told_before_its_label_is_bought(window, row):
    click_on(window, row)
    told = "Its class is told once its label is bought."
    assert told in facts(window).text and "True class" not in facts(window).text
    assert not len(window.drawing.linked.judged_rows)


def check_that_a_pointer_that_rests_covers_nothing(window, row):
    other = next(each for each in range(60) if each != row and far(window, each, row))
    said = facts(window).text
    QTest.mouseMove(plane(window).viewport(), spot(plane(window), points(window)[other]))
    assert window.drawing.linked.row not in (NOBODY, row) and facts(window).text == said
    QTest.keyClick(window, Qt.Key.Key_Return)
    window.drawing.linked.clear()
    assert not facts(window).isVisible()
    card = window.board.arms[0].decision
    assert card.toolTip() and not told_by_tooltip(card)


def unveiled_at(window, size):
    window.motion_changed.emit(False)
    present_at(window, size)
    window.reveal.set_down(False)
    settle()


def told_by_tooltip(card):
    """Whether a pointer that rests on a plane brings its tooltip."""
    QToolTip.hideText()
    middle = card.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, card.mapToGlobal(middle))
    QCoreApplication.sendEvent(card, event)
    return QToolTip.text() == card.toolTip()


def test_a_selection_outlives_training_and_goes_with_its_points(window):
    row = lone(window)
    click_on(window, row)
    window.store.show_stored(timeline(window.store.settings, 3))
    window.live.draw_now()
    assert window.drawing.linked.selected == row
    window.store.change(unlabelled=70)
    window.store.add_frame(window.store.job, timeline(window.store.settings, 3).frames[0])
    window.live.draw_now()
    assert window.drawing.linked.selected == NOBODY


def test_where_marks_overlap_the_labelled_point_is_meant(window):
    shown = window.store.timeline.shown
    labelled = int(shown.labelled[0])
    canvas = plane(window)
    beside = spot(canvas, shown.ground.points[labelled]) + QPoint(3, 0)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=beside)
    assert window.drawing.linked.selected in shown.labelled


def test_the_keys_of_a_selection_are_listed(window):
    words = {shortcut.words for shortcut in window.keys.shortcuts}
    assert "With a point selected: go to the next one that way" in words
    assert "Select the point, then buy its label or give it back" in words
    assert "Leave the selected point, or those brushed" in words


def test_a_selected_point_that_is_labelled_has_a_ring_around_its_label(window):
    row = int(window.store.timeline.shown.labelled[0])
    click_on(window, row)
    for canvas in window.drawing.planes.values():
        assert [len(dots.points) for dots in canvas._plot.dots if dots.ring] == [1]


@pytest.mark.parametrize("wide", [150, 270, 420])
def test_words_beside_a_picture_or_below_it_are_whole(qtbot, wide):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = FactsSheet(parent)
    sheet.apply_look(Look())
    side = sheet.picture_side
    lines = ("Unlabelled", "True class, for you alone: human", "Supervised: human, 93.3 %")
    sheet.show_facts(lines, QPixmap(side, side), "Buy this label", "")
    parent.show()
    sheet.show()
    sheet.resize(wide, sheet.wanted(wide))
    for words in (sheet.heading, sheet.words):
        longest = max(words.fontMetrics().horizontalAdvance(w) for w in words.text().split())
        assert longest <= words.width()
        assert words.height_for(words.text(), words.width()) <= words.height()
        picture = sheet.findChild(QLabel, "pointed_picture")
        assert not picture.geometry().intersects(words.geometry())
    assert sheet.rect().contains(sheet.button.geometry())


@pytest.mark.parametrize(("high", "share"), [(400, 1.0), (140, 0.5), (92, 0.5)])
def test_a_picture_becomes_smaller_before_what_models_say_is_left_out(qtbot, high, share):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = FactsSheet(parent)
    sheet.apply_look(Look())
    said = ("True class: human", "Supervised: human, 93.3 %", "Pretrained: animal, 99.3 %")
    picture = QPixmap(sheet.picture_side, sheet.picture_side)
    sheet.show_facts(("Unlabelled", *said, "Nearest: human"), picture, "Buy this label", "")
    needed = sheet.shorten(237, high, 1)
    sheet.stand(QRect(0, 0, 237, needed))
    side = sheet.findChild(QLabel, "pointed_picture").width()
    assert needed <= high and set(said) <= set(sheet.words.text().split("\n"))
    assert 0 < side <= share * sheet.picture_side and (share < 1 or side == sheet.picture_side)
    words = sheet.words
    assert words.height_for(words.text(), words.width()) <= words.height()
    assert ("Nearest" in words.text()) or "Nearest" in sheet.toolTip()


def check_small_print(window, size):
    """Facts leave every sentence of it that they need no room of."""
    window.drawing.linked._select(lone(window), 0)
    settle()
    sheet, small = facts(window), window.board.efficiency.facts
    lines = [line for line in small.lines if line.isVisible()]
    lies, needed = sheet.geometry(), sheet.wanted(sheet.width())
    covered = [line for line in lines if place_in(window, line).intersects(lies)]
    spare = lies.height() - max(needed, window.board.right.facts_room().height())
    assert lines and all(place_in(window, line).height() > spare for line in covered[:1]), size


WAYS_TO_LEAVE = {
    "page": lambda window: window.exhibits.show("suitability"),
    "story": lambda window: window.storyteller.toggle(),
}
"""The third one, before an audience, is looked at above."""


@pytest.mark.parametrize("way", WAYS_TO_LEAVE)
def test_facts_go_with_the_stage_and_come_back_only_with_a_click(window, qapp, way):
    row = lone(window)
    click_on(window, row)
    WAYS_TO_LEAVE[way](window)
    assert window.drawing.linked.row == NOBODY and not facts(window).isVisible()
    if way == "page":
        labels = window.store.settings.bought
        window.drawing.linked.suggest()
        window.live.draw_now()
        QTest.keyClick(window, Qt.Key.Key_Return)
        assert window.drawing.linked.row == NOBODY and not facts(window).isVisible()
        assert window.store.settings.bought == labels
        window.exhibits.leave()
    else:
        window.storyteller.toggle()
    qapp.processEvents()
    assert not facts(window).isVisible()
    click_on(window, row)
    assert facts(window).isVisible()


def test_on_an_inset_the_facts_and_its_tooltip_say_that_a_click_enlarges_it(window):
    arm = window.board.arms[0]
    inset, canvas = arm.embedding, window.drawing.planes[arm.embedding]
    words = "A click enlarges this plane."
    click_on(window, lone(window))
    assert facts(window).hint.text() == ""
    row = int(window.store.timeline.shown.labelled[0])
    place = window.drawing.linked._planes.places_of(1)[row]
    here = spot(canvas, place)
    QTest.mouseMove(canvas.viewport(), here)
    assert window.drawing.linked.row != NOBODY and facts(window).hint.text() == words
    click = "Click: make this plane large. (M)"
    assert inset.toolTip().endswith(click) and click not in arm.decision.toolTip()
    QTest.mouseClick(canvas.viewport(), LEFT, pos=here)
    assert window.board.swapped and click not in inset.toolTip()
    assert arm.decision.toolTip().endswith(click)
    QTest.mouseMove(window)
    QTest.mouseMove(canvas.viewport(), spot(canvas, place))
    assert facts(window).hint.text() != words


def check_that_facts_cover_no_curve_that_says_when_it_was_right(window, size):
    window.board.efficiency.choose_tab("accuracy")
    curves, row = window.board.curves, lone(window)
    leave_planes(window)
    settle()
    assert curves.isVisible() and not facts(window).isVisible(), size
    QTest.mouseMove(window)  # A pointer that is there already would not move.
    QTest.mouseMove(plane(window).viewport(), spot(plane(window), points(window)[row]))
    settle()
    lies, place = facts(window).geometry(), place_in(window, curves)
    assert facts(window).isVisible() and window.rect().contains(lies), size
    assert not place.intersects(lies), size
    leave_planes(window)
    window.board.efficiency.choose_tab("efficiency")
    settle()


@pytest.mark.parametrize("stop", [".", "。"])
def test_facts_in_one_line_have_one_mark_between_them(qtbot, stop):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = FactsSheet(parent)
    sheet.flows = True
    lines = ("Unlabelled", f"Told once it is bought{stop}", "Supervised: 0.5", f"Dots{stop}")
    sheet.show_facts(lines, None, "", "")
    assert sheet.words.text() == f"Told once it is bought · Supervised: 0.5 · Dots{stop}"
    sheet.flows = False
    sheet.show_facts(lines, None, "", "")
    assert sheet.words.text().split("\n") == list(lines[1:])
