"""The switch on top of an embedding: how it is seen, and how long t-SNE will still take."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from explainer.core.training.embeddings import CODE, NEIGHBOURS, PRINCIPAL, WORDS
from explainer.session.running.projections import COMPUTING, Projections
from explainer.views.plots.plane_card import PlaneBar, PlaneCard
from explainer.views.style.layouts import dress
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.progress_bar import ProgressLine
from explainer.views.widgets.switch import Switch

COVERS = 0.85
"""How much the switch hides of what lies below it (tuned: words stay legible on points)."""
LINE = 16
"""How many heights of its type the line below the tabs is wide at least (by eye)."""


class EmbeddingSwitch(PlaneBar):
    """Four tabs; those that the scene does not offer say why. Below them: what is awaited.

    A button brings it about where it does not come by itself.

    On an inset there is nothing to choose: it says there only that t-SNE is computed.
    """

    def __init__(self, projections: Projections, card: PlaneCard) -> None:
        super().__init__(card)
        self.setObjectName("embedding_switch")
        self._projections, self._card, self._look = projections, card, Look()
        self._shown = True
        self.tabs = Switch(
            "embedding_ways",
            (
                (PRINCIPAL, self.tr("PCA"), self.tr("The two widest directions. (Alt+1)")),
                (NEIGHBOURS, self.tr("t-SNE"), self.tr("Who is near, nothing else. (Alt+3)")),
                (CODE, self.tr("Code"), self.tr("The code's own two numbers. (Alt+2)")),
                (WORDS, self.tr("Words"), self.tr("The words of the tiny language. (Alt+4)")),
            ),
        )
        self.tabs.setAccessibleName(self.tr("Embedding seen as"))
        self.line = ProgressLine("embedding_progress")
        self.offer = Button("", "embedding_offer", "", "", small=True)
        for part in (self.tabs, self.line, self.offer):
            part.setParent(self)
        self.offer.clicked.connect(projections.accept)
        self.tabs.name_chosen.connect(self._on_name_chosen)
        projections.changed.connect(self._show)
        card.put_bar(self)
        self._show()

    def set_shown(self, shown: bool) -> None:
        """Be there, or leave the plane alone."""
        if shown != self._shown:
            self._shown = shown
            self._card.place_bar()

    def fit(self, wide: int, *, inset: bool) -> QSize:
        """Be the tabs, and while something is awaited a line below them: that alone on an inset."""
        self.tabs.setVisible(not inset)
        offers = bool(self._projections.offers) and not inset
        self.offer.setVisible(offers)
        computes = self._projections.awaits == COMPUTING
        if not self._shown or (inset and not computes):
            return QSize(0, 0)
        if inset:
            return QSize(wide, self.line.wanted())
        tabs, high = self.tabs.sizeHint().width(), self._look.length("card head")
        if self._projections.awaits:
            tabs = max(tabs, LINE * self.line.words.lines_height(1))
            high += self.line.wanted()
        if offers:
            high += self._offer_high + self._look.length("tight")
        return QSize(min(tabs, wide), high)

    def kept(self) -> int:
        """Return the height of the tabs [px]: the line below them comes and goes."""
        return self._look.length("card head") if self._shown else 0

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.tabs, self.line, self.offer)
        self._card.place_bar()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tabs on top and the line below them."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground that keeps words legible where points lie below them."""
        corner = self._look.exact("tight")
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("panel", COVERS))
            painter.drawRoundedRect(self.rect(), corner, corner)

    def _place(self) -> None:
        high = self._look.length("card head")
        self.tabs.setGeometry(0, 0, self.tabs.sizeHint().width(), high)
        line, foot = self.line.wanted(), self.height()
        if not self.offer.isHidden():
            foot -= self._offer_high
            wide = min(self.offer.sizeHint().width(), self.width())
            self.offer.setGeometry(0, foot, wide, self._offer_high)
            foot -= self._look.length("tight")
        self.line.setGeometry(0, foot - line, self.width(), line)

    @property
    def _offer_high(self) -> int:
        return self._look.length("small button") + 2 * self._look.length("edge")

    @Slot()
    def _show(self) -> None:
        """Show what is chosen, what is offered and what is awaited."""
        projections = self._projections
        for way in (PRINCIPAL, NEIGHBOURS, CODE, WORDS):
            refusal = projections.refusal(way)
            self.tabs.allow(way, not refusal, say(refusal))
        self.tabs.choose(projections.seen)
        awaits = projections.awaits
        self.line.setVisible(bool(awaits))
        self.line.bar.setVisible(awaits == COMPUTING)
        if awaits:
            short = self.tr("t-SNE")
            self.line.show_progress(say(awaits), *projections.progress, short=short)
        self.offer.setText(say(projections.offers))
        self._card.place_bar()

    @Slot(str)
    def _on_name_chosen(self, way: str) -> None:
        if way != self._projections.way:
            self._projections.choose(way)
