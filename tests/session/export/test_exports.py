from dataclasses import replace
from pathlib import Path

import pytest

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.export_request import ExportRequest
from explainer.session.export.exports import Exports
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests import factories

ORDER = ExportRequest("comparison", Path("a.png"))


class FakeDrawer:
    """Writes down what it was told."""

    def __init__(self):
        self.asked, self.stopped = [], 0

    def draw_file(self, number, order, showing):
        self.asked.append(("file", number, order, showing))

    def preview(self, number, order, showing, width):
        self.asked.append(("preview", number, order, showing))

    def copy(self, number, order, showing):
        self.asked.append(("copy", number, order, showing))

    def stop(self):
        self.stopped += 1


@pytest.fixture
def drawer():
    return FakeDrawer()


@pytest.fixture
def exports(qapp, drawer):
    store = Store(factories.frame().settings, factories.FakeRunner())
    survey = Survey(store, factories.FakeMeasurer())
    store.show_stored(factories.timeline())
    made = Exports(store, survey, drawer)
    made.kept = store  # Its parent must live as long as it does.
    return made


def heard(signal):
    told = []
    signal.connect(lambda *values: told.append(values[0] if len(values) == 1 else values))
    return told


def test_a_file_is_ordered_with_all_that_is_known(exports, drawer):
    saved, busy = heard(exports.saved), heard(exports.busy_changed)
    exports.save(ORDER)
    ((kind, number, order, showing),) = drawer.asked
    assert (kind, order) == ("file", ORDER)
    assert showing.timeline is exports.kept.timeline
    assert exports.busy and busy == [True]
    exports.take_file(number)
    assert saved == [ORDER.target] and not exports.busy and busy == [True, False]


def test_what_is_dragged_out_is_no_file_of_the_users(exports, drawer):
    saved, lifted, refused = heard(exports.saved), heard(exports.lifted), heard(exports.refused)
    exports.lift(ORDER)
    assert drawer.asked[0][2] == ORDER and not exports.busy
    exports.take_file(drawer.asked[0][1])
    assert lifted == [ORDER.target] and saved == []
    exports.lift(ORDER)
    exports.take_refusal(drawer.asked[1][1], "No.")
    assert refused == ["No."]


def test_what_cannot_be_made_is_refused_without_asking(exports, drawer):
    refused = heard(exports.refused)
    exports.save(ExportRequest("capacity", Path("a.gif")))
    assert drawer.asked == [] and len(refused) == 1 and "Nothing moves" in refused[0]


def test_only_the_newest_preview_counts(exports, drawer):
    shown, refused = heard(exports.previewed), heard(exports.refused)
    for _ in range(50):
        exports.preview(ORDER, 400)
    assert len(drawer.asked) == 1, "what is outdated before it is drawn is never drawn"
    exports.take_contents(drawer.asked[0][1], {"image/png": b"old"})
    exports.take_contents(drawer.asked[1][1], {"image/png": b"new"})
    assert shown == [b"new"] and len(drawer.asked) == 2
    exports.preview(ORDER, 400)
    exports.preview(ORDER, 400)
    exports.take_refusal(drawer.asked[2][1], "old")
    exports.take_refusal(drawer.asked[3][1], "new")
    assert refused == ["new"]


def test_a_copy_does_not_wait_for_previews_nor_they_for_it(exports, drawer):
    exports.preview(ORDER, 400)
    exports.copy(ORDER)
    exports.save(ORDER)
    exports.save(ORDER)
    assert [kind for kind, *_ in drawer.asked] == ["preview", "copy", "file", "file"]
    exports.copy(ORDER)
    exports.stop()
    exports.take_contents(drawer.asked[1][1], {"text/plain": b"1"})
    assert len(drawer.asked) == 4


def test_a_copy_is_passed_on_whole(exports, drawer):
    copied = heard(exports.copied)
    exports.copy(ORDER)
    exports.take_contents(drawer.asked[0][1], {"text/plain": b"1"})
    assert copied == [{"text/plain": b"1"}]


def test_a_refused_file_is_told_and_leaves_nobody_waiting(exports, drawer):
    refused = heard(exports.refused)
    exports.save(ORDER)
    exports.take_refusal(drawer.asked[0][1], "The disk is full.")
    assert refused == ["The disk is full."] and not exports.busy
    exports.take_refusal(99, "of no concern")
    assert len(refused) == 1


