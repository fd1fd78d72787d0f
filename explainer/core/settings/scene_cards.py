"""The scenes there are to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explainer.core.settings.cards import OWN, SceneCard, Span, by_name
from explainer.core.worlds.creature_facts import CHANNELS, GROUPS, SIDE

CROWD = Span(20, 10_000, 1_000)
CODE, STEPS = 8, 250
"""Room for the groups within each class: where noise bridges the gap, a code of 2 has none left.
More steps change nothing (measured)."""
HIDDEN_PLANE = "The generator's own plane, all other directions held at zero."
POINT_PLANE = "Every point of the plane, coloured by the model's prediction there."

DIGITS = SceneCard(
    name="digits",
    title="Handwritten digits",
    line="1,797 real handwritten digits, 8\u00a0×\u00a08 pixels, ten classes.",
    classes=tuple(str(digit) for digit in range(10)),
    columns=64,
    code=16,
    noise=Span(0.0, 1.0, 0.0),
    unlabelled=Span(20, 1_297, 1_297),
    objective="infonce",
    plane="A fixed t-SNE map, the same for both models; each spot shows the "
    "prediction at the nearest picture.",
    axes=("projection 1", "projection 2"),
    picture=(8, 1),
    walk_groups=(16.5, 16.5),
    generated=False,
)
SUBJECTS = (
    ("parity", "Digits: even or odd", "The same pictures, another task.", ("even", "odd")),
    ("halves", "Digits: small or large", "The same pictures, in halves.", ("0 to 4", "5 to 9")),
    ("loops", "Digits: with a loop", "The same pictures: 0, 6, 8, 9.", ("without", "with a loop")),
)
"""Other tasks on the digits' pictures: name, title, line, classes."""
ENOUGH = Span(100, 1_297, 1_297)
SUBJECT_NAMES = ("digits", *(name for name, *_ in SUBJECTS))


def _generated(columns: int = 2, **facts: Any) -> SceneCard:
    """Return a scene with what most generators of points share; two columns are a plane."""
    shared: dict[str, Any] = {
        **{"code": CODE, "steps": STEPS, "unlabelled": CROWD, "objective": "infonce"},
        **({"plane": POINT_PLANE, "axes": ("x", "y")} if columns == 2 else {}),
    }
    return SceneCard(columns=columns, **shared | facts)


SCENES = by_name(
    _generated(
        name="spirals",
        title="Spirals",
        line="Two arms wound around each other, 1.2 turns each.",
        classes=("first arm", "second arm"),
        noise=Span(0.0, 0.12, 0.03),
    ),
    _generated(
        name="moons",
        title="Moons",
        line="Two half circles that reach into each other.",
        classes=("upper moon", "lower moon"),
        noise=Span(0.0, 0.4, 0.1),
    ),
    _generated(
        name="circles",
        title="Circles",
        line="A small ring inside a large one, radii 0.5 and 1.",
        classes=("outer ring", "inner ring"),
        noise=Span(0.0, 0.3, 0.07),
    ),
    _generated(
        name="hidden-moons",
        title="Hidden moons",
        line="The moons spread over 64 of 80 columns; the other 16 are junk.",
        classes=("upper moon", "lower moon"),
        columns=80,
        noise=Span(0.0, 0.4, 0.1),
        plane="The generator's own plane, the junk columns held at zero.",
        axes=("hidden x", "hidden y"),
        one_unit=False,
    ),
    DIGITS,
    *(
        replace(DIGITS, name=name, title=title, line=line, classes=classes, unlabelled=ENOUGH)
        for name, title, line, classes in SUBJECTS
    ),
    SceneCard(
        name="language",
        title="A tiny language",
        line="Sentences of 8 invented words: 2\u00a0×\u00a040 of feeling, "
        "4\u00a0×\u00a015 of topics.",
        classes=("gloomy", "glad"),
        columns=150,
        code=16,
        noise=Span(0.0, 0.4, 0.1),
        unlabelled=Span(100, 8_000, 4_000),
        objective="word",
        plane="Mean prediction over sentences written at each mixture of feelings and topics.",
        axes=("share of glad words", "topics"),
        counts=True,
    ),
    SceneCard(
        name="creatures",
        title="Creatures",
        line="People of every skin colour, cats, dogs, rabbits: 16\u00a0×\u00a016 pixels.",
        classes=("human", "animal"),
        columns=SIDE * SIDE * CHANNELS,
        code=6,
        noise=Span(0.0, 0.3, 0.03),
        unlabelled=Span(100, 4_000, 1_000),
        objective="vicreg",
        plane="Mean prediction over pictures drawn at each body plan and colour.",
        axes=("body plan", "colour of skin or fur"),
        views="pictures",
        picture=(SIDE, CHANNELS),
        steps=250,
        groups=GROUPS,
    ),
    _generated(
        name="across",
        title="Labels across clusters",
        line="The moons' points, but labelled left or right: across both clusters.",
        classes=("left", "right"),
        noise=Span(0.0, 0.4, 0.1),
    ),
    _generated(
        name="destroyed",
        title="Label lost in the views",
        line="The label is one column's sign; walks follow clusters in the others.",
        classes=("negative", "positive"),
        columns=5,
        noise=Span(0.1, 1.0, 0.5),
        plane=HIDDEN_PLANE,
        axes=("between the clusters", "label column"),
    ),
    _generated(
        name="structureless",
        title="No structure",
        line="A square filled evenly: points do not tell where the classes meet.",
        classes=("below the wave", "above the wave"),
        noise=Span(0.0, 0.3, 0.05),
    ),
    _generated(
        name="overlapping",
        title="Overlapping clusters",
        line="40 columns, no gap between the classes, wider in other directions.",
        classes=("first cluster", "second cluster"),
        columns=40,
        noise=Span(0.7, 2.0, 1.0),
        plane=HIDDEN_PLANE,
        axes=("between the classes", "a wide direction"),
    ),
    _generated(
        name="elsewhere",
        title="Crowd from elsewhere",
        line="The moons, but four in five unlabelled points are of moons turned by 90°.",
        classes=("upper moon", "lower moon"),
        noise=Span(0.0, 0.4, 0.1),
        foreign=0.8,
    ),
)


def scenes_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of all scenes, a table of the user's own among them if it is the card's."""
    return (*SCENES, OWN) if card.name == OWN else tuple(SCENES)
