"""The words of figures: sentences, captions and descriptions, with their numbers filled in."""

from __future__ import annotations

from collections.abc import Iterable

from explainer import __version__
from explainer.core.arms.walk_words import assumption_words, span
from explainer.core.figures.experiment_words import changes_words, unusual_words
from explainer.core.figures.figure import Line
from explainer.core.figures.hand_words import edits_words, labelled_part, labels_of
from explainer.core.figures.named_dots import hidden_classes_words
from explainer.core.settings.catalogue import ARM_NAMES, FINETUNINGS, OBJECTIVES, PICTURES, VIEWS
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.decimals import decimals
from explainer.core.text.numerus import steps_words
from explainer.core.text.say import Say
from explainer.core.training.embeddings import CODE, NEIGHBOURS, Projection
from explainer.core.training.frames import Frame, Metrics, Walks


def settings_line(frame: Frame, say: Say) -> str:
    """Return one line that names the experiment, for the foot of a figure."""
    settings, edited = frame.settings, edits_words(frame, say)
    by_hand = (edited,) if edited else ()
    line = say(
        "{scene} · {labelled} · {unlabelled} unlabelled · noise {noise} · "
        "{objective}{views}{encoder} · {finetuning} · {depth} × {width} · seed {seed} · "
        "version {version}"
    ).format(
        scene=" · ".join((say(settings.card.title), *unusual_words(settings, say), *by_hand)),
        views=_views_part(frame, say),
        encoder=_encoder_part(settings, say),
        labelled=labelled_part(frame, say),
        unlabelled=f"{len(frame.ground.points) - len(frame.labelled):,}",
        noise=f"{settings.noise:g}",
        objective=say(OBJECTIVES[settings.objective].title),
        finetuning=say(FINETUNINGS[settings.finetuning].title),
        depth=settings.depth,
        width=settings.width,
        seed=settings.seed,
        version=__version__,
    )
    return (
        line
        if frame.finished
        else say("{line} · {moment}").format(line=line, moment=moment_words(frame, say))
    )


def moment_words(frame: Frame, say: Say) -> str:
    """Return which step of which stage a moment is, or that all is over."""
    if frame.finished:
        return say("finished")
    late = frame.stage is Stage.FINETUNING
    words = (
        say("fine-tuning step {step} of {steps}")
        if late
        else say("pretraining step {step} of {steps}")
    )
    return words.format(step=f"{frame.step:,}", steps=f"{frame.steps:,}")


def _views_part(frame: Frame, say: Say) -> str:
    """Name the views, with the walk's length, where the objective compares two of them."""
    if not OBJECTIVES[frame.settings.objective].paired:
        return ""
    walks = frame.ground.walks
    steps = say(" of {steps}").format(steps=_lengths(walks, say)) if walks else ""
    if frame.settings.views == PICTURES:
        steps = changes_words(frame.settings, say)
    return say(" · {views}{steps}").format(
        views=say(VIEWS[frame.settings.views].title), steps=steps
    )


def _lengths(walks: Walks, say: Say) -> str:
    """Return how many steps walks have, from the shortest to the longest."""
    shortest, longest = walks.lengths
    return steps_words(span(f"{shortest:,.0f}", f"{longest:,.0f}"), say)


def _groups(walks: Walks) -> str:
    """Return how many groups walks can tell apart, fewest first."""
    most, fewest = walks.groups
    return span(str(int(fewest)), str(int(most)))


def _encoder_part(settings: Settings, say: Say) -> str:
    if settings.encoder is None:
        return ""
    return say(" · encoder {name} from a file").format(name=settings.encoder.digest)


def assumption(frame: Frame, say: Say) -> str:
    """Return what the walks assume, and once labels are used how often that was wrong."""
    walks = frame.ground.walks
    if walks is None:
        return ""
    share = percent(walks.crossing) if frame.stage is Stage.FINETUNING else ""
    return assumption_words(_groups(walks), share, say)


def assumption_explained(say: Say) -> str:
    """Return what the walks are, for those who ask."""
    return say(
        "Pretraining pairs each point with where a random walk through the crowd ends. Walks "
        "prefer dense ground and are as long as it takes until only so many groups can be told "
        "apart: that there are such groups, with gaps between, is an assumption. Point at a dot "
        "to see its likeliest partners. How many pairs join two different classes is counted "
        "afterwards; no model ever sees it."
    )


