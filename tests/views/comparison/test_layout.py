"""Nothing is cut off, nothing jumps, and both arms get the same room."""

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSlider, QWidget

from explainer.core.arms.walk_words import PARTED
from explainer.core.figures.theme import LIGHT
from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.settings.settings import settings_for
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.session.store import Store
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.embeddings.embedding_switch import EmbeddingSwitch
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.speech import Speech, say
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.upright import Upright
from tests.factories import FakeRunner, frames, timeline
from tests.layouts import cut_off
from tests.views.legends import line_width
from tests.windows import filled_window, kept_window, window_of

SIZES = [(910, 440), (1024, 640), (1093, 614), (1280, 720), (1440, 900), (1920, 1080)]
SIZES += [(1280, 1000), (2200, 820)]
"""Among them 1366x768 at a scale of 1.25 and 1.5."""
IN_OTHER_WORDS = (SIZES[0], SIZES[1], (1280, 720), (1280, 1000))
"""Of them the smallest, the usual one, and one with the column below the planes: for other scenes.

Where all is depends on the size; on the scene and the language only how long words are.
"""
SHOWN = settings_for("spirals", labels_per_class=30)
MAIN = ("supervised_decision", "pretrained_decision")
INSETS = ("supervised_embedding", "pretrained_embedding")


def at_all_sizes(scenes=("spirals",), languages=(ENGLISH,)):
    """Look at a window for each of them: all that looks at one comes together."""
    usual, every = ("spirals", ENGLISH), product(scenes, languages, SIZES)
    wanted = [each for each in every if each[:2] == usual or each[2] in IN_OTHER_WORDS]
    names = [f"{scene}-{language}-{size[0]}x{size[1]}" for scene, language, size in wanted]
    return pytest.mark.parametrize("standing", wanted, indirect=True, ids=names, scope="module")


BOTH = ("spirals", "digits")
IN_ONE_SCENE, IN_BOTH_SCENES = at_all_sizes(), at_all_sizes(BOTH)
IN_ALL = at_all_sizes(BOTH, LANGUAGES)


@pytest.fixture(scope="module")
def stand(qapp):
    """Bring the one window of a scene and a language to a size; it is made when first wanted."""
    windows, speech, spoken = {}, Speech(qapp), [ENGLISH]

    def brought(scene, language, size):
        if language != spoken[-1]:  # All widgets there are hear of it.
            speech.speak(language)
            spoken.append(language)
        if (scene, language) not in windows:
            settings = settings_for(scene, labels_per_class=30)
            made = kept_window(settings=settings, theme=LIGHT, folded=None)
            made.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
            windows[scene, language] = made
        window = windows[scene, language]
        if not window.isVisible():
            for each in windows.values():
                each.hide()
            window.show()
        window.resize(*size)
        settle(qapp)
        return window

    brought("spirals", ENGLISH, SIZES[0])  # Before the first test, which would leave it open.
    yield brought
    for window in windows.values():
        window.close()
        window.deleteLater()
    speech.speak(ENGLISH)


@pytest.fixture(scope="module")
def standing(request, stand):
    stand(*request.param)
    return request.param


@pytest.fixture
def window(stand, standing):
    """A window that stands as it is opened, whatever a test before has done with it."""
    return as_opened(stand(*standing))


@pytest.fixture
def unfolded(window, qapp):
    """The same with all of its controls, whatever its width."""
    window.places.fold(False)
    settle(qapp)
    yield window
    window.places.fold(None)


@pytest.fixture
def open_window(stand):
    """Show the window of one scene in any size."""
    return lambda size: as_opened(stand("spirals", ENGLISH, size))


def as_opened(window):
    if window.places.folded_by_hand is not None:
        window.places.fold(None)
    window.board.choose_views(swapped=False, four=False)
    if window.board.efficiency.tab != "efficiency":
        window.board.efficiency.choose_tab("efficiency")
    return window


def settle(qapp):
    for _ in range(3):
        qapp.processEvents()


def visible(window, kind):
    return [each for each in window.findChildren(kind) if each.isVisible()]


def place(window, widget):
    """Where a widget is, in the window's pixels."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def rooms(window, names=MAIN):
    return [window.findChild(PlotCard, name).room for name in names]


def needed(label):
    """The width and height that a label's words take."""
    metrics = label.fontMetrics()
    if label.wordWrap():
        flags = 0x1000  # Qt.TextWordWrap
        box = metrics.boundingRect(0, 0, label.width(), 10_000, flags, label.text())
        return box.width(), box.height()
    return metrics.horizontalAdvance(label.text()), metrics.height()


@IN_ALL
def test_no_label_is_wider_or_higher_than_its_room(window):
    for label in visible(window, QLabel):
        width, height = needed(label)
        assert width <= label.width(), label.text()
        assert height <= label.height() + 1, label.text()


