"""The control that bends planes: by hand, by key, at once where nothing is to move."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt, QVariantAnimation

from explainer.core.text.language import LANGUAGES
from explainer.views.morph.morph_bar import STEPS, MorphBar
from explainer.views.morph.morph_control import WHOLE_MS
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

ARMS = ("supervised", "pretrained")


def canvas(window, name):
    return window.drawing.canvases[window.findChild(PlotCard, name)]


def shown(window, name="pretrained_decision"):
    return canvas(window, name)._plot


def crowd(plot):
    return np.concatenate([dots.points for dots in plot.dots if not dots.prominent])


def still(window):
    window.motion_changed.emit(False)
    return window


def test_the_key_goes_to_the_other_end_and_back(window):
    before = shown(still(window))
    window.keys.trigger("G")
    assert window.morph.bar.slider.value() == STEPS
    latest = window.store.timeline.latest
    for arm in ARMS:
        there = {tuple(place) for place in latest.arm(arm).embedding}
        assert {tuple(place) for place in crowd(shown(window, f"{arm}_decision"))} == there
    window.keys.trigger("G")
    assert window.morph.bar.slider.value() == 0
    after = shown(window)
    assert [dots.role for dots in after.dots] == [dots.role for dots in before.dots]
    assert after.tint is before.tint


def test_every_press_of_its_button_or_key_flies_to_the_other_end(qtbot, window):
    passed = []
    window.stage.morph_wanted.connect(lambda bend: passed.append(bend.share if bend else 0.0))
    for number in range(3):
        end = float(number % 2 == 0)
        passed.clear()
        if number == 0:
            qtbot.mouseClick(window.morph.bar._play, Qt.MouseButton.LeftButton)
        else:
            window.keys.trigger("G")
        qtbot.waitUntil(lambda end=end: passed[-1:] == [end])
        between = [share for share in passed if 0 < share < 1]
        assert len(between) > 3 and passed == sorted(passed, reverse=not end)


def test_a_part_of_the_way_takes_a_part_of_the_time(window):
    flight = window.morph.findChild(QVariantAnimation)
    for start, way in ((0.0, 1.0), (0.4, 0.6), (0.75, 0.75)):
        window.morph.show(start)
        window.keys.trigger("G")
        assert flight.duration() == round(way * WHOLE_MS)
        flight.stop()


def test_a_press_on_the_way_turns_back(qtbot, window):
    window.keys.trigger("G")
    qtbot.waitUntil(lambda: window.morph._share > 0)
    window.keys.trigger("G")
    qtbot.waitUntil(lambda: window.morph._share == 0.0)


def test_by_hand_both_arms_move_and_embeddings_stay(window):
    embedding = shown(window, "pretrained_embedding")
    window.morph.bar.slider.setValue(STEPS // 2)
    for arm in ARMS:
        places = crowd(shown(window, f"{arm}_decision"))
        assert not np.allclose(places, window.store.timeline.latest.ground.points, atol=0.05)
    assert shown(window, "pretrained_embedding") is embedding


def test_arrow_keys_move_the_handle(qtbot, window):
    slider = window.morph.bar.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert 0 < window.morph._share < 0.1
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert window.morph._share == 1.0


def test_a_point_is_found_where_it_has_moved(qtbot, window):
    window.morph.bar.slider.setValue(STEPS * 7 // 10)
    one = canvas(window, "pretrained_decision")
    places = window.drawing.linked._planes.places_in(2)
    scene = one.box.mapViewToScene(QPointF(*map(float, places[0])))
    qtbot.mouseMove(window)
    qtbot.mouseMove(one.viewport(), one.mapFromScene(scene))
    qtbot.waitUntil(lambda: window.drawing.linked.row >= 0)
    found = places[window.drawing.linked.row]
    assert np.abs(found - places[0]).max() < 2 * one.box.viewPixelSize()[0]
    marked = [dots for dots in shown(window).dots if dots.role == "pretrained"]
    np.testing.assert_allclose(marked[0].points[0], found)


@pytest.mark.parametrize(
    ("share", "title"),
    [(0.0, "Decision boundary"), (0.5, "From the input to the embedding"), (1.0, "Embedding")],
)
def test_a_plane_is_named_for_what_it_is_by_now(window, share, title):
    window.morph.bar.slider.setValue(STEPS // 3)
    window.morph.bar.slider.setValue(round(share * STEPS))
    for arm in window.board.arms:
        assert arm.decision.title.text() == title
        assert arm.embedding.title.text() == "Embedding"


def test_it_stays_bent_at_another_moment(qtbot, window):
    window.morph.bar.slider.setValue(STEPS // 2)
    before = crowd(shown(window))
    window.store.seek(0)
    qtbot.waitUntil(lambda: not np.array_equal(crowd(shown(window)), before))
    first = window.store.timeline.frames[0]
    assert not np.allclose(crowd(shown(window)), first.ground.points, atol=0.05)


def test_points_are_edited_where_they_lie_in_the_input(window):
    window.morph.bar.slider.setValue(STEPS // 2)
    window.point_editor.toggle()
    assert window.morph._share == 0.0 and not window.morph.bar.isEnabled()
    window.keys.trigger("G")
    assert window.morph._share == 0.0 and shown(window).tint is not None
    window.point_editor.leave()
    assert window.morph.bar.isEnabled()


def test_layers_are_wanted_by_key_and_by_button(window):
    window.keys.trigger("Shift+G")
    assert window.layers.wanted and window.morph.bar.layers.isChecked()
    window.morph.bar.layers.click()
    assert not window.layers.wanted and window.morph.bar.words.isHidden()


def test_once_layers_are_there_planes_on_their_way_go_through_them(window):
    still(window).morph.bar.slider.setValue(STEPS // 2)
    before = window.morph._bending._morphs
    window.layers.changed.emit()
    assert window.morph._bending._morphs is not before


def test_the_button_of_layers_springs_back_where_there_are_none(window):
    bar = window.morph.bar
    bar.layers.click()
    window.layers._asked = window.store.timeline.shown
    window.layers.take(window.store.job, window.layers._asked.labels, None, None)
    assert window.store.notice and not bar.layers.isChecked()
    assert not window.layers.wanted and bar.words.isHidden()


def test_a_layer_can_be_gone_to(window, monkeypatch):
    bar = still(window).morph.bar
    bar.layers.click()
    monkeypatch.setattr(type(window.morph._bending), "stops", (0.25, 0.6, 1.0))
    bar.stops.aboutToShow.emit()
    names = [action.text() for action in bar.stops.actions()]
    assert names == ["input", "after layer 1", "after layer 2", "code"]
    bar.stops.actions()[2].trigger()
    assert window.morph._share == 0.6
    window.stage.bend_wanted.emit(0.3)  # Somebody speaks of planes that stand so.
    assert window.morph._share == 0.3 and bar.slider.value() == round(0.3 * STEPS)


def test_on_the_way_of_training_it_says_when_there_are_layers(qtbot, window):
    window.store.seek(0)
    window.keys.trigger("Shift+G")
    qtbot.waitUntil(lambda: "end of the training" in window.morph.bar.words.accessibleName())


def test_it_is_in_the_menu_of_planes(window):
    words = [action.text() for action in window.stage.planes_menu.actions()]
    assert any("Bend the planes" in each for each in words)


def test_its_slider_is_long_enough_to_be_dragged_however_little_room_there_is(qtbot):
    bar = MorphBar()
    qtbot.addWidget(bar)
    bar.apply_look(Look())
    bar.resize(bar.minimumSizeHint())
    bar.show()
    assert bar.slider.width() >= 6 * Look().length("handle")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [900, 1280])
def test_no_word_is_cut(qtbot, speech, language, width):
    speech.speak(language)
    bar = MorphBar()
    qtbot.addWidget(bar)
    bar.apply_look(Look())
    bar.resize(width, bar.height())
    bar.show()
    for words in bar.findChildren(WordsLabel):
        assert words.sizeHint().width() <= words.width(), words.text()
    assert bar.slider.width() > 200


def test_what_flies_is_covered_by_no_inset(window):
    window.resize(1280, 720)
    insets = [arm.inset for arm in window.board.arms]
    window.morph.show(0.5)
    assert not any(
        inset.isVisible() and inset.geometry().intersects(arm.main.geometry())
        for inset, arm in zip(insets, window.board.arms, strict=True)
    )
    window.morph.show(0.0)
    assert all(inset.isVisible() for inset in insets)


@pytest.mark.parametrize("by", ["key", "hand"])
def test_from_large_embeddings_it_bends_back(window, by):
    slider = still(window).morph.bar.slider
    window.board.choose_views(swapped=True)
    if by == "key":
        window.keys.trigger("G")
        assert slider.value() == 0
    else:
        slider.setValue(STEPS // 2)
        assert window.morph._share == pytest.approx(0.5)
    assert not window.board.swapped


def test_the_slider_stands_where_the_large_planes_are(window):
    slider = window.morph.bar.slider
    window.morph.show(0.0)
    window.board.choose_views(swapped=True)
    assert slider.value() == slider.maximum()
    window.board.choose_views(swapped=False)
    assert slider.value() == slider.minimum()
    window.board.choose_views(four=True)
    assert slider.value() == slider.minimum()
    window.board.choose_views(four=False)