def listed(parts: Iterable[str], say: Say) -> str:
    """Return parts of a sentence one after the other, with what a language sets between them."""
    return say("; ").join(parts)


def among(parts: Iterable[str], say: Say) -> str:
    """Return what belongs more closely together than the parts of a list do."""
    return say(", ").join(parts)


def signed(share: float, *, end: bool = False) -> str:
    """Return a difference of shares in percentage points, with its sign unless it is none.

    The `end` of an interval is never written as zero if it is not.
    """
    return decimals(100 * share, 1, signed=True, end=end).replace("-", "−")


def percent(share: float | None) -> str:
    """Return a share as a percentage that never rounds up to 100 % or down to 0 %."""
    if share is None:
        return "–"
    rounded = round(100 * share, 1)
    if rounded in (0.0, 100.0) and share not in (0.0, 1.0):
        rounded = 99.9 if share > 0.5 else 0.1
    return f"{rounded:.1f} %" if rounded not in (0.0, 100.0) else f"{rounded:.0f} %"


def details(standing: Metrics, say: Say) -> str:
    """Return an arm's figures beside its test accuracy."""
    return say("this run: train accuracy {train} · test loss {loss}").format(
        train=percent(standing.train_accuracy), loss=f"{standing.test_loss:.2f}"
    )


def embedding_caption(frame: Frame, role: str, say: Say, projection: Projection) -> str:
    """Return what the embedding is, and how many of its directions are in use."""
    rank, code = frame.arm(role).rank, frame.settings.card.code
    used = "" if rank is None else _rank(rank, code, say)
    if projection.way == NEIGHBOURS:
        return _neighbours_caption(projection.shown(frame), frame, say)
    if projection.shown(frame) == CODE:
        return say("The code's own two numbers.") + used
    if frame.stage is Stage.FINETUNING:
        return hidden_classes_words(say) + used
    return say("PCA of the code, no label used yet.") + used


def _rank(rank: float, code: int, say: Say) -> str:
    """Return how many directions a code uses; one of rank 0 has collapsed (`effective_rank`)."""
    if rank == 0:
        return say(" Collapsed: rank 0 of {code}.").format(code=code)
    return say(" Effective rank {rank} of {code}.").format(rank=f"{rank:.1f}", code=code)


def _neighbours_caption(way: str, frame: Frame, say: Say) -> str:
    if way == NEIGHBOURS:
        return say("t-SNE: who is near whom. Gaps, sizes and shapes mean nothing.")
    if frame.finished:
        return say("PCA of the code until t-SNE is there.")
    return say("PCA of the code; t-SNE is made of a run's end, as soon as it is there.")


def waiting(role: str, say: Say) -> str:
    """Return what an arm does while there is no label yet."""
    if role == "supervised":
        return say("Waits: without labels it has nothing to learn from.")
    return say("Looks at unlabelled points.")


def comparison_description(frame: Frame, say: Say) -> str:
    """Return a comparison in words, for those who cannot see it."""
    return say(
        "{scene} with {labels}. Test accuracy: supervised only "
        "{supervised}, pretrained then fine-tuned {pretrained}."
    ).format(
        scene=say(frame.settings.card.title),
        labels=labels_of(frame, say),
        supervised=percent(frame.test_accuracy("supervised")),
        pretrained=percent(frame.test_accuracy("pretrained")),
    )


def plane_description(frame: Frame, role: str, say: Say) -> str:
    """Return an arm's plane in words."""
    return say(
        "{arm}: {labelled} labelled and {unlabelled} unlabelled points; test accuracy {test}."
    ).format(
        arm=say(ARM_NAMES[role]),
        labelled=len(frame.labelled),
        unlabelled=len(frame.ground.points) - len(frame.labelled),
        test=percent(frame.test_accuracy(role)),
    )


def curve_description(name: str, values: list[tuple[int, float]], say: Say) -> str:
    """Return one curve in words."""
    if not values:
        return name
    return say("{name}: from {first} to {last} over {steps}.").format(
        name=name,
        first=f"{values[0][1]:.3g}",
        last=f"{values[-1][1]:.3g}",
        steps=steps_words(str(values[-1][0]), say),
    )


def lines_description(name: str, lines: tuple[Line, ...], say: Say) -> str:
    """Return several curves in words: where they end."""
    ends = ", ".join(f"{line.name} {line.points[-1, 1]:.3g}" for line in lines if len(line.points))
    return say("{name} at the last step: {ends}.").format(name=name, ends=ends) if ends else name