@IN_ALL
def test_no_control_is_squeezed_and_no_word_of_one_is_cut(unfolded, standing):
    check_that_every_scene_is_described_in_the_room_below_its_name(unfolded)
    check_titles_in_lists(unfolded)
    check_rooms_of_controls(unfolded, scrolls=standing[-1] == SIZES[0])
    for button in visible(unfolded, QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def check_that_every_scene_is_described_in_the_room_below_its_name(unfolded):
    words = say(unfolded.store.settings.card.line)
    (line,) = [label for label in visible(unfolded, QLabel) if label.text() == words]
    for card in CARDS.values():
        assert line.height_for(say(card.line), line.width()) <= line.height(), card.line


def check_titles_in_lists(unfolded):
    for choice in visible(unfolded, QComboBox):
        for index in range(choice.count()):
            width = choice.fontMetrics().horizontalAdvance(choice.itemText(index))
            assert width <= choice.text_room(), choice.itemText(index)


def check_rooms_of_controls(unfolded, scrolls):
    for kind in (QComboBox, QSlider, QPushButton):
        for control in visible(unfolded, kind):
            assert scrolls or control.parentWidget().rect().contains(control.geometry())
            assert control.height() >= control.sizeHint().height() - 1, control.objectName()


@IN_BOTH_SCENES
def test_both_planes_are_squares_of_one_size_on_one_line(window):
    places = [place(window, room) for room in rooms(window)]
    assert len({(each.width(), each.height(), each.top()) for each in places}) == 1
    assert places[0].width() == places[0].height()


@IN_BOTH_SCENES
def test_an_inset_lies_inside_its_plane_or_below_it(window):
    for main, small in zip(rooms(window), rooms(window, INSETS), strict=True):
        inset, plane = place(window, small.parentWidget()), place(window, main)
        assert 0.2 * plane.width() < inset.height() <= 0.5 * plane.width()
        if plane.contains(inset):
            assert inset.width() == inset.height()
        else:
            assert inset.top() > plane.bottom() and inset.width() == plane.width()


@IN_ONE_SCENE
def test_four_panels_are_squares_of_one_size_with_the_tabs(window, qapp):
    window.board.choose_views(four=True)
    settle(qapp)
    places = [place(window, room) for room in rooms(window, MAIN + INSETS)]
    for card in (arm.embedding for arm in window.board.arms):
        tabs = place(window, card.findChild(EmbeddingSwitch))
        assert tabs.bottom() + 1 == place(window, card.room).top()
    assert len({each.width() for each in places} | {each.height() for each in places}) == 1
    assert not any(a.intersects(b) for a, b in combinations(places, 2))
    assert all(window.board.rect().width() > each.width() for each in places)
    assert cut_off(window.board) == []


@IN_BOTH_SCENES
def test_everything_is_inside_the_window(window, standing):
    assert (window.width(), window.height()) == standing[-1]
    for widget in visible(window, QWidget):
        if widget.window() is window:
            assert window.rect().contains(place(window, widget)), widget.objectName()


@IN_BOTH_SCENES
def test_labels_and_controls_do_not_overlap(window):
    kinds = (QPushButton, QComboBox, QSlider)
    things = [each for kind in kinds for each in visible(window, kind)]
    things += [each for each in visible(window, QLabel) if each.text() and not in_inset(each)]
    things += rooms(window)
    places = [place(window, each) for each in things]
    for index, one in enumerate(places):
        for other, thing in zip(places[:index], things, strict=False):
            assert not one.intersects(other), (things[index].objectName(), thing.objectName())


def in_inset(label):
    card = label.parentWidget()
    return isinstance(card, PlaneCard) and card.inset


@IN_ONE_SCENE
def test_what_reads_upwards_is_whole(window):
    uprights = [each for each in visible(window, Upright) if each.text()]
    assert uprights
    for each in uprights:
        assert each.fontMetrics().horizontalAdvance(each.text()) <= each.height(), each.text()


@IN_ONE_SCENE
def test_the_legends_of_the_curves_are_whole(window):
    for legend in visible(window.board, LegendRows):
        assert line_width(legend) <= legend.width(), legend.objectName()
        assert not any(entry.name.cut for entry in legend._legend().entries)


@IN_BOTH_SCENES
def test_the_classes_leave_room_for_what_the_walks_assume(window):
    legend, assumption = window.findChild(ClassLegendStrip), window.findChild(QLabel, "assumption")
    if not assumption.text():  # Not even how often it was wrong has room there.
        short = assumption.accessibleName().rpartition(PARTED)[2]
        wide = assumption.fontMetrics().horizontalAdvance(short)
        assert wide + line_width(legend) > 0.9 * legend.width()
        return
    left = place(window, assumption).right() - needed(assumption)[0]
    assert place(window, legend).left() + line_width(legend) <= left


@IN_BOTH_SCENES
def test_the_column_stands_beside_the_planes_or_below_them(window, standing):
    column, board = window.board.right.geometry(), window.board.rect()
    arms = [arm.geometry() for arm in window.board.arms]
    assert (column.bottom(), column.right()) == (board.bottom(), board.right())
    assert arms[0].size() == arms[1].size() and arms[0].right() < arms[1].left()
    if standing[-1] == (1280, 1000):  # In a high window planes are larger with it below them.
        assert column.left() == 0 and column.top() > arms[1].bottom()
    else:
        assert column.top() == 0 and arms[1].right() < column.left()


@IN_BOTH_SCENES
def test_the_curves_have_room_to_be_read(window):
    cards = [card for card in visible(window, PlotCard) if not isinstance(card, PlaneCard)]
    assert cards
    for card in cards:
        assert card.room.height() >= window.look.length("least curve"), card.objectName()


@pytest.mark.parametrize("size", [(1000, 1000), (1600, 1200)])
def test_a_high_window_shows_all_curves_at_once(open_window, size):
    window = open_window(size)
    cards = {card.objectName() for card in visible(window, PlotCard)}
    assert {"loss_curve", "accuracy_curve", "efficiency_curve"} <= cards


def test_where_there_is_less_room_the_training_curves_have_tabs(open_window):
    window = open_window((1280, 720))
    shown = lambda: {each.objectName() for each in visible(window, PlotCard)} - {*MAIN, *INSETS}  # noqa: E731
    assert shown() == {"efficiency_curve"}
    for tab, name in (("loss", "loss_curve"), ("accuracy", "accuracy_curve")):
        window.board.efficiency.choose_tab(tab)
        assert shown() == {name}
        assert cut_off(window.board) == []
    window.board.efficiency.choose_tab("efficiency")


def test_type_grows_with_the_window(open_window):
    number = open_window((1280, 720)).findChild(QLabel, "labels_number")
    small = number.font().pixelSize()
    open_window((1920, 1080))
    assert number.font().pixelSize() == pytest.approx(1.5 * small, abs=1)


def test_the_plots_arrive_without_a_jump(qtbot, qapp):
    store = Store(settings_for(), FakeRunner())
    window = window_of(store, theme=LIGHT)
    qtbot.addWidget(window)
    window.show()
    # Where an inset covers nothing is known with the points alone.
    cards = [card for card in window.findChildren(PlotCard) if not getattr(card, "inset", False)]
    window.grab()
    before = [place(window, card.room) for card in cards]
    window.fill()
    store.show_stored(timeline(store.settings, 3))
    qtbot.waitUntil(lambda: window.findChild(QLabel, "supervised_accuracy").text() != "")
    settle(qapp)
    assert [place(window, card.room) for card in cards] == before


@pytest.mark.parametrize("size", [*SIZES[:-3:-1], SIZES[0]])
def test_a_window_that_took_a_size_is_one_that_was_opened_with_it(qtbot, qapp, open_window, size):
    """What makes it enough to look at one window in all sizes, whichever it had before.

    It becomes larger, has the column below its planes, and beside them again where it is small.
    """
    grown = open_window(size)
    fresh = filled_window(qtbot, settings=SHOWN, size=size, theme=LIGHT, folded=None)
    settle(qapp)
    places = [
        [(each.objectName(), place(window, each)) for each in visible(window, QWidget)]
        for window in (grown, fresh)
    ]
    assert places[0] == places[1]


WAYS = ((1280, 720), (1024, 768))


@pytest.fixture(params=["greet", "toggle"], ids=["welcomed", "told"])
def crowded(request, open_window):
    """A window with a column beside its planes, which have the most of what it leaves."""
    teller = open_window((1280, 720)).storyteller
    getattr(teller, request.param)()
    yield open_window
    teller.end_welcome()
    open_window((1280, 720)).story.leave()


def test_beside_a_story_a_size_decides_where_all_is_whatever_was_before(crowded):
    """The panel is as wide as planes leave it, and a wider one was lower: neither counts."""
    for size in ((1024, 640), (1100, 700)):
        stood = set()
        for before in WAYS:
            crowded(before)
            parts = visible(crowded(size).board, QWidget)
            named = [each for each in parts if each.objectName()]
            stood.add(
                tuple((each.objectName(), place(each.window(), each).getRect()) for each in named)
            )
        assert len(stood) == 1, size


def test_training_moves_nothing(qtbot):
    window = filled_window(qtbot, settings=SHOWN, theme=LIGHT)
    window.store.start()
    places = set()
    for each in frames(window.store.settings, 3):
        window.store.add_frame(window.store.job, each)
        qtbot.waitUntil(lambda: not window.live.asked)
        cards = window.findChildren(PlotCard)
        places.add(tuple(place(window, card.room).getRect() for card in cards))
    assert len(places) == 1


def test_a_label_of_many_words_is_never_elided(open_window):
    window = open_window((1024, 640))
    assert not [label.text() for label in visible(window, QLabel) if "…" in label.text()]
