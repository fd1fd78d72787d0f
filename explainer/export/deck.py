"""A deck of slides: the question, the comparison, the curve as a native chart, the verdicts."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from explainer.core.figures import ArmFigure, Comparison, Figure
from explainer.core.gallery import Showing, figure
from explainer.core.language import CHINESE, ENGLISH
from explainer.core.order import Order
from explainer.core.theme import THEMES
from explainer.export.chart import add_chart, rgb
from explainer.export.extras import required
from explainer.export.pages import Page, page_bytes
from explainer.export.speech import say_in
from explainer.files.marks import software

WIDE, HIGH = 40 / 3, 7.5
MARGIN, TITLE_TOP, TITLE_HIGH = 0.7, 0.45, 0.9
TITLE_POINTS, VERDICT_POINTS, RESULT_POINTS, WORD_POINTS = 32, 66, 40, 20
LEAST_POINTS = 18
PIXELS = (1920, 1080)
CHINESE_FONT = b'<a:ea typeface="Microsoft YaHei"/>'
TITLE_ONLY = 5
"""The number of python-pptx's layout that has a title and nothing else."""

Box = tuple[float, float, float, float]


def deck_bytes(order: Order, showing: Showing, settings: str) -> bytes:
    """Return the deck as a PowerPoint file of 16:9; `ExportError` without python-pptx.

    A figure that is not among its slides anyway gets one of its own.
    """
    required(order.format)
    say = say_in(order.language)
    whole = figure("comparison", showing, say)
    assert isinstance(whole, Comparison)
    deck = _Deck(order, settings, whole)
    deck.add_title()
    deck.add_picture(whole)
    deck.add_curve(showing)
    deck.add_verdicts()
    if order.figure not in ("comparison", "label-efficiency"):
        deck.add_picture(figure(order.figure, showing, say))
    return deck.content()


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph: its text, the role of its colour, its size in points, and its weight."""

    text: str
    role: str = "text"
    points: float = WORD_POINTS
    bold: bool = False


class _Deck:
    """A presentation that grows slide by slide, all in one theme."""

    def __init__(self, order: Order, settings: str, whole: Comparison) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self._theme, self._say = THEMES[order.theme], say_in(order.language)
        self._language, self._settings, self._whole = order.language, settings, whole
        self._file = Presentation()
        self._file.slide_width, self._file.slide_height = Inches(WIDE), Inches(HIGH)
        _set_chinese_font(self._file)
        facts = self._file.core_properties
        facts.title, facts.subject = whole.title, whole.settings_line
        facts.author, facts.keywords = software(), ""
        # By its own name the library takes 255 characters; the format has no such limit.
        facts._element.get_or_add_description().text = settings

    def content(self) -> bytes:
        """Return the file."""
        content = io.BytesIO()
        self._file.save(content)
        return content.getvalue()

    def add_title(self) -> None:
        """Ask the question, and name the experiment."""
        slide = self._slide(self._whole.title, (MARGIN, 2.3, WIDE - 2 * MARGIN, 1.2), points=44)
        words = (
            Words(self._whole.fairness, "text", 24),
            Words(self._whole.settings_line, "muted", 20),
        )
        self._write(slide, words, (MARGIN, 3.6, WIDE - 2 * MARGIN, 2.6))
        self._note(slide, self._whole.description, self._whole.assumption)

    def add_picture(self, shown: Figure) -> None:
        """Fill a slide with a figure; its title stands in the outline, just off the slide."""
        from pptx.util import Inches

        slide = self._slide(shown.title, (MARGIN, -1.0, WIDE - 2 * MARGIN, 0.8))
        content = page_bytes(shown, ".png", Page(PIXELS, self._theme.name), self._settings)
        picture = slide.shapes.add_picture(io.BytesIO(content), 0, 0, Inches(WIDE), Inches(HIGH))
        _describe(picture, shown.description)
        self._note(slide, shown.description, self._whole.fairness, self._whole.assumption)

    def add_curve(self, showing: Showing) -> None:
        """Show what the unlabelled data were worth, as a chart with its numbers inside."""
        worth, say = self._whole.worth, self._say
        slide = self._slide(say("Label efficiency"))
        top = TITLE_TOP + TITLE_HIGH
        if showing.measured.outcomes is None:
            note = say("Nothing has been measured over seeds yet.")
            self._write(slide, (Words(note, "muted", 24),), (MARGIN, top, WIDE - 2 * MARGIN, 1))
            self._note(slide, note)
            return
        box = _emu((MARGIN - 0.2, top, 8.1, HIGH - top - 0.3))
        chart = add_chart(slide, box, showing.measured, theme=self._theme, say=say)
        _describe(chart, worth.plot.description)
        words = (
            Words(worth.headline, "pretrained", RESULT_POINTS, bold=True),
            Words(worth.headline_name, "text", 22, bold=True),
            *(Words(fact, "muted") for fact in worth.facts),
        )
        self._write(slide, words, (8.9, top + 0.5, WIDE - 8.9 - 0.4, 4.6))
        how = say(
            "Means over {seeds} seeds: each draws new points, labels and first weights. Error "
            "bars are 95 % t-intervals; the difference is paired by seed."
        ).format(seeds=len(showing.measured.outcomes.seeds))
        self._note(slide, worth.plot.description, how, *worth.facts)

    def add_verdicts(self) -> None:
        """Say of each arm whether it underfits, overfits or fits, and by which rule."""
        slide = self._slide(self._say("Underfits, overfits, or fits?"))
        width = (WIDE - 3 * MARGIN) / 2
        for number, arm in enumerate(self._whole.arms):
            left = MARGIN + number * (width + MARGIN)
            top = TITLE_TOP + TITLE_HIGH + 0.5
            self._write(slide, self._verdict(arm), (left, top, width, HIGH - top - 0.4))
        how = self._say("By a rule on errors over seeds; its numbers are in the speaker notes.")
        self._write(slide, (Words(how, "muted"),), (MARGIN, HIGH - 1.2, WIDE - 2 * MARGIN, 0.6))
        rules = [f"{arm.name}: {arm.rule}" for arm in self._whole.arms if arm.rule]
        self._note(slide, *rules)

    def _verdict(self, arm: ArmFigure) -> tuple[Words, ...]:
        found = " · ".join((arm.verdict, *arm.badges)) if arm.verdict else ""
        return (
            Words(arm.name, arm.role, 24, bold=True),
            Words(arm.headline, arm.role, VERDICT_POINTS, bold=True),
            Words(arm.headline_name, "muted", WORD_POINTS),
            Words(found or self._say("No verdict yet."), "text", 28, bold=True),
            Words(arm.details, "muted", WORD_POINTS),
        )

    def _slide(self, title: str, box: Box | None = None, points: float = TITLE_POINTS) -> Any:
        from pptx.util import Pt

        slide = self._file.slides.add_slide(self._file.slide_layouts[TITLE_ONLY])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = rgb(self._theme, "window")
        place = box or (MARGIN, TITLE_TOP, WIDE - 2 * MARGIN, TITLE_HIGH)
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = _emu(place)
        self._fill(shape.text_frame, (Words(title, "text", points, bold=True),))
        shape.text_frame.paragraphs[0].space_after = Pt(0)
        return slide

    def _write(self, slide: Any, words: tuple[Words, ...], box: Box) -> None:
        self._fill(slide.shapes.add_textbox(*_emu(box)).text_frame, words)

    def _fill(self, frame: Any, words: tuple[Words, ...]) -> None:
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Pt

        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        spoken = [each for each in words if each.text]
        for number, each in enumerate(spoken):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(8)
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = each.text, Pt(each.points), each.bold
            run.font.color.rgb = rgb(self._theme, each.role)
            run.font.language_id = _language(self._language)

    def _note(self, slide: Any, *parts: str) -> None:
        """Write what was measured and how where only the speaker sees it."""
        said = [*dict.fromkeys(part for part in parts if part), self._whole.settings_line]
        slide.notes_slide.notes_text_frame.text = "\n".join([*said, software()])


def _set_chinese_font(file: Any) -> None:
    """Name a font for Chinese in the theme; the template's own would be a thin serif."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    theme = file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(b'<a:ea typeface=""/>', CHINESE_FONT)


def _language(code: str) -> Any:
    from pptx.enum.lang import MSO_LANGUAGE_ID

    languages = {
        ENGLISH: MSO_LANGUAGE_ID.ENGLISH_US,
        CHINESE: MSO_LANGUAGE_ID.SIMPLIFIED_CHINESE,
    }
    return languages[code]


def _emu(box: Box) -> tuple[int, int, int, int]:
    from pptx.util import Inches

    left, top, width, height = (int(Inches(side)) for side in box)
    return left, top, width, height


def _describe(shape: Any, words: str) -> None:
    """Set the alt text, for which python-pptx has no property."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)
