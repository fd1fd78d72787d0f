"""The one table of colours, by role and theme, as plain text; of strokes; and of type.

Every colour reaches 4.5:1 against its theme's panel, so classes stay legible on a beamer.
A class differs by marker too, never by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT_FAMILIES = ("Inter", "Noto Sans CJK SC", "sans-serif")
"""Where a letter is looked for, one family after the other; all but the last are shipped."""


STAGE = {"black": "#000000", "white": "#ffffff", "laser": "#ff1f3d"}
"""Colours of a speaker's tools, which are the same in every theme."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb. `window` lies behind panels, `panel` behind plots.

    `edge` and `groove` are quiet and say nothing; a `track` is a line that has to be seen.
    `pretrained` stays apart from all classes for the colour-blind too (Machado et al. 2009,
    severity 1: CIEDE2000 of 12 and more, 7 in high contrast), and from text, the other arm and the
    crowd (10 and more).
    A `ramp` leads from little to much and stands out more with every step; its colours stay
    apart for the colour-blind too (Machado et al. 2009, severity 1: 16 and more in CIELAB).
    """

    name: str
    window: str
    panel: str
    edge: str
    groove: str
    track: str
    text: str
    muted: str
    crowd: str
    supervised: str
    pretrained: str
    control: str
    classes: tuple[str, ...]
    ramp: tuple[str, ...]
    tint_strength: float

    def colour(self, role: str) -> str:
        """Return the colour of a role; `class 11` wraps around, `ramp 0` is the least."""
        if role.startswith("ramp "):
            return self.ramp[int(role.removeprefix("ramp "))]
        if role.startswith("class "):
            return self.classes[int(role.removeprefix("class ")) % len(self.classes)]
        return STAGE.get(role) or str(getattr(self, role))


LIGHT = Theme(
    name="light",
    window="#f1f2f5",
    panel="#fbfbfa",
    edge="#dfe2e8",
    groove="#dfe2e8",
    track="#7d8592",
    text="#1d2129",
    muted="#5b6472",
    crowd="#6f7885",
    supervised="#4b5563",
    pretrained="#540066",
    control="#4b5563",
    classes=(
        "#0b62a4",
        "#c2410c",
        "#047857",
        "#7e22ce",
        "#be185d",
        "#0e7490",
        "#854d0e",
        "#4d7c0f",
        "#b91c1c",
        "#4338ca",
    ),
    ramp=("#9b5f0d", "#b60f3b", "#93065d", "#4506a5", "#001a55"),
    tint_strength=0.42,
)

DARK = Theme(
    name="dark",
    window="#0e1116",
    panel="#15181e",
    edge="#2a303a",
    groove="#323944",
    track="#6a7484",
    text="#e8eaed",
    muted="#9aa4b2",
    crowd="#8d97a5",
    supervised="#aab4c0",
    pretrained="#fff820",
    control="#aab4c0",
    classes=(
        "#5aa9e6",
        "#f59e4c",
        "#4fd1a5",
        "#c79bf2",
        "#f78fb3",
        "#4fc3d9",
        "#e0c25c",
        "#a3cf5b",
        "#f58a80",
        "#9aa5f5",
    ),
    ramp=("#6184f9", "#fc6cc1", "#fb9ba6", "#fcc48c", "#f0f728"),
    tint_strength=0.46,
)

CONTRAST = Theme(
    name="contrast",
    window="#000000",
    panel="#000000",
    edge="#a9b1bd",
    groove="#3d444f",
    track="#8c95a3",
    text="#ffffff",
    muted="#e3e6eb",
    crowd="#b6bec9",
    supervised="#f2f4f7",
    pretrained="#fefd30",
    control="#f2f4f7",
    classes=(
        "#7cc4ff",
        "#ffb15c",
        "#5ff0bd",
        "#dbbcff",
        "#ffa6c6",
        "#63e3fb",
        "#ffe36e",
        "#bdf06a",
        "#ffa59c",
        "#b8c1ff",
    ),
    ramp=("#7e94fd", "#ff8acb", "#fcafb6", "#fbd3ac", "#f6fd30"),
    tint_strength=0.44,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

LEVEL = "level"
"""The stroke of what curves may run along: it is broader than they are, so that both are seen."""

STROKES: dict[str, tuple[float, ...]] = {
    "solid": (),
    "dashed": (3.0, 2.0),
    "broken": (5.0, 2.0),
    "long-dashed": (8.0, 3.0),
    "dotted": (1.0, 1.6),
    "dash-dot": (5.0, 2.0, 1.0, 2.0),
    "dash-dot-dot": (6.0, 2.0, 1.0, 2.0, 1.0, 2.0),
    LEVEL: (1.6, 0.8),
    "far-dotted": (1.0, 4.0),
    "far-dashed": (12.0, 6.0),
    "paired-dotted": (1.0, 1.6, 1.0, 5.0),
}
"""How long dashes and the gaps after them are, in widths of the pen."""

ARM_STROKES = {"supervised": "broken", "pretrained": "solid", "control": "dotted"}
"""What arms are told apart by without colours; on one screen no other line has these strokes."""


def stroke_of(role: str) -> str:
    """Return the stroke of a role's lines: that of an arm, else none."""
    return ARM_STROKES.get(role, "solid")


def theme_after(theme: Theme) -> Theme:
    """Return the theme that follows: the first one follows the last."""
    themes = list(THEMES.values())
    return themes[(themes.index(theme) + 1) % len(themes)]
