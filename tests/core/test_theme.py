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


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_stands_out_from_its_panel(theme, role):
    least = 4.0 if role == "crowd" else 4.5
    assert contrast(theme.colour(role), theme.panel) >= least


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("role", ["text", "muted"])
def test_words_stand_out_from_the_window(theme, role):
    assert contrast(theme.colour(role), theme.window) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_no_two_roles_look_alike(theme):
    classes = [theme.colour(f"class {index}") for index in range(10)]
    assert len(set(classes)) == 10
    assert theme.pretrained not in classes and theme.supervised not in classes
