"""Any settings that can be made, for Hypothesis."""

from hypothesis import strategies as st

from explainer.core.settings.architectures import architectures_of
from explainer.core.settings.catalogue import (
    AUGMENTATIONS,
    FINETUNINGS,
    INITIALISATIONS,
    LABEL_SAMPLINGS,
    objectives_of,
    views_of,
)
from explainer.core.settings.choices import CHOICES, RANGES
from explainer.core.settings.edits import FURTHEST, MOST_POINTS, Edits
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, most_labels, settings_for


@st.composite
def _edits(draw) -> Edits:
    """Draw points that are painted or moved: every count of labels can still be had."""
    place = st.integers(-FURTHEST, FURTHEST)
    painted = draw(st.lists(st.tuples(place, place, st.integers(0, 1)), max_size=4))
    moved = draw(st.dictionaries(st.integers(0, 19), st.tuples(place, place), max_size=4))
    return Edits(tuple(painted), (), tuple((row, *moved[row]) for row in sorted(moved)))


@st.composite
def _changes(draw) -> tuple[str, ...]:
    """Draw some of the changes of pictures, in their own order."""
    chosen = draw(st.sets(st.sampled_from(sorted(AUGMENTATIONS))))
    return tuple(name for name in AUGMENTATIONS if name in chosen)


@st.composite
def any_settings(draw) -> Settings:
    """Draw a scene and every other choice within its range."""
    scene = draw(st.sampled_from(sorted(SCENES)))
    card = SCENES[scene]
    unlabelled = draw(st.integers(int(card.unlabelled.low), int(card.unlabelled.high)))
    whole = {name: draw(st.integers(low, high)) for name, (low, high) in RANGES.items()}
    whole["labels_per_class"] = min(whole["labels_per_class"], most_labels(scene, unlabelled))
    picked = draw(st.lists(st.integers(0, unlabelled - 1), max_size=6, unique=True))
    return settings_for(
        scene,
        edits=draw(_edits()) if card.columns == 2 and unlabelled <= MOST_POINTS else Edits(),
        bought=tuple(sorted(picked[::2])),
        returned=tuple(sorted(picked[1::2])),
        unlabelled=unlabelled,
        noise=draw(st.floats(card.noise.low, card.noise.high, allow_subnormal=False)),
        objective=draw(st.sampled_from(sorted(objectives_of(card)))),
        views=draw(st.sampled_from(sorted(views_of(card)))),
        augmentations=draw(_changes()),
        architecture=draw(st.sampled_from(architectures_of(card))),
        initialisation=draw(st.sampled_from(sorted(INITIALISATIONS))),
        label_sampling=draw(st.sampled_from(sorted(LABEL_SAMPLINGS) if card.groups else ["fair"])),
        finetuning=draw(st.sampled_from(sorted(FINETUNINGS))),
        decay=draw(st.none() | st.floats(0, CHOICES["decay"].values.high, allow_subnormal=False)),
        **whole,
    )
