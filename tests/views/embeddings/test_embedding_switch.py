"""The switch on top of an embedding: what it offers, where it stands, how far t-SNE has come."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import (
    CODE,
    NEIGHBOURS,
    PRINCIPAL,
    WAYS,
    WORDS,
    Neighbours,
    Projection,
)
from explainer.views.comparison.arms.stage_plan import SMALLEST, InsetPlace, PlaneCorner
from explainer.views.embeddings.embedding_switch import EmbeddingSwitch
from tests.factories import timeline
from tests.layouts import cut_off
from tests.windows import present_at

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(kept):
    made = kept.filled(settings=settings_for("spirals", labels_per_class=4), theme=LIGHT)
    yield made
    made.board.choose_views(swapped=False, four=False)
    made.board.put_insets(InsetPlace())
    made.places.fold(False)


def switches(window):
    return [arm.embedding.findChild(EmbeddingSwitch) for arm in window.board.arms]


def tab(switch, name):
    return switch.findChild(QAbstractButton, f"{name}_tab")


def chosen(switch):
    return [name for name in WAYS if tab(switch, name).isChecked()]


def test_it_stands_on_embeddings_that_are_large_and_not_on_insets(window, qtbot):
    assert [each.isVisible() for each in switches(window)] == [False, False]
    window.board.choose_views(swapped=True)
    assert [each.isVisible() for each in switches(window)] == [True, True]
    window.board.choose_views(four=True)
    assert [each.isVisible() for each in switches(window)] == [True, True]
    window.board.choose_views(swapped=False, four=False)
    assert [each.isVisible() for each in switches(window)] == [False, False]


def test_before_an_audience_planes_stand_alone(window):
    window.board.choose_views(swapped=True)
    card = window.board.arms[0].embedding
    assert card.room.y() > 0
    window.keys.trigger("F5")
    assert not any(each.isVisible() for each in switches(window))
    assert window.board.arms[0].embedding.room.y() == 0
    window.keys.trigger("F5")
    assert card.room.y() > 0


def test_tabs_cover_neither_the_plane_nor_the_inset(window, qapp):
    window.board.choose_views(swapped=True)
    for corner in PlaneCorner:
        window.board.put_insets(InsetPlace(corner))
        qapp.processEvents()
        check_places_of_tabs(window)


def check_places_of_tabs(window):
    for arm, switch in zip(window.board.arms, switches(window), strict=True):
        tabs = QRect(switch.mapTo(arm, switch.tabs.pos()), switch.tabs.size())
        plane = arm.embedding.room
        assert not tabs.intersects(QRect(plane.mapTo(arm, plane.rect().topLeft()), plane.size()))
        assert not tabs.intersects(arm.decision.geometry())
        assert arm.embedding.geometry().contains(tabs)


def test_a_plane_of_250_pixels_has_room_for_all_tabs_beside_an_inset(window, qapp):
    window.board.choose_views(swapped=True)
    for arm, switch in zip(window.board.arms, switches(window), strict=True):
        arm.embedding.stand(0, 0, 250)
        arm.embedding.leave(75, 0)
        qapp.processEvents()
        assert switch.width() >= switch.tabs.sizeHint().width()
        assert cut_off(switch) == []


def test_a_tab_chooses_for_both_arms_and_for_the_menu(window, qtbot):
    window.board.choose_views(swapped=True)
    first, second = switches(window)
    qtbot.mouseClick(tab(first, NEIGHBOURS), LEFT)
    assert window.store.timeline.projection.way == NEIGHBOURS
    assert chosen(first) == chosen(second) == [NEIGHBOURS]
    window.keys.trigger("Alt+1")
    assert chosen(first) == chosen(second) == [PRINCIPAL]


def test_what_the_scene_does_not_offer_says_why(window, qtbot):
    window.board.choose_views(swapped=True)
    switch = switches(window)[0]
    assert [tab(switch, way).isEnabled() for way in WAYS] == [True, False, True, False]
    assert "more than two numbers" in tab(switch, CODE).toolTip()
    assert "tiny language" in tab(switch, WORDS).toolTip()
    qtbot.mouseClick(tab(switch, CODE), LEFT)
    assert window.store.timeline.projection.way == PRINCIPAL


def test_while_t_sne_is_computed_a_bar_says_how_far_it_is(window, qtbot):
    window.store.start()
    for each in timeline(window.store.settings).frames:
        window.store.add_frame(window.store.job, each)
    window.board.choose_views(swapped=True)
    switch = switches(window)[0]
    tabs = switch.tabs.geometry()
    assert not switch.line.isVisible()
    qtbot.mouseClick(tab(switch, NEIGHBOURS), LEFT)
    assert switch.line.isVisible() and switch.line.words.text() == "Computing t-SNE"
    qtbot.waitUntil(lambda: switch.line.bar.fraction is None and switch.line.bar.isVisible())
    job, labels = window.store.job, window.store.timeline.shown.labels
    qtbot.waitUntil(lambda: window.projections._asked is not None)
    window.projections.take_progress(job, labels, 50, 200)
    assert switch.line.bar.fraction == 0.25
    assert switch.tabs.geometry() == tabs


def test_on_an_inset_stands_nothing_but_that_t_sne_is_computed(window, qapp):
    window.store.start()
    window.store.show_stored(timeline(window.store.settings))
    window.keys.trigger("Alt+3")
    qapp.processEvents()
    for arm, switch in zip(window.board.arms, switches(window), strict=True):
        assert arm.embedding.inset and switch.isVisible() and not switch.tabs.isVisible()
        assert switch.line.words.text() == "Computing t-SNE" and switch.line.bar.isVisible()
        assert arm.embedding.room.geometry().contains(switch.geometry())
        assert cut_off(switch) == []
    window.places.fold(True)
    window.board.put_insets(InsetPlace(share=SMALLEST))
    qapp.processEvents()
    for switch in switches(window):
        assert switch.line.width() < 100
        assert switch.line.words.text() == "t-SNE" and cut_off(switch) == []
    window.board.choose_views(swapped=True)
    assert all(each.tabs.isVisible() for each in switches(window))
    window.board.choose_views(swapped=False)
    window.keys.trigger("Alt+1")
    assert not any(each.isVisible() for each in switches(window))


def test_t_sne_has_no_axes_and_its_warning_stands_below_the_large_plane(window, qapp):
    store, cards = window.store, [arm.embedding for arm in window.board.arms]
    window.board.choose_views(swapped=True)
    assert all("first direction" in card.axes.text() for card in cards)
    frame = store.timeline.shown
    places = [frame.arm(role).embedding for role in ("supervised", "pretrained")]
    store.look_by(Projection(NEIGHBOURS, Neighbours(frame, *places)))
    window.live.draw_now()
    for card in cards:
        assert card.title.text() == "Embedding, t-SNE"
        assert card.axes.text() == "Only neighbours count."
        assert card.axes.isVisible() and cut_off(card) == []
    window.board.choose_views(swapped=False)
    window.places.fold(True)
    window.board.put_insets(InsetPlace(share=SMALLEST))
    for card in cards:
        assert card.inset and card.title.text() == "Embedding" and cut_off(card) == []
    window.board.choose_views(swapped=True)
    present_at(window, (1280, 720))
    window.reveal.set_down(False)
    qapp.processEvents()
    assert all(card.axes.isVisible() and cut_off(card) == [] for card in cards)
    window.presenter.leave()


def test_of_moments_before_the_end_it_says_that_t_sne_is_of_the_end(window, qtbot):
    window.board.choose_views(swapped=True)
    switch = switches(window)[0]
    qtbot.mouseClick(tab(switch, NEIGHBOURS), LEFT)
    window.store.seek(1)
    assert switch.line.words.text() == "t-SNE is made of the end of a run"
    assert not switch.line.bar.isVisible()
    assert cut_off(switch) == []


def test_where_t_sne_does_not_come_by_itself_a_button_brings_it(window, qtbot, qapp):
    window.board.choose_views(swapped=True)
    first, second = switches(window)
    qtbot.mouseClick(tab(first, NEIGHBOURS), LEFT)
    assert not first.offer.isVisible()
    qtbot.waitUntil(lambda: window.projections._asked is not None)
    window.projections.take(window.store.job, window.store.settings.labels_per_class, None, None)
    qapp.processEvents()
    for switch in (first, second):
        assert switch.offer.isVisible() and switch.offer.text() == "Train them again"
        assert switch.rect().contains(switch.offer.geometry())
        assert not switch.offer.geometry().intersects(switch.line.geometry())
        assert cut_off(switch) == []
    qtbot.mouseClick(first.offer, LEFT)
    assert window.store.trains_unseen and not first.offer.isVisible()
    assert first.line.words.text() == "Computing t-SNE"


def test_the_button_is_written_as_large_as_the_window_is_and_four_panels_begin_alike(window, qapp):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    window.board.choose_views(four=True)
    for size in ((1920, 1080), (1280, 720)):
        window.resize(*size)
        assert [switch.offer.font() for switch in switches(window)] == [window.look.font()] * 2
        qapp.processEvents()
        for arm in window.board.arms:
            first, second = (card.room.geometry() for card in arm.cards)
            assert first == second and first.top() > 0 and first.width() == first.height(), size
            assert all(cut_off(card) == [] for card in arm.cards), size
    window.keys.trigger("F5")
    assert all(card.room.y() == 0 for arm in window.board.arms for card in arm.cards)
    window.keys.trigger("F5")
    assert all(card.room.y() > 0 for arm in window.board.arms for card in arm.cards)
    window.board.choose_views(four=False)
    assert all(arm.decision.room.y() == 0 for arm in window.board.arms)
    window.setUpdatesEnabled(True)