def test_a_film_tells_how_far_it_is_and_can_be_stopped(exports, drawer):
    progress, busy = heard(exports.progressed), heard(exports.busy_changed)
    exports.save(ExportRequest("comparison", Path("a.gif")))
    number = drawer.asked[0][1]
    exports.take_progress(number, 3, 80)
    exports.stop()
    exports.take_progress(number, 4, 80)
    exports.take_file(number)
    assert progress == [(3, 80)] and drawer.stopped == 1 and busy == [True, False]


def test_before_the_first_frame_there_is_nothing_to_take(qapp, drawer):
    store = Store(factories.frame().settings, factories.FakeRunner())
    exports = Exports(store, Survey(store, factories.FakeMeasurer()), drawer)
    refused = heard(exports.refused)
    for ask in (exports.save, exports.copy, lambda order: exports.preview(order, 300)):
        ask(ORDER)
    assert drawer.asked == [] and len(refused) == 3 and "yet" in refused[0]


TOWN = ShownExhibit("town", TownChoices("level", asked=8))


def test_the_figure_of_an_exhibit_is_ordered_before_anything_was_trained(qapp, drawer):
    store = Store(factories.frame().settings, factories.FakeRunner())
    exports = Exports(store, Survey(store, factories.FakeMeasurer()), drawer)
    refused = heard(exports.refused)
    order = ExportRequest("town", Path("town.png"), exhibit=TOWN)
    exports.save(order)
    ((kind, _, ordered, showing),) = drawer.asked
    assert (kind, ordered, refused) == ("file", order, []) and not showing.timeline.frames
    exports.save(ExportRequest("town", Path("town.mp4"), exhibit=TOWN))
    assert len(drawer.asked) == 1 and "Nothing moves" in str(refused[0])


def test_what_is_of_an_earlier_choice_takes_nothing_along_that_is_not(exports, drawer):
    changed = exports.kept.settings.changed(noise=0.05)
    exports._survey.remember(changed, factories.findings(changed))
    exports.kept.change(noise=0.05)
    assert exports._survey.measured.outcomes is not None
    exports.save(ORDER)
    showing = drawer.asked[-1][-1]
    assert showing.settings.noise != 0.05 and showing.timeline is exports.kept.timeline
    assert showing.measured.outcomes is None and not showing.capacity
    assert "of the run before" in exports.kept.notice


class FakeLayers:
    """Has layers of one frame alone."""

    def __init__(self, of):
        self._of = of

    def of_arms(self, frame):
        return {"pretrained": ()} if frame is self._of else {}


@pytest.mark.parametrize("choices", [{}, {"noise": 0.05}])
def test_bent_planes_are_bent_through_their_layers_whatever_was_chosen_since(
    exports, drawer, choices
):
    exports._layers = FakeLayers(exports.kept.timeline.shown)
    exports.kept.change(**choices)
    exports.save(ExportRequest("slide", Path("a.png"), share=0.5))
    assert drawer.asked[-1][-1].layers == {"pretrained": ()}


def test_why_there_is_no_film_is_known_before_a_name_is_asked_for(exports, drawer):
    film, shown = ExportRequest("comparison", Path("a.mp4")), exports.kept.timeline
    assert exports.why_not(film) == exports.why_not(ORDER) == ""
    only_end = replace(shown, frames=shown.frames[-1:])
    exports.kept._timeline = only_end
    assert "only the result is here" in exports.why_not(film) and exports.why_not(ORDER) == ""
    exports.kept._timeline = replace(shown, frames=shown.frames[:1], ends={})
    assert "Nothing was trained yet" in exports.why_not(film)


def test_the_file_that_is_being_made_is_known(exports, drawer):
    outdated = heard(exports.outdated)
    assert exports.target is None
    exports.save(ORDER)
    exports.preview(ExportRequest("comparison", Path("b.png")), 300)
    assert exports.target == Path("a.png")
    exports.take_file(drawer.asked[0][1])
    assert exports.target is None and outdated == []
    exports.kept.change(labels_per_class=2)
    assert outdated


def test_of_what_is_dragged_out_the_newest_alone_is_passed_on(exports, drawer):
    lifted = heard(exports.lifted)
    newer = replace(ORDER, target=Path("b.png"))
    exports.lift(ORDER)
    exports.lift(newer)
    exports.take_file(drawer.asked[0][1])
    assert lifted == []
    exports.take_file(drawer.asked[1][1])
    assert lifted == [newer.target]
