"""What both arms share and in what they differ, in words: as `fight` has it, no more."""

from __future__ import annotations

from explainer.core.arms.fight import (
    FILE,
    GENTLE,
    STRANGERS,
    Treatment,
    borrowed,
    held_out,
    on_sphere,
    treatment,
    tuned_on,
)
from explainer.core.arms.trainable import Trainable, trainable
from explainer.core.settings.catalogue import PLACEBO
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say


def fairness(
    settings: Settings,
    say: Say,
    *,
    learnt: bool = True,
    labelled: int | None = None,
    veiled: bool = False,
) -> str:
    """Return the sentences that state what the two arms share and where they differ.

    `learnt` is False where pretraining has turned out to have nothing to say; `labelled`
    counts the labels once the points are known. What a `veiled` pretrained arm starts from would
    tell how it does: then only the other one is spoken of.
    """
    labels = settings.labelled if labelled is None else labelled
    if not learnt and not veiled:
        return _dropped(settings, labels, say)
    shared = _shared(settings, labels, say) + _decay(settings, say)
    found = trainable(settings, "pretrained")
    supervised = say(" Supervised: all {whole} weights move, from random.")
    words = shared + supervised.format(whole=f"{found.whole:,}")
    return words if veiled else words + _pretrained(settings, found, say)


def fairness_line(
    settings: Settings, say: Say, *, learnt: bool = True, labelled: int | None = None
) -> str:
    """Return what both arms share, in one sentence: all of it where they differ in nothing."""
    labels = settings.labelled if labelled is None else labelled
    return _shared(settings, labels, say) if learnt else _dropped(settings, labels, say)


def _dropped(settings: Settings, labels: int, say: Say) -> str:
    words = say(
        "Pretraining learnt nothing that holds for points it had not seen, so it is dropped: "
        "both arms are one and the same network, trained alike from random weights on the "
        "same {labels} labels."
    ).format(labels=labels)
    if not borrowed(settings):
        return words
    lent = say(" Their learning rate was tuned on {scene}, not on these data.")
    return words + lent.format(scene=_scene_title(_owner(settings), say))


def _owner(settings: Settings) -> str:
    """Return the scene on which the rates were tuned."""
    return tuned_on(settings).split(":")[0]


def _shared(settings: Settings, labels: int, say: Say) -> str:
    # Which network it is follows from the objective: the supervised arm changes with it.
    network = say("network (unit-length codes)") if on_sphere(settings) else say("network")
    if borrowed(settings):
        return say(
            "Same for both: {network}, {labels} labels, label steps; each at its rate as tuned on "
            "“{scene}”."
        ).format(network=network, labels=labels, scene=_scene_title(_owner(settings), say))
    return say(
        "Same for both: {network}, {labels} labels, label steps; each at its tuned rate."
    ).format(network=network, labels=labels)


def _decay(settings: Settings, say: Say) -> str:
    if settings.decay is None:
        return ""
    return say(" Decay of both: {decay}.").format(decay=f"{settings.decay:g}")


def _pretrained(settings: Settings, found: Trainable, say: Say) -> str:
    chosen = treatment(settings, "pretrained")
    start = _started(settings, chosen, say)
    scaled = say(", code standardised") if chosen.standardised else ""
    moves = _moves(chosen, say).format(
        first=f"{found.first:,}",
        later=f"{found.later:,}",
        whole=f"{found.whole:,}",
        gentle=f"{100 * GENTLE:g} %",
    )
    return say(" Pretrained: encoder {start}{scaled}{moves}").format(
        start=start, scaled=scaled, moves=moves
    )


def _started(settings: Settings, chosen: Treatment, say: Say) -> str:
    """Return what the pretrained arm's encoder starts from."""
    if chosen.start == FILE:
        assert settings.encoder is not None
        words = say("opened from a file ({points} points of {scene}, no label)")
        if settings.encoder.objective == PLACEBO:
            words = say("opened from a file (placebo: random pairs of {points} points of {scene})")
        return words.format(
            points=f"{settings.encoder.unlabelled:,}",
            scene=_scene_title(settings.encoder.scene, say),
        )
    if chosen.start == STRANGERS:
        words = say("trained on random pairs of {learnt} points (placebo)")
    else:
        words = say("learnt from {learnt} of {points} points, labels unseen")
    learnt = settings.points - held_out(settings.points)
    return words.format(learnt=f"{learnt:,}", points=f"{settings.points:,}")


def _moves(chosen: Treatment, say: Say) -> str:
    """Return which weights labels move in the pretrained arm, and which are frozen."""
    return {
        "probe": say(", frozen; the head's {later} weights move."),
        "last": say(", frozen but for its last layer; {later} weights move, the head's too."),
        "all": say("; all {whole} weights move."),
        "probe-then-all": say(
            "; the head's {first} weights move, after half the steps all, the encoder's at "
            "{gentle} of the rate."
        ),
        "adapters": say(", frozen; low-rank adapters and the head move, {later} weights."),
    }[chosen.mode]


def _scene_title(scene: str, say: Say) -> str:
    return say(SCENES[scene].title) if scene in SCENES else say("somebody's own data")
