from itertools import combinations

import numpy as np
import pytest

from explainer.core.figures.theme import ARM_STROKES, STROKES, THEMES, stroke_of

ROLES = ["text", "muted", "crowd", "supervised", "pretrained", "control"]
ROLES += [f"class {index}" for index in range(10)]
RAMP = [f"ramp {index}" for index in range(5)]
ROLES += RAMP


def luminance(colour):
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Return the ratio of WCAG 2.2."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_is_computed_as_wcag_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


WORDS = [role for role in ROLES if role != "crowd"]
ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def tinted(theme, role):
    """The strongest tint of a class that a point of it is ever drawn on."""
    strength, pairs = (
        theme.tint_strength,
        zip(parts(theme.panel), parts(theme.colour(role)), strict=True),
    )
    return "#" + "".join(f"{round(p + strength * (c - p)):02x}" for p, c in pairs)


def parts(colour):
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


@ALL
@pytest.mark.parametrize("role", WORDS)
def test_every_word_and_line_stands_out_from_its_panel(theme, role):
    assert contrast(theme.colour(role), theme.panel) >= 4.5


@ALL
@pytest.mark.parametrize("ground", ["window", "groove"])
@pytest.mark.parametrize("role", ["text", "muted", "supervised", "pretrained"])
def test_words_stand_out_from_every_ground_that_they_are_written_on(theme, ground, role):
    """A button is drawn on `groove` while the mouse is over it."""
    assert contrast(theme.colour(role), getattr(theme, ground)) >= 4.5


@ALL
@pytest.mark.parametrize("ground", ["window", "panel"])
@pytest.mark.parametrize("role", ["track", "crowd"])
def test_graphics_that_say_something_stand_out_three_to_one(theme, ground, role):
    assert contrast(theme.colour(role), getattr(theme, ground)) >= 3


@ALL
def test_the_filled_part_of_a_slider_stands_out_from_its_track(theme):
    assert contrast(theme.text, theme.track) >= 3


@ALL
@pytest.mark.parametrize("number", range(10))
def test_lines_and_outlines_stand_out_from_the_strongest_tint(theme, number):
    assert contrast(theme.text, tinted(theme, f"class {number}")) >= 3


@pytest.mark.parametrize("role", WORDS)
def test_high_contrast_is_higher_than_seven(role):
    assert contrast(THEMES["contrast"].colour(role), THEMES["contrast"].panel) >= 7


@ALL
def test_no_two_roles_look_alike(theme):
    classes = [theme.colour(f"class {index}") for index in range(10)]
    assert len(set(classes)) == 10
    assert theme.pretrained not in classes and theme.supervised not in classes


@ALL
def test_a_ramp_stands_out_more_with_every_step(theme):
    heights = [contrast(theme.colour(role), theme.panel) for role in RAMP]
    assert heights == sorted(heights)


# Machado, Oliveira & Fernandes 2009, table 1, severity 1.0; the first is usual sight.
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def seen(colour, sight):
    """Where a colour lies in CIELAB for an eye."""
    channels = np.array(parts(colour)) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    xyz = np.array(TO_XYZ) @ np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1) / WHITE
    bent = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])])


@ALL
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_steps_of_a_ramp_look_alike_to_any_eye(theme, sight):
    places = [seen(theme.colour(role), sight) for role in RAMP]
    assert min(np.linalg.norm(a - b) for a, b in combinations(places, 2)) >= 16


def ciede2000(one, other):
    """The difference of two CIELAB colours (Sharma, Wu & Dalal 2005, equations 2 to 22)."""
    lightness, chroma = (one[0] + other[0]) / 2, (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    (a, b), (c, d) = ((stretch * colour[1], colour[2]) for colour in (one, other))
    chromas = np.hypot(a, b), np.hypot(c, d)
    hues = np.degrees([np.arctan2(b, a), np.arctan2(d, c)]) % 360
    turn = (hues[1] - hues[0] + 180) % 360 - 180 if min(chromas) > 0 else 0.0
    hue = hues[0] + turn / 2 if min(chromas) > 0 else sum(hues)
    mean = sum(chromas) / 2
    cosines = (-0.17, 1, 30), (0.24, 2, 0), (0.32, 3, -6), (-0.20, 4, 63)
    weight = 1 + sum(k * np.cos(np.radians(n * hue - off)) for k, n, off in cosines)
    bluish = 60 * np.exp(-((((hue - 275 + 180) % 360 - 180) / 25) ** 2))
    twist = -2 * np.sqrt(mean**7 / (mean**7 + 25.0**7)) * np.sin(np.radians(bluish))
    off = (lightness - 50) ** 2
    bright = (other[0] - one[0]) / (1 + 0.015 * off / np.sqrt(20 + off))
    strong = (chromas[1] - chromas[0]) / (1 + 0.045 * mean)
    turned = 2 * np.sqrt(np.prod(chromas)) * np.sin(np.radians(turn) / 2)
    turned /= 1 + 0.015 * mean * weight
    return np.sqrt(bright**2 + strong**2 + turned**2 + twist * strong * turned)


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.0, 2.0), (50, 0, 0), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_paper(one, other, difference):
    """Sharma, Wu & Dalal 2005, table 1."""
    assert ciede2000(np.array(one), np.array(other)) == pytest.approx(difference, abs=1e-4)


APART = {"light": 12.0, "dark": 12.0, "contrast": 7.0}
"""How far the hue of an arm is from that of any class at least, to any eye. Searched in steps of
8: of colours with enough contrast, 10 and more from every grey, none is further away than 13.2 in
the dark theme and 8.0 in high contrast; in the light one those beyond 18 are nearly black."""


@ALL
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_hue_of_an_arm_is_that_of_no_class_to_any_eye(theme, sight):
    arm = seen(theme.pretrained, sight)
    apart = [ciede2000(arm, seen(theme.colour(f"class {k}"), sight)) for k in range(10)]
    assert min(apart) >= APART[theme.name]
    assert min(apart[:4]) >= 12.0


@ALL
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("role", ["supervised", "text", "muted", "crowd"])
def test_the_hue_of_an_arm_is_no_grey_to_any_eye(theme, sight, role):
    assert ciede2000(seen(theme.pretrained, sight), seen(theme.colour(role), sight)) >= 10.0


def test_arms_are_told_apart_without_colours():
    patterns = {arm: STROKES[stroke] for arm, stroke in ARM_STROKES.items()}
    assert patterns["pretrained"] == () and len(set(patterns.values())) == 3
    assert [stroke_of(arm) for arm in ARM_STROKES] == list(ARM_STROKES.values())
    assert stroke_of("text") == stroke_of("class 3") == "solid"
