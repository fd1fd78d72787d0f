"""One term of the glossary, and the books that several of them come from."""

from __future__ import annotations

from dataclasses import dataclass

BISHOP = "Bishop 2006, Pattern Recognition and Machine Learning"
HASTIE = "Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning"
GOODFELLOW = "Goodfellow, Bengio & Courville 2016, Deep Learning"


@dataclass(frozen=True, slots=True)
class Term:
    """One explanation. `source` names who has defined it; empty for this program's own.

    `elsewhere` is what the other languages call it, where that is shown too.
    """

    title: str
    meaning: str
    formula: str = ""
    source: str = ""
    elsewhere: str = ""
