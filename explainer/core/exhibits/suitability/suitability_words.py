"""Which pretraining suits these data, in sentences: each is computed from the measured rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from explainer.core.exhibits.suitability.suitability import (
    BASELINE,
    PRETRAINED,
    SUPERVISED,
    Suitability,
    SuitabilityRow,
    title,
)
from explainer.core.figures.experiment_words import data_words
from explainer.core.figures.wording import percent, signed
from explainer.core.measuring.no_spread import no_spread_words
from explainer.core.measuring.simultaneous import MAXIMUM
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    BASELINES,
    FINETUNINGS,
    LARGEST,
    OBJECTIVES,
)
from explainer.core.text.numerus import draws_words, labels_words
from explainer.core.text.quantities import HELPS, HURTS
from explainer.core.text.say import Say

Named = Callable[[SuitabilityRow, Say], str]

MOST_NAMED = 3
"""So many methods are named one by one; it is a sentence, not the table."""


def row_name(row: SuitabilityRow, say: Say) -> str:
    """Return what a row is called: a method, with its views or the networks it is for."""
    if row.dropped:
        return say("{method}: learnt nothing").format(
            method=row_name(replace(row, dropped=False), say)
        )
    first, *others = (say(part) for part in title(row))
    if not others:
        return first
    words = (
        say("{method} (network of {what})") if row.kind == SUPERVISED else say("{method} ({what})")
    )
    return words.format(method=first, what=say(", ").join(others))


def short_name(row: SuitabilityRow, say: Say) -> str:
    """Return what a row is called in a picture, where names must leave room for bars."""
    if row.dropped:
        return say("{method}: learnt nothing").format(
            method=short_name(replace(row, dropped=False), say)
        )
    if row.kind == BASELINE:
        return say(BASELINES[row.name[0]].short)
    if row.kind == SUPERVISED:
        return row_name(row, say)
    objective, views = row.name
    method = say("Spectral") if objective == "spectral" else say(OBJECTIVES[objective].title)
    short = {
        "walk": say("walks"),
        "jitter": say("jitter"),
        "columns": say("swaps"),
        "pictures": say("pictures"),
    }
    if not OBJECTIVES[objective].paired:
        return method
    return say("{method} · {views}").format(method=method, views=short[views])


def answer(
    found: Suitability, labels: int, say: Say, named: Named = row_name, *, brief: bool = False
) -> str:
    """Return at one label count what helps best, what hurts, and what others can do.

    `named` says what a row is called; where a picture shows the others, it can be `brief`.
    """
    rows = found.rows(labels)
    tried = [row for row in rows if row.kind == PRETRAINED]
    if not tried:
        return ""
    best = next((row for row in tried if row.effect == HELPS), None)
    harm = [row for row in tried if row.effect == HURTS]
    parts = (
        _best_words(best, labels, say, named) if best else _none_words(found, labels, say),
        _harm_words(harm, tried, say, named) if harm else "",
        "" if brief else _baseline_words(rows, best or tried[0], say, named),
    )
    return " ".join(part for part in parts if part)


def overall_answer(found: Suitability, say: Say) -> str:
    """Return the answer at the label count where it is clearest."""
    return answer(found, max(found.counts, key=lambda count: _clarity(found, count)), say)


def intervals_words(found: Suitability, say: Say) -> str:
    """Return what the intervals of differences are, and whose rule they follow."""
    if len(found.seeds) < 2:
        return _one_seed_words(say)
    counted = {"looks": found.looks, "seeds": len(found.seeds)}
    if found.way == MAXIMUM:
        return say(
            "Differences are to the supervised arm, trained on the labels alone, paired by seed. "
            "Their intervals allow for all {looks} looks (methods x label counts): with no effect "
            "anywhere, 95 % of such tables show none (max-t over {seeds} seeds; Westfall & Young "
            "1993; Hothorn, Bretz & Westfall 2008)."
        ).format(**counted)
    return say(
        "Differences are to the supervised arm, trained on the labels alone, paired by seed. Their "
        "intervals allow for all {looks} looks (methods x label counts): with no effect anywhere, "
        "at least 95 % of such tables show none (Bonferroni, {seeds} seeds)."
    ).format(**counted)


def looks_words(found: Suitability, say: Say) -> str:
    """Return the same in one line, for a picture whose bars they are."""
    if len(found.seeds) < 2:
        return _one_seed_words(say)
    words = (
        say("Bars allow for all {looks} looks (max-t, {seeds} seeds).")
        if found.way == MAXIMUM
        else say("Bars allow for all {looks} looks (Bonferroni, {seeds} seeds).")
    )
    return words.format(looks=found.looks, seeds=len(found.seeds))


def spread_words(found: Suitability, counts: Sequence[int], say: Say) -> str:
    """Return that some differences have no interval at these label counts, empty if all have."""
    if len(found.seeds) < 2 or not any(row.unspread for n in counts for row in found.rows(n)):
        return ""
    return no_spread_words(say)


def _one_seed_words(say: Say) -> str:
    return say("One seed has no intervals, so nothing is said of effects: measure more of them.")


def supervised_words(found: Suitability, labels: int, say: Say) -> str:
    """Return how the arm does that all others are held against, and the largest class."""
    supervised, largest = found.supervised(labels), found.largest(labels)
    if supervised is None or largest is None:
        return ""
    return say("Supervised only: {supervised}; share of the largest class: {largest}.").format(
        supervised=percent(supervised.mean), largest=percent(largest)
    )


def flattered_words(say: Say) -> str:
    """Return the same as `choosing_words` in one line."""
    return say("Being chosen flatters the first row (winner's curse).")


def choosing_words(say: Say) -> str:
    """Return why the first row's accuracy is too good to be quite true."""
    return say(
        "Rows are in the order of accuracy on the test points: whoever chooses the first one by "
        "them flatters it (winner's curse), and should expect somewhat less on new data."
    )


