"""The story in the real window: every page is whole, every key and button does what it says."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QSpinBox, QWidget

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.text.quantities import Finding, count, points
from explainer.session.presenting.panels import CURVES
from explainer.views.gallery.gallery_sheet import GallerySheet
from explainer.views.story.welcome import WelcomePanel
from explainer.views.widgets.progress_bar import ProgressBar
from tests.layouts import cut_off
from tests.windows import settle, window_of

FIGURES = {
    "difference_few": points(0.481),
    "difference_many": points(0.031),
    "few_labels": count(1),
    "many_labels": count(30),
}


def child(window, name, kind=QPushButton):
    return window.findChild(kind, name)


def noise_seen(window):
    return child(window, "noise_slider", QSlider).isVisible()


def text(window, name):
    return child(window, name, QLabel).text()


def answer(window, chapter, step, finding):
    asked = {parameters: task for task, (_, parameters) in window.answerer.asked.items()}
    window.story.inquiries.take(asked[chapter, step, window.store.settings.seed], finding)


def press(window, key):
    QTest.keyClick(window, key)


def pages(story, every=1):
    """Walk through pages of the story, what each asks for done."""
    places = [
        (chapter.number, place)
        for chapter in story.chapters
        for place in range(len(chapter.steps) + 1)
    ]
    for number, place in places[::every]:
        story.go_to(number, place)
        story.do()
        yield f"{number}.{place}"


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.long)])
def test_no_page_has_anything_cut(qapp, spoken, kept, monkeypatch, every):
    """In a larger window all is larger: some pages tell there what all of them tell."""
    window, faults = kept.filled(theme=LIGHT), []
    # What stands beside the panel has its room, and is not placed inside that.
    monkeypatch.setattr(window.board, "_place", lambda *_: None)
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted: that takes longest.
    for size, seen in (((1280, 720), 1), ((1920, 1080), every)):
        window.resize(*size)
        for page in pages(window.story, seen):
            for _ in range(4):
                qapp.processEvents()
            faults += [f"{page} {size}: {fault}" for fault in cut_off(window.storyteller.panel)]
    window.setUpdatesEnabled(True)
    assert faults == []


def large(window):
    return {arm.main.objectName().split("_")[1] for arm in window.board.arms}


def test_a_page_that_speaks_of_embeddings_shows_them_large(window):
    seen = []
    for place in range(5):
        window.story.go_to(1, place)
        seen.append(*large(window))
    assert seen == ["decision", "embedding", "embedding", "decision", "decision"]
    window.story.go_to(1, 2)
    press(window, Qt.Key.Key_M)
    window.story.go_to(1, 1)
    assert large(window) == {"decision"}  # What somebody has chosen stays until the story turns.
    window.story.go_to(1, 0)
    window.story.go_to(1, 1)
    window.story.leave()
    assert large(window) == {"decision"}


def test_the_button_of_the_toolbar_opens_and_closes_it(window):
    button = child(window, "story_button")
    button.click()
    assert window.story.open and window.storyteller.panel.isVisible()
    button.click()
    assert not window.story.open and not window.storyteller.panel.isVisible()


def test_only_what_a_step_needs_is_shown_above_it_unless_all_is_wanted(qapp, window):
    window.story.go_to(5)
    assert window.controls.labels.isVisible() and not noise_seen(window)
    child(window, "all_controls_button").click()
    qapp.processEvents()
    assert noise_seen(window) and not window.board.curves.isVisible()
    assert window.controls.x() < window.storyteller.panel.mapTo(window, QPoint()).x()


def test_leaving_brings_everything_back(qapp, window):
    window.story.go_to(1)
    assert not window.controls.isVisible()
    child(window, "story_leave_button").click()
    qapp.processEvents()
    assert window.controls.isVisible() and noise_seen(window)
    assert CURVES in window.board._shown and window.controls.labels.slider.hasFocus()


def test_page_keys_walk_and_numbers_predict(window):
    window.story.go_to(5, 1)
    press(window, Qt.Key.Key_2)
    assert child(window, "answer_2_button").isChecked()
    press(window, Qt.Key.Key_PageDown)
    assert window.story.done and window.store.settings.labels_per_class == 30
    press(window, Qt.Key.Key_PageDown)
    assert window.story.place == 2
    press(window, Qt.Key.Key_PageUp)
    assert window.story.place == 1


def test_a_number_typed_into_a_field_stays_there(qapp, window):
    window.story.go_to(5, 1)
    window.story.set_guided(False)
    qapp.processEvents()
    seed = child(window, "seed_box", QSpinBox)
    seed.setFocus()
    seed.selectAll()
    QTest.keyClick(seed, Qt.Key.Key_2)
    assert seed.text() == "2" and window.story.predicted is None


def test_what_was_measured_stands_beside_what_was_predicted(window):
    window.story.go_to(5, 1)
    child(window, "answer_3_button").click()
    child(window, "story_next_button").click()
    assert text(window, "story_measured") == "Being measured…"
    bar = child(window, "story_bar", ProgressBar)
    assert bar.isVisibleTo(window) and bar.fraction is None
    inquiries = window.story.inquiries
    (number,) = (n for n, (_, *told) in inquiries._asked.items() if told[1] == 1)
    inquiries.go_on(number, Stage.FINETUNING, 0.5)
    assert bar.fraction == 0.5
    answer(window, "labels-are-dear", 1, Finding(FIGURES, True))
    assert not bar.isVisibleTo(window)
    assert "+48.1" in text(window, "story_measured") and "…" in text(window, "story_measured")
    assert not child(window, "story_doubt", QLabel).isVisibleTo(window)
    shown = [label.text() for label in window.storyteller.panel.findChildren(QLabel)]
    assert "You predicted: It widens as labels grow" in shown


@pytest.mark.parametrize(
    ("finding", "marked"),
    [
        (Finding(FIGURES, True), 1),
        (Finding(FIGURES, False), None),
        (Finding(FIGURES, False, answer=2), 2),
    ],
)
def test_the_answer_that_was_measured_has_a_sign_once_it_is_shown(window, finding, marked):
    window.story.go_to(5, 1)
    answer(window, "labels-are-dear", 1, finding)
    buttons = [child(window, f"answer_{number}_button") for number in (1, 2, 3)]
    assert not any("✓" in each.text() for each in buttons)
    child(window, "story_next_button").click()
    assert [each.text().startswith("✓") for each in buttons] == [
        place == marked for place in range(3)
    ]
    told = [each.accessibleName() for each in buttons if "as measured" in each.accessibleName()]
    assert len(told) == (marked is not None)
    child(window, "story_next_button").click()
    assert not any("✓" in each.text() for each in buttons)


def test_a_claim_that_fails_with_these_draws_says_so(window):
    window.story.go_to(5, 1)
    window.story.do()
    answer(window, "labels-are-dear", 1, Finding(FIGURES, False))
    assert child(window, "story_doubt", QLabel).isVisibleTo(window.storyteller.panel)


def test_links_of_the_last_page_lead_back(window):
    window.story.go_to(12, 0)
    links = [n for n in range(1, 12) if child(window, f"chapter_{n}_link").isVisible()]
    assert links == [4, 5]
    child(window, "chapter_5_link").click()
    assert window.story.chapter.number == 5


def test_an_exhibit_takes_the_place_of_the_models_and_gives_it_back(qapp, window):
    window.story.go_to(7)
    window.story.do()
    page = window.exhibits.shown
    assert page.isVisible() and not window.board.isVisible()
    assert (page.choices.kind, page.choices.towns) == ("pareto", 0)
    window.story.go_to(7, 3)
    window.story.do()
    assert page.choices.kind == "level"
    window.story.go_to(5)
    assert not page.isVisible() and window.board.isVisible()


def test_an_exhibit_of_the_story_goes_with_it_and_one_that_was_asked_for_stays(window):
    window.story.go_to(7)
    assert window.exhibits.shown is not None
    window.story.leave()
    assert window.exhibits.shown is None and window.board.isVisible()
    window.story.go_to(7)
    window.exhibits.show("town")
    window.story.leave()
    assert window.exhibits.shown is not None
    window.exhibits.leave()


def test_presenting_a_remote_control_walks_the_story(window):
    window.story.go_to(5)
    assert window.presentation.stops is window.story
    window.presentation.stops.next()
    assert window.story.done
    window.story.leave()
    assert window.presentation.stops is not window.story


def test_a_handout_is_ordered_with_what_was_measured(window, tmp_path):
    window.export_actions.choose_target = lambda parent, name, kind: str(tmp_path / name)
    window.exports.save_told = lambda order, told: window.exports.orders.append((order, told))
    window.story.go_to(5, 1)
    answer(window, "labels-are-dear", 1, Finding(FIGURES, True))
    child(window, "handout_button").click()
    [(order, told)] = window.exports.orders
    assert (order.figure, order.target.name) == ("handout", "labels-are-dear.pdf")
    assert told.chapter == 5 and told.findings[1].figures is FIGURES


def test_the_glossary_has_every_word_in_both_languages(window):
    window.story.go_to(1)
    child(window, "glossary_button").click()
    sheet = window.storyteller._glossary
    shown = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert "encoder" in shown.lower() and "编码器" in shown
    sheet.close()


def test_the_welcome_comes_once_and_when_it_is_asked_for(qapp, window):
    window.storyteller.greet()
    panel = child(window, "welcome_panel", type(window.storyteller._greeting))
    assert panel.isVisible() and window.controls.labels.isVisible() and not cut_off(panel)
    child(window, "look_around_button").click()
    assert not panel.isVisible() and window.story.welcomed and noise_seen(window)
    window.storyteller.greet()
    child(window, "tell_story_button").click()
    assert window.story.open and window.story.chapter.number == 1 and not panel.isVisible()


def test_beside_a_page_without_slider_and_timeline_nobody_is_told_of_them(window):
    window.storyteller.greet()
    panel = window.storyteller._greeting
    window.keys.trigger("Ctrl+9")
    assert window.exhibits.shown is not None and not panel.isVisible()
    window.exhibits.leave()
    assert panel.isVisible() and window.controls.labels.isVisible()


def test_no_audience_is_welcomed(qtbot, window):
    window.storyteller.greet()
    window.presenter.enter()
    panel = window.storyteller._greeting
    qtbot.waitUntil(panel.isHidden)
    assert window.story.welcomed
    window.presenter.leave()


def test_the_enter_key_begins_the_story(window):
    window.storyteller.greet()
    press(window.focusWidget(), Qt.Key.Key_Return)
    assert window.story.open


def test_the_moment_before_the_first_label_is_looked_at(window):
    window.storyteller.acts.do("unnamed")
    shown = window.store.timeline.frames[window.player.place]
    assert shown.stage is Stage.FINETUNING and shown.step == 0


def test_no_line_of_the_welcome_is_cut_and_the_data_can_be_chosen_at_once(qapp, spoken, kept):
    window = kept.filled(theme=LIGHT)
    for size in ((900, 440), (1024, 640), (1280, 720)):
        window.resize(*size)
        qapp.processEvents()
        window.keys.trigger("Ctrl+H")
        qapp.processEvents()
        panel = window.findChild(WelcomePanel)
        assert panel.isVisible() and cut_off(panel) == [], size
        if size[1] < 640:
            window.storyteller.end_welcome()
            continue
        choose = child(window, "choose_data_button")
        assert choose.isVisible(), size
        QTest.mouseClick(choose, Qt.MouseButton.LeftButton)
        gallery = window.findChild(GallerySheet)
        assert gallery.isVisible() and window.story.welcomed, size
        assert not choose.isVisible(), size
        gallery.close()


def test_the_welcome_stays_in_a_window_of_another_language(qtbot, window):
    def other():
        made = window_of(window.store, session=window.session)
        qtbot.addWidget(made)
        made.show()
        made.fill()
        return made

    window.storyteller.greet()
    second = other()
    assert second.storyteller._greeting.isVisible()
    child(second, "look_around_button").click()
    assert not other().storyteller._greeting.isVisible()


def test_a_story_is_presented_without_the_veil_and_says_what_page_down_does(window):
    """To begin and to stop takes longer than all that is looked at in between."""
    line, story = child(window, "story_remote", QLabel), window.story
    story.go_to(5, 1)
    assert not line.isVisible()
    window.presenter.enter()
    check_the_veil_of_a_story(window)
    story.go_to(5, 1)
    assert line.isVisible() and line.text().startswith("Page Down: show it. ")
    assert "Ctrl+J" in line.text() and not cut_off(window.storyteller.panel)
    window.presentation.stops.next()
    assert story.done and line.text().startswith("Page Down: go on. ")
    window.keys.trigger("Ctrl+J")
    assert not story.open and window.presentation.stops.veils and window.presenter.presenting
    check_a_story_that_is_opened_while_presenting(window)
    window.presenter.leave()
    story.go_to(5, 1)
    assert not line.isVisible()


def check_the_veil_of_a_story(window):
    """There is none until somebody wants one, and none any more once the story goes on."""
    assert not window.reveal.down and window.board.arms[1].isVisible()
    assert window.reveal.told is None
    window.presenter.toggle_reveal()
    assert window.reveal.down and window.board.question.isVisible()
    window.story.next()
    assert not window.reveal.down and not window.board.question.isVisible()


def check_a_story_that_is_opened_while_presenting(window):
    """It lifts the veil until it is left."""
    assert window.reveal.down and window.presentation.stops.veils
    window.story.go_to(1)
    assert not window.reveal.down and window.presentation.stops is window.story
    window.story.leave()
    assert window.presentation.stops.veils and window.reveal.down


def test_what_was_measured_comes_below_whole_paragraphs(qapp, window):
    window.resize(1024, 600)
    panel = window.storyteller.panel
    room = panel._scroll.viewport()
    scrolled = set()
    for place in range(5):
        window.story.go_to(2, place)
        answer(
            window, "tiny-language", place, Finding({}, True)
        ) if window.story.step.measured else 0
        window.story.do()
        panel.show_measurement()
        qapp.processEvents()
        edges = [
            (part.mapTo(room, QPoint()).y(), part.mapTo(room, part.rect().bottomLeft()).y())
            for part in panel._page.findChildren(QLabel)
            if part.isVisible()
        ]
        assert not [edge for edge in edges if edge[0] < 0 <= edge[1]], place
        scrolled.add(panel._scroll.verticalScrollBar().value() > 0)
    assert True in scrolled


def test_a_step_about_label_steps_shows_no_controls_of_the_network(window):
    assert window.size().toTuple() == (1280, 720)
    for step in (1, 2):
        window.story.go_to(4, step)
        settle()
        assert child(window, "finetuning_grid", QWidget).isVisible(), step
        assert not child(window, "network_grid", QWidget).isVisible(), step
