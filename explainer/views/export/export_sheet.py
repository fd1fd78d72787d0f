"""The sheet on which a file is chosen: figure, format, size and look, with a preview."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QSizePolicy,
    QWidget,
)

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.export.export_request import (
    FORMATS,
    ExportRequest,
    Format,
    endings_of,
    missing,
    usual_size,
)
from explainer.core.export.figure_cards import FIGURES
from explainer.core.figures.theme import THEMES
from explainer.core.text.language import LANGUAGES
from explainer.core.text.say import Say
from explainer.core.text.time_left import TimeLeft
from explainer.session.export.exports import Exports
from explainer.session.export.wishes import SheetLeft
from explainer.session.folders import usual_folder
from explainer.session.memory import EXPORT, Memory
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look, apply_theme
from explainer.views.style.theme_names import theme_names
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.progress_bar import ProgressBar
from explainer.views.widgets.rows import ChoiceRow
from explainer.views.widgets.save_target import ChooseTarget, save_target
from explainer.views.widgets.words import WordsLabel

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (7680, 4320), (2480, 3508))
PREVIEW_MS, FOLLOW_MS = 120, 1_000
"""How soon the preview shows another choice, and what has changed in the window behind it."""
PREVIEW_WIDTH, COLUMN_WIDTH, HEIGHT = 560, 264, 470


class ExportSheet(QDialog):
    """Asks `exports` for a file; what was chosen is remembered."""

    def __init__(
        self,
        exports: Exports,
        memory: Memory,
        say: Say,
        choose_target: ChooseTarget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Export"))
        self._exports, self._memory, self._say = exports, memory, say
        self._choose_target = choose_target
        self._image = QImage()
        self._exhibit: ShownExhibit | None = None
        self._look = Look()
        self._choices = self._recalled()
        self._make_parts()
        self._arrange()
        self._connect()
        self._show_choices()

    def open_for(self, figure: str) -> None:
        """Come up with a figure chosen; what was chosen elsewhere for all slides holds here too."""
        recalled = self._recalled()
        self._choose(figure=figure, **{name: recalled[name] for name in ("language", "folder")})
        self.show()
        self.raise_()
        self.activateWindow()

    def open_for_exhibit(self, shown: ShownExhibit) -> None:
        """Come up with an exhibit chosen, as it is shown now."""
        self._exhibit = shown
        title = self._say(exhibit(shown.name).title)
        self._rows["figure"].show_choice(shown.name, title=title)
        self.open_for(shown.name)

    def left(self) -> SheetLeft:
        """Return what a sheet in another language needs to go on with this one."""
        figure = self._choices["figure"]
        of_exhibit = self._exhibit is not None and self._exhibit.name == figure
        return SheetLeft(self.geometry(), self._exhibit if of_exhibit else None)

    def go_on(self, left: SheetLeft) -> None:
        """Come up where another sheet was, with the choices that were made there."""
        size = self._choices["size"]
        if left.exhibit is None:
            self.open_for(self._choices["figure"])
        else:
            self.open_for_exhibit(left.exhibit)
        self._choose(size=_named(size))
        self.setGeometry(left.place)

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        apply_theme(self, look)
        dress(look, *self._rows.values(), self._message, self._bar, self._save, self._stop)
        space(self._root, look, "gap", "gap")
        self._column.setSpacing(look.length("small"))
        self._side.setFixedWidth(round(COLUMN_WIDTH * look.scale))
        self._message.setFixedHeight(self._message.lines_height(4))
        self.setMinimumHeight(round(HEIGHT * look.scale))
        self._preview.setMinimumWidth(round(PREVIEW_WIDTH * look.scale))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with a fresh preview and nothing said."""
        super().showEvent(event)
        self._show_choices()
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the preview grow along."""
        super().resizeEvent(event)
        self._show_preview()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for no further preview."""
        self._timer.stop()
        self._later.stop()
        super().closeEvent(event)

    def _recalled(self) -> dict[str, Any]:
        """Return the choices of the last time, as far as they can still be made."""
        kept, choice = self._memory.recall(EXPORT), partial(self._memory.choice, EXPORT)
        size = kept.get("size")
        known = [list(each) for each in SIZES]
        return {
            "figure": choice("figure", FIGURES, "comparison"),
            "ending": choice("ending", FORMATS, ".png"),
            "size": tuple(size) if size in known else (1920, 1080),
            "theme": choice("theme", THEMES, "light"),
            "language": choice("language", LANGUAGES, spoken()),
            "transparent": kept.get("transparent") is True,
            "folder": str(usual_folder(self._memory)),
        }

    def _make_parts(self) -> None:
        self._rows = {
            "figure": ChoiceRow(self.tr("Figure"), self.tr("What is drawn."), "figure_choice"),
            "ending": ChoiceRow(
                self.tr("Format"), self.tr("What kind of file it is."), "format_choice"
            ),
            "size": ChoiceRow(
                self.tr("Size"), self.tr("Width and height in pixels."), "size_choice"
            ),
            "theme": ChoiceRow(
                self.tr("Theme"),
                self.tr("The slides' theme; the window keeps its own."),
                "theme_choice",
            ),
            "language": ChoiceRow(
                self.tr("Language"), self.tr("In which language its words are."), "language_choice"
            ),
            "transparent": ChoiceRow(
                self.tr("Ground"), self.tr("Whether the page is painted."), "ground_choice"
            ),
        }
        self._offer()
        self._preview = QLabel()
        self._preview.setObjectName("preview")
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setAccessibleName(self.tr("Preview"))
        self._preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._message = WordsLabel(wrap=True, name="export_message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bar = ProgressBar()
        self._writing, self._left = "", TimeLeft()
        self._save = Button(
            self.tr("Save as…"),
            "save_button",
            "export",
            self.tr("Choose a name and write the file."),
        )
        self._stop = Button(
            self.tr("Stop"), "stop_button", "", self.tr("Give up the film being made.")
        )
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._later = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._refused, self._said, self._part = False, "", ""

    def _offer(self) -> None:
        choices = {name: each.choice for name, each in self._rows.items()}
        choices["figure"].offer(entries_of(FIGURES.values(), self._say))
        for each in FORMATS.values():
            reason = self._say(missing(each))
            choices["ending"].offer([(each.ending, self._say(each.title), reason)])
        choices["size"].offer([(_named(size), f"{size[0]} × {size[1]}", "") for size in SIZES])
        names = theme_names()
        choices["theme"].offer([(name, names.get(name, name), "") for name in THEMES])
        choices["language"].offer([(code, name, "") for code, name in LANGUAGES.items()])
        grounds = ((False, self.tr("Painted")), (True, self.tr("Transparent")))
        choices["transparent"].offer([(value, name, "") for value, name in grounds])

    def _arrange(self) -> None:
        self._side = QWidget()
        buttons = row(self._stop, STRETCH, self._save)
        below = (self._message, self._bar, buttons)
        self._column = column(*self._rows.values(), STRETCH, *below, of=self._side)
        self._root = row(self._side, (self._preview, 1), of=self)

    def _connect(self) -> None:
        for name, each in self._rows.items():
            each.name_chosen.connect(lambda value, name=name: self._choose(**{name: value}))
        self._save.clicked.connect(self._on_save_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._timer.timeout.connect(self._on_rested)
        self._exports.previewed.connect(self._on_previewed)
        self._exports.saved.connect(self._on_saved)
        self._exports.refused.connect(self._on_refused)
        self._exports.progressed.connect(self._on_progressed)
        self._exports.busy_changed.connect(self._on_busy_changed)
        self._exports.outdated.connect(self._on_outdated)
        self._later.timeout.connect(self._follow)

    def _choose(self, **choices: object) -> None:
        """Take over choices; a size that suits the new figure or format comes along."""
        if "size" in choices:
            choices["size"] = _size(choices["size"])
        self._choices.update(choices)
        if choices.keys() & {"figure", "ending"} and "size" not in choices:
            self._choices["size"] = usual_size(self._choices["figure"], self._target("figure"))
        self._remember()
        self._show_choices()
        self._timer.start()

    def _remember(self) -> None:
        kept = {**self._choices, "size": list(self._choices["size"])}
        if kept["language"] == spoken():
            kept["language"] = None  # It follows the window, whatever that speaks the next time.
        self._memory.keep(EXPORT, {**self._memory.recall(EXPORT), **kept})

    def _show_choices(self, said: str = "") -> None:
        """Show what is chosen, and why it cannot be made; else what was `said` of a file, or
        which moment of a run it would show.
        """
        for name, each in self._rows.items():
            value = self._choices[name]
            each.show_choice(_named(value) if name == "size" else value)
        kind = FORMATS[self._choices["ending"]]
        reason = self.tr("This format has no size in pixels.")
        self._rows["size"].allow(kind.sized, reason)
        still = kind.moving or not kind.sized
        self._rows["transparent"].allow(not still, self.tr("This format always has a ground."))
        sentence = self._say(missing(kind)) or self._refusal(kind)
        self._refused, self._said = bool(sentence), said
        self._message.show_text(sentence or said or self._part_of_run())
        self._save.setEnabled(not sentence and not self._exports.busy)
        self._stop.setVisible(self._exports.busy)
        self._bar.setVisible(self._exports.busy and kind.moving)

    def _refusal(self, kind: Format) -> str:
        """Return why the figure cannot become such a file, empty if it can."""
        if kind.ending in endings_of(self._choices["figure"]):
            return self._say(self._exports.why_not(self._order(self._target("film"))))
        if kind.moving:
            return self.tr("Nothing moves in this figure: choose another one for a film.")
        return self.tr("A deck has no page for it: choose a picture, a drawing or a table.")

    def _part_of_run(self) -> str:
        return self._exports.part_of_run(self._order(self._target("file")), self._say)

    def _tell(self, words: str) -> None:
        """Say what has become of a file; it stays until something else is chosen."""
        self._said = words
        self._message.show_text(words)

    def _target(self, name: str) -> Path:
        return Path(self._choices["folder"]) / f"{name}{self._choices['ending']}"

    def _order(self, target: Path) -> ExportRequest:
        choices, shown = self._choices, self._exhibit
        painted = not self._rows["transparent"].choice.isEnabled()
        return ExportRequest(
            figure=choices["figure"],
            target=target,
            size=choices["size"],
            theme=choices["theme"],
            language=choices["language"],
            transparent=choices["transparent"] and not painted,
            exhibit=shown if shown and shown.name == choices["figure"] else None,
        )

    def _on_save_clicked(self) -> None:
        ending = self._choices["ending"]
        kind = f"{self._say(FORMATS[ending].title)} (*{ending})"
        suggested = str(self._target(self._choices["figure"]))
        target = save_target(self, suggested, kind, (ending,), self._choose_target)
        if target is None:
            return
        self._writing, self._left = target.name, TimeLeft()
        self._part = self._part_of_run()
        self._tell(self.tr("Writing {name} …").format(name=target.name))
        self._exports.save(self._order(target))

    def _on_stop_clicked(self) -> None:
        self._exports.stop()
        self._tell(self.tr("Stopped; nothing was written."))

    def _on_outdated(self) -> None:
        """What is behind the sheet has changed: the file would show that."""
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _follow(self) -> None:
        """Preview what a file would show now, and refuse only what cannot be made now."""
        self._show_choices("" if self._refused else self._said)
        if self.isVisible() and not self._exports.busy:
            self._on_rested()

    def _on_rested(self) -> None:
        width = round(self._preview.width() * self.devicePixelRatioF())
        self._exports.preview(self._order(self._target("preview")), width)

    def _on_previewed(self, content: bytes) -> None:
        self._image = QImage.fromData(content)
        self._show_preview()

    def _show_preview(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room: QSize = self._preview.size() * ratio
        picture = QPixmap.fromImage(self._image).scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        self._preview.setPixmap(picture)

    def _on_saved(self, target: Path) -> None:
        self._choices["folder"] = str(target.parent)
        self._remember()
        saved = self.tr("Saved: {path}").format(path=target)
        self._tell("\n".join(words for words in (saved, self._part) if words))
        self._part = ""

    def _on_refused(self, sentence: str) -> None:
        self._message.show_text(self._say(sentence))
        self._refused = True

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.show_fraction(done / max(total, 1))
        words = self._left.words(done, total, self._say)
        writing = self.tr("Writing {name} …").format(name=self._writing)
        self._tell(f"{writing} {words}".rstrip())
        self._bar.setAccessibleName(writing)

    def _on_busy_changed(self, busy: bool) -> None:
        self._bar.show_fraction(0.0)
        refusal = self._message.text() if self._refused else ""
        self._show_choices("" if refusal else self._said)
        if refusal:
            self._on_refused(refusal)
        self._on_outdated()


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _size(name: object) -> tuple[int, int]:
    width, _, height = str(name).partition("x")
    return int(width), int(height)
