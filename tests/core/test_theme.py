import pytest

from explainer.core.theme import THEMES

ROLES = ["text", "muted", "crowd", "supervised", "pretrained", "control"]
ROLES += [f"class {index}" for index in range(10)]


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
