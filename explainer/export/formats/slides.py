"""Slides of a PowerPoint file: titles, words, pictures and notes, in one theme and language."""

from __future__ import annotations

import io
from typing import Any

from explainer.core.figures.figure import Figure
from explainer.core.figures.theme import THEMES
from explainer.core.text.language import CHINESE, ENGLISH
from explainer.export.drawing.speech import say_in
from explainer.export.formats.chart import rgb
from explainer.export.formats.pages import PageFormat, page_bytes
from explainer.export.formats.slide_words import SPACE_AFTER, Box, SlideWords, fitted
from explainer.files.marks import software

WIDE, HIGH = 40 / 3, 7.5
MARGIN, TITLE_TOP, TITLE_HIGH = 0.7, 0.45, 0.9
TITLE_POINTS = 32
PIXELS = (1920, 1080)
CHINESE_FONT = b'<a:ea typeface="Microsoft YaHei"/>'
TITLE_ONLY = 5
"""The number of python-pptx's layout that has a title and nothing else."""


class Deck:
    """A presentation that grows slide by slide, all in one theme and language."""

    def __init__(
        self, theme: str, language: str, title: str, subject: str, settings: str = ""
    ) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self.theme, self.say = THEMES[theme], say_in(language)
        self._language, self._settings, self._subject = language, settings, subject
        self._file = Presentation()
        self._file.slide_width, self._file.slide_height = Inches(WIDE), Inches(HIGH)
        _set_chinese_font(self._file)
        facts = self._file.core_properties
        facts.title, facts.subject = title, subject
        facts.author, facts.keywords = software(), ""
        # By its own name the library takes 255 characters; the format has no such limit.
        facts._element.get_or_add_description().text = settings

    def content(self) -> bytes:
        """Return the file."""
        content = io.BytesIO()
        self._file.save(content)
        return content.getvalue()

    def add_opening(self, title: str, words: tuple[SlideWords, ...]) -> Any:
        """Add a slide that asks a question in large type."""
        slide = self.add_slide(title, (MARGIN, 2.3, WIDE - 2 * MARGIN, 1.2), points=44)
        self.write(slide, words, (MARGIN, 3.6, WIDE - 2 * MARGIN, 2.6))
        return slide

    def place_figure(self, slide: Any, shown: Figure, box: Box, pixels: tuple[int, int]) -> None:
        """Put a figure on a slide as a picture, in words for those who cannot see it."""
        content = page_bytes(shown, ".png", PageFormat(pixels, self.theme.name), self._settings)
        left, top, width, height = emu(box)
        high = width * pixels[1] // pixels[0]
        size = (width, high) if high <= height else (height * pixels[0] // pixels[1], height)
        picture = slide.shapes.add_picture(io.BytesIO(content), left, top, *size)
        describe(picture, shown.description)

    def add_picture(self, shown: Figure) -> Any:
        """Fill a slide with a figure; its title stands in the outline, just off the slide."""
        slide = self.add_slide(shown.title, (MARGIN, -1.0, WIDE - 2 * MARGIN, 0.8))
        self.place_figure(slide, shown, (0.0, 0.0, WIDE, HIGH), PIXELS)
        return slide

    def add_slide(self, title: str, box: Box | None = None, points: float = TITLE_POINTS) -> Any:
        """Add a slide with a title."""
        from pptx.util import Pt

        slide = self._file.slides.add_slide(self._file.slide_layouts[TITLE_ONLY])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = rgb(self.theme, "window")
        place = box or (MARGIN, TITLE_TOP, WIDE - 2 * MARGIN, TITLE_HIGH)
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = emu(place)
        self._fill(shape.text_frame, (SlideWords(title, "text", points, bold=True),), place)
        shape.text_frame.paragraphs[0].space_after = Pt(0)
        return slide

    def write(self, slide: Any, words: tuple[SlideWords, ...], box: Box) -> None:
        """Write paragraphs into a box, in inches from the left and the top."""
        self._fill(slide.shapes.add_textbox(*emu(box)).text_frame, words, box)

    def _fill(self, frame: Any, words: tuple[SlideWords, ...], box: Box) -> None:
        """Write words in sizes that hold; a reader's program makes them smaller if need be."""
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
        from pptx.util import Pt

        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        spoken = [each for each in fitted(words, box) if each.text]
        for number, each in enumerate(spoken):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(SPACE_AFTER)
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = each.text, Pt(each.points), each.bold
            run.font.color.rgb = rgb(self.theme, each.role)
            run.font.language_id = _language(self._language)

    def note(self, slide: Any, *parts: str) -> None:
        """Write what was measured and how where only the speaker sees it."""
        said = [*dict.fromkeys(part for part in parts if part), self._subject]
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


def emu(box: Box) -> tuple[int, int, int, int]:
    """Return a box of inches in the format's own unit."""
    from pptx.util import Inches

    left, top, width, height = (int(Inches(side)) for side in box)
    return left, top, width, height


def describe(shape: Any, words: str) -> None:
    """Set the alt text, for which python-pptx has no property."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)
