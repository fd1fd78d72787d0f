"""The label-efficiency curve on a page of its own: nothing has to be trained for it."""

from __future__ import annotations

from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.export.export_request import ExportRequest
from explainer.core.figures.figure import SheetFigure
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.catalogue import FINETUNINGS, OBJECTIVES
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import as_text
from explainer.core.text.say import Say
from explainer.core.training.cost import pretraining_cost
from explainer.export.drawing.speech import say_in
from explainer.export.formats.pages import ENDINGS, PageFormat, page_bytes
from explainer.export.formats.table import table_bytes

TABLE = ".csv"
PAGES = (*ENDINGS, TABLE)
"""What the curve can become without a comparison that was trained for it."""


def efficiency_page(measured: Measured, settings: Settings, request: ExportRequest) -> bytes:
    """Return the content of a file with the curve, as `request` wants it to look."""
    sheet = efficiency_sheet(measured, settings, say_in(request.language))
    inside = as_text(settings)
    if request.ending == TABLE:
        return table_bytes(sheet, inside)
    page = PageFormat(request.size, request.theme, request.transparent)
    return page_bytes(sheet, request.ending, page, inside)


def efficiency_sheet(measured: Measured, settings: Settings, say: Say) -> SheetFigure:
    """Return the curve with what it says in words, as the catalogue's figure of that name does."""
    worth = label_efficiency_figure(measured, settings, pretraining_cost(settings), say)
    return SheetFigure(
        title=say("What are unlabelled data worth?"),
        plots=(worth.plot,),
        evident=worth.evident,
        headline=worth.headline,
        headline_name=worth.headline_name,
        facts=worth.facts,
        settings_line=_line(settings, say),
        description=worth.plot.description,
    )


def _line(settings: Settings, say: Say) -> str:
    return " · ".join(
        (
            say(settings.card.title),
            say(OBJECTIVES[settings.objective].title),
            say(FINETUNINGS[settings.finetuning].title),
            f"{settings.depth} × {settings.width}",
        )
    )
