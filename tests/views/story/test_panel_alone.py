"""The story's column alone: whoever chooses a chapter or goes back is there."""

from PySide6.QtWidgets import QWidget

from explainer.views.story.story_panel import StoryPanel


def test_a_chapter_is_chosen_from_the_list_and_a_button_goes_back(told, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    panel = StoryPanel(told.story, str, window)
    told.story.go_to(1)
    for index in (2, 0):
        panel._choice.setCurrentIndex(index)
        assert told.story.chapter.number == panel._choice.itemData(index)
        assert told.story.place == 0
    panel.next_button.click()
    assert told.story.place == 1
    panel.back_button.click()
    assert told.story.place == 0