def networks_words(found: Suitability, say: Say) -> str:
    """Return why there is more than one supervised arm, empty if there is one."""
    if not _other_networks(found):
        return ""
    return say(
        "A pretraining that puts codes on a sphere has a network of its own, which stands in a row "
        "of its own without pretraining; all differences are to the plain one."
    )


def own_network_words(found: Suitability, say: Say) -> str:
    """Return the same in one short sentence that names whose network it is."""
    names = [say(OBJECTIVES[name].title) for row in _other_networks(found) for name in row.name]
    if not names:
        return ""
    return say(
        "Codes on a sphere ({methods}) have a supervised network of their own; differences are to "
        "the plain one."
    ).format(methods=say(", ").join(names))


def _other_networks(found: Suitability) -> list[SuitabilityRow]:
    """Return the supervised arms that nothing is held against."""
    return [row for row in found.rows(found.counts[0]) if row.kind == SUPERVISED and row.name]


def table_words(found: Suitability, say: Say) -> str:
    """Return what seeds are in somebody's own table, empty for a scene."""
    if found.settings.data is None:
        return ""
    if len(found.seeds) < 2:
        return say("A seed labels and tests some rows of this table: others may tell otherwise.")
    return say(
        "Each seed labels and tests other rows of the same table: intervals tell of this table, "
        "not of other ones."
    )


def experiment_words(found: Suitability, say: Say) -> str:
    """Return the line that names the experiment."""
    settings = found.settings
    return say("{scene} · {unlabelled} unlabelled · noise {noise} · {network} · {seeds}").format(
        scene=" · ".join(data_words(settings, say)),
        unlabelled=f"{settings.unlabelled:,}",
        noise=f"{settings.noise:g}",
        network=network_line(found, say),
        seeds=draws_words(len(found.seeds), found.seeds[0], say),
    )


def network_line(found: Suitability, say: Say) -> str:
    """Return the network's architecture and size, and how it is fine-tuned."""
    settings = found.settings
    return say("{architecture} {depth} × {width} · {finetuning}").format(
        architecture=say(ARCHITECTURES[settings.architecture].title),
        depth=settings.depth,
        width=settings.width,
        finetuning=say(FINETUNINGS[settings.finetuning].title),
    )


def _clarity(found: Suitability, labels: int) -> tuple[bool, float]:
    """Return what to sort label counts by: where something surely helps, else surely hurts."""
    sure = [row.difference for row in found.rows(labels) if row.kind == PRETRAINED]
    lows = [each.low for each in sure if each and each.low is not None]
    highs = [each.high for each in sure if each and each.high is not None]
    if max(lows, default=0.0) > 0:
        return True, max(lows)
    return False, -min(highs, default=0.0)


def _best_words(row: SuitabilityRow, labels: int, say: Say, named: Named) -> str:
    difference = row.difference
    assert difference is not None and difference.low is not None and difference.high is not None
    return say("At {labels} this suits best: {method}, {points} points [{low}, {high}].").format(
        labels=labels_words(labels, say),
        method=named(row, say),
        points=signed(difference.mean),
        low=signed(difference.low, end=True),
        high=signed(difference.high, end=True),
    )


def _none_words(found: Suitability, labels: int, say: Say) -> str:
    """Say that nothing helps; of one seed, that it cannot tell."""
    effects = {row.effect for row in found.rows(labels) if row.kind == PRETRAINED}
    if len(found.seeds) < 2:
        words = say("At {labels} one seed cannot tell whether any pretraining helps.")
    elif HURTS in effects:
        words = say("At {labels} no pretraining helps.")
    else:
        words = say("At {labels} no pretraining shows an effect.")
    return words.format(labels=labels_words(labels, say))


def _harm_words(
    harm: list[SuitabilityRow], tried: list[SuitabilityRow], say: Say, named: Named
) -> str:
    """Name what hurts; walks by one name if all of them do."""
    walking = [row for row in tried if row.walks]
    names = []
    if len(walking) > 1 and all(row in harm for row in walking):
        names.append(say("everything with neighbour walks"))
        harm = [row for row in harm if not row.walks]
    told = harm[: MOST_NAMED - len(names)]
    names += [named(row, say) for row in told]
    left = len(harm) - len(told)
    if left:
        names.append(say("{count} more").format(count=left))
    return say("Hurting: {methods}.").format(methods=say(", ").join(names))


def _baseline_words(
    rows: tuple[SuitabilityRow, ...], best: SuitabilityRow, say: Say, named: Named
) -> str:
    """Say how the best without pretraining does beside the best with it, on average."""
    baselines = {(row.kind, *row.name): row for row in rows if row.kind in (BASELINE, SUPERVISED)}
    largest = baselines.pop((BASELINE, LARGEST), None)
    if largest is not None and largest.accuracy.mean >= best.accuracy.mean:
        return say(
            "Always naming the largest class is right at least as often: {theirs} against {ours}."
        ).format(theirs=percent(largest.accuracy.mean), ours=percent(best.accuracy.mean))
    if not baselines:
        return ""
    baseline = next(iter(baselines.values()))
    words = (
        say(
            "{rival} is right at least as often without pretraining: {theirs} against {ours} "
            "({method})."
        )
        if baseline.accuracy.mean >= best.accuracy.mean
        else say("Best without pretraining: {rival}, {theirs}; with it: {method}, {ours}.")
    )
    return words.format(
        rival=named(baseline, say),
        method=named(best, say),
        theirs=percent(baseline.accuracy.mean),
        ours=percent(best.accuracy.mean),
    )
