"""The page of the story: what is said, what to do, what to predict, and what was measured."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from explainer.core.story.chapters import Text, filled
from explainer.core.text.say import Say
from explainer.session.story.story_state import Story
from explainer.views.story.answer import Answer
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import ChoiceList
from explainer.views.widgets.progress_bar import ProgressBar
from explainer.views.widgets.words import WordsLabel

MOST_ANSWERS = 4
LINKS = 11


class StoryPanel(QFrame):
    """Shows where a story stands and passes on what the viewer does with it."""

    glossary_clicked = Signal()
    handout_clicked = Signal()

    def __init__(self, story: Story, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("story_panel")
        self._story, self._say = story, say
        self._language = spoken()
        self.setProperty("panel", True)
        self._make_words()
        self._make_buttons()
        self._arrange()
        self._connect()

    def show_page(self) -> None:
        """Show where the story stands."""
        story, step = self._story, self._story.step
        self._show_head()
        self._say_words.show_text(self._in(step.say if step else story.chapter.caution))
        self._do_words.show_text(self._in(step.do) if step else "")
        self._do_words.setVisible(step is not None)
        self._show_question()
        self._show_measured()
        self._show_links()
        self._show_foot()

    def set_presented(self, presented: bool) -> None:
        """Say what a remote control does while an audience reads this, or no longer."""
        self._remote.setVisible(presented)
        self._show_remote()

    def show_top(self) -> None:
        """Begin to read at the top."""
        self._page.setMinimumHeight(0)
        self._scroll.verticalScrollBar().setValue(0)

    def show_measurement(self) -> None:
        """Let what was measured be seen, below as many whole paragraphs as there is room for."""
        if self._measured.isHidden():
            return
        self._page.setMinimumHeight(0)
        self._text.activate()
        room = self._scroll.viewport().height()
        end = self._measured.geometry().bottom() + 1
        items = [self._text.itemAt(place) for place in range(self._text.count())]
        parts = [item.widget() for item in items if item is not None]
        tops = [part.y() for part in parts if part is not None and not part.isHidden()]
        whole = (top for top in tops if end - top <= room)
        first = min(next(whole, self._measured.y()), self._measured.y())
        first = 0 if first <= min(tops) else first
        self._page.setMinimumHeight(first + room)
        self._scroll.verticalScrollBar().setValue(first)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, *self._words, *self._answers, *self._links, *self._buttons, self._choice)
        self._bar.apply_look(look)
        space(self._column, look, "small", "pad", "small")
        self._text.setSpacing(look.length("small") + look.length("tight"))
        space(self._box, look, "tight", "small")

    def _in(self, text: Text) -> str:
        return text[self._language]

    def _show_head(self) -> None:
        story, chapter = self._story, self._story.chapter
        self._choice.choose(chapter.number)
        self._title.show_text(self._in(chapter.title))
        self._claim.show_text(self._in(chapter.claim))
        # Later the list above says it, and the words have more room.
        for part in (self._title, self._claim):
            part.setVisible(story.place == 0)
        words = self.tr("Step {step} of {steps}") if story.step else self.tr("To bear in mind")
        self._place.show_text(words.format(step=story.place + 1, steps=len(chapter.steps)))

    def _show_question(self) -> None:
        step, predicted = self._story.step, self._story.predicted
        ask = step.ask if step else None
        self._question.show_text(self._in(ask.question) if ask else "")
        self._question.setVisible(ask is not None)
        for number, button in enumerate(self._answers):
            shown = ask is not None and number < len(ask.answers)
            button.setVisible(shown)
            if ask is not None and shown:
                button.show_answer(
                    self._in(ask.answers[number]),
                    chosen=number == predicted,
                    measured=number == self._story.answer,
                )
                button.setEnabled(not self._story.done)

    def _show_measured(self) -> None:
        step, story = self._story.step, self._story
        text = step.measured if step and story.done else None
        self._measured.setVisible(text is not None)
        if text is None or step is None:
            return
        self._figures.show_text(self._told(text))
        predicted = story.predicted
        answered = step.ask is not None and predicted is not None
        self._guess.setVisible(answered)
        if step.ask is not None and predicted is not None:
            said = self._in(step.ask.answers[predicted])
            self._guess.show_text(self.tr("You predicted: {answer}").format(answer=said))
        finding = story.finding
        failed = finding is not None and finding.holds is False
        self._doubt.setVisible(failed)
        self._bar.setVisible(finding is None and not story.failure)
        self._show_how_far()

    def _show_how_far(self) -> None:
        """Show how much of the measurement is done, or that something is, where nobody counts."""
        self._bar.show_fraction(self._story.share)

    def _told(self, text: Text) -> str:
        story = self._story
        if story.failure:
            return self._say(story.failure)
        if story.finding is None:
            return self.tr("Being measured…")
        return filled(self._in(text), story.finding, self._say)

    def _show_links(self) -> None:
        step = self._story.step
        wanted = step.chapters if step else ()
        for number, link in enumerate(self._links, start=1):
            link.setVisible(number in wanted)

    def _show_foot(self) -> None:
        story = self._story
        last = story.chapter is story.chapters[-1]
        if story.step is None:
            face = self.tr("The end") if last else self.tr("Next chapter")
        else:
            face = self.tr("Next") if story.done else self.tr("Show me")
        self.next_button.setText(face)
        self.next_button.setEnabled(not (last and story.step is None))
        self.back_button.setEnabled(story.place > 0 or story.chapter.number > 1)
        self._all.setChecked(not story.guided)
        self._show_remote()

    def _show_remote(self) -> None:
        """Say what Page Down brings here, and how the comparison is presented instead."""
        words = self.tr("{next}. To present the comparison instead, leave the story: Ctrl+J.")
        self._remote.show_text(words.format(next=self._story.words))

    def _make_words(self) -> None:
        self._title = WordsLabel(size="title", bold=True, wrap=True, name="story_title")
        self._claim = WordsLabel(tone="muted", wrap=True)
        self._place = WordsLabel(tone="muted", bold=True, name="story_place")
        self._say_words = WordsLabel(wrap=True, name="story_say")
        self._do_words = WordsLabel(bold=True, wrap=True)
        self._question = WordsLabel(tone="pretrained", bold=True, wrap=True)
        self._remote = WordsLabel(tone="muted", wrap=True, name="story_remote")
        self._remote.hide()
        self._measured = QFrame()
        self._measured.setProperty("popup", True)
        self._measured_name = WordsLabel(self.tr("Measured here, now"), tone="muted", bold=True)
        self._guess = WordsLabel(tone="muted", wrap=True)
        self._figures = WordsLabel(wrap=True, name="story_measured")
        self._doubt = WordsLabel(
            self.tr("With these draws the claim is not borne out. Believe the measurement."),
            bold=True,
            wrap=True,
        )
        self._doubt.setObjectName("story_doubt")
        self._bar = ProgressBar()
        self._bar.setObjectName("story_bar")
        self._bar.setAccessibleName(self.tr("Being measured…"))
        told = (self._title, self._claim, self._place, self._say_words, self._do_words)
        shown = (self._question, self._measured_name, self._guess, self._figures, self._doubt)
        self._words = (*told, *shown, self._remote)

    def _make_buttons(self) -> None:
        self._choice = ChoiceList()
        self._choice.setObjectName("chapter_choice")
        self._choice.setAccessibleName(self.tr("Chapter"))
        self._choice.offer(
            (chapter.number, f"{chapter.number}  {self._in(chapter.title)}", "")
            for chapter in self._story.chapters
        )
        self._answers = tuple(Answer(number) for number in range(MOST_ANSWERS))
        self._links = tuple(self._link(number) for number in range(1, LINKS + 1))
        self.back_button = Button(
            self.tr("Back"), "story_back_button", "", self.tr("The step before. (Page Up)")
        )
        self.next_button = Button(
            self.tr("Next"), "story_next_button", "", self.tr("Do it, then go on. (Page Down)")
        )
        self._leave = Button(
            "×",
            "story_leave_button",
            "",
            self.tr("Leave the story: what was there before comes back as it stood. (Ctrl+J)"),
            small=True,
        )
        self._leave.setAccessibleName(self.tr("Leave the story"))
        self._all = Button(
            self.tr("All controls"),
            "all_controls_button",
            "",
            self.tr("Show every control, not only those that this step needs."),
            small=True,
        )
        self._all.setCheckable(True)
        self._glossary = Button(
            self.tr("Words"), "glossary_button", "", self.tr("What the words mean."), small=True
        )
        self._handout = Button(
            self.tr("Handout"),
            "handout_button",
            "",
            self.tr("This chapter on one page, with its figures as they are now."),
            small=True,
        )
        foot = (self._all, self._glossary, self._handout)
        self._buttons = (self.back_button, self.next_button, self._leave, *foot)

    def _link(self, number: int) -> Button:
        title = self._in(self._story.chapters[number - 1].title)
        button = Button(f"{number}  {title}", f"chapter_{number}_link", "", "", small=True)
        button.clicked.connect(lambda: self._story.go_to(number))
        return button

    def _arrange(self) -> None:
        told = (self._measured_name, self._guess, self._figures, self._bar, self._doubt)
        self._box = column(*told, of=self._measured)
        self._page = QWidget()
        self._page.setObjectName("cards")
        words = (self._title, self._claim, self._place, self._say_words, self._do_words)
        below = (self._question, *self._answers, self._measured, *self._links)
        self._text = column(*words, *below, STRETCH, of=self._page)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        self._column = column(
            row((self._choice, 1), self._leave),
            (self._scroll, 1),
            self._remote,
            row(self._all, self._glossary, self._handout, STRETCH),
            row(self.back_button, (self.next_button, 1)),
            of=self,
        )

    def _connect(self) -> None:
        story = self._story
        self._choice.currentIndexChanged.connect(self._on_chapter_chosen)
        self.back_button.clicked.connect(story.previous)
        self.next_button.clicked.connect(story.next)
        self._leave.clicked.connect(story.leave)
        self._all.toggled.connect(lambda wanted: story.set_guided(not wanted))
        self._glossary.clicked.connect(self.glossary_clicked)
        self._handout.clicked.connect(self.handout_clicked)
        for answer in self._answers:
            answer.clicked.connect(partial(self._on_answer_clicked, answer.number))
        story.changed.connect(self.show_page)
        story.went_on.connect(self._show_how_far)

    def _on_chapter_chosen(self, index: int) -> None:
        self._story.go_to(int(self._choice.itemData(index)))

    def _on_answer_clicked(self, number: int, _checked: bool = False) -> None:
        self._story.predict(number)
