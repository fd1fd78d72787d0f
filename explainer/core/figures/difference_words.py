"""The interval of the paired difference in words, or why there is none."""

from __future__ import annotations

from explainer.core.figures.wording import signed
from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.no_spread import dropped_words, no_spread_words
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say


def difference_sentence(outcomes: Outcomes, difference: Interval, looks: int, say: Say) -> str:
    """Return the interval of a paired difference over several seeds, or why it has none."""
    return dropped_words(say) if outcomes.dropped else interval_sentence(difference, looks, say)


def interval_sentence(difference: Interval, looks: int, say: Say) -> str:
    """Return the interval that what is said rests on, and for how many looks it allows."""
    if difference.low is None or difference.high is None or difference.no_spread:
        return no_spread_words(say)
    words = (
        say("95 % interval {low} to {high}.")
        if looks == 1
        else say("95 % interval {low} to {high}, for all label counts together ({looks} looks).")
    )
    low, high = signed(difference.low, end=True), signed(difference.high, end=True)
    return words.format(low=low, high=high, looks=looks)


def arms_sentence(outcomes: Outcomes, labels: int, say: Say) -> str:
    """Return of which arms all seeds tell the same, empty if of none.

    Where even their difference has no spread that is said of it already, unless the arms are one.
    """
    if not outcomes.dropped and outcomes.difference(labels).no_spread:
        return ""
    at = outcomes.counts.index(labels)
    names = {arm: say(name) for arm, name in ARM_SHORT.items()} | {"control": say("random encoder")}
    same = [names[arm] for arm in ARMS if outcomes.accuracy(arm)[at].no_spread]
    return no_spread_words(say, say(", ").join(same)) if same else ""
