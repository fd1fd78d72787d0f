"""Whose error verdicts are held against, in words."""

from __future__ import annotations

from explainer.core.measuring.verdict import LARGEST_CLASS, NETWORK
from explainer.core.text.say import Say


def source_words(method: str, say: Say) -> str:
    """Return whose error the reference is."""
    if method == NETWORK:
        return say("the largest network with unlimited fresh labels")
    names = {
        "logistic": say("logistic regression"),
        "machine": say("RBF support vector machine"),
        "neighbours": say("nearest neighbours"),
        "forest": say("random forest"),
        LARGEST_CLASS: say("always the largest class"),
    }
    return say(
        "{method}, the best of five simple methods, cross-validated on labelled rows that are "
        "not tested"
    ).format(method=names[method])
