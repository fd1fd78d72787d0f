import numpy as np
import pytest

from explainer.core.figures.wording import percent
from explainer.core.text.agreeing import agreeing, alone
from explainer.core.text.quantities import compared, told

SHARES = np.random.default_rng(0).uniform(0, 1, (2_000, 3))


def tenths(share):
    assert 1000 * share == pytest.approx(round(1000 * share), abs=1e-6)
    return round(1000 * share)


@pytest.mark.parametrize(
    ("means", "written", "points"),
    [
        ((0.7215, 0.9994), ("72.1 %", "99.9 %"), 278),
        ((0.8255, 0.9994), ("82.5 %", "99.9 %"), 174),
        ((0.9476, 0.9992), ("94.7 %", "99.9 %"), 52),
        ((0.7, 0.95), ("70.0 %", "95.0 %"), 250),
        ((0.5, 1.0), ("50.0 %", "100 %"), 500),
    ],
)
def test_whoever_subtracts_two_means_finds_the_difference_that_is_printed(means, written, points):
    first, second = agreeing(means)
    assert (percent(first), percent(second)) == written
    assert tenths(second) - tenths(first) == points == round(1000 * (means[1] - means[0]))


def test_no_mean_is_moved_by_a_tenth_and_the_difference_is_the_rounded_one():
    for first, second, _ in SHARES:
        low, high = agreeing((first, second))
        assert max(abs(low - first), abs(high - second)) < 0.001
        assert tenths(high) - tenths(low) == round(1000 * (second - first))


def test_equal_means_are_written_alike():
    for first, second, _ in ((4 / 9, 22 / 45, 0), *SHARES):
        low, high, control = agreeing((first, second, first))
        assert low == control and tenths(high) - tenths(low) == round(1000 * (second - first))


def test_means_that_agree_already_are_rounded_as_everywhere():
    plain = np.vectorize(alone)(SHARES[:, :2])
    close = np.abs(np.diff(plain) - np.diff(SHARES[:, :2]))[:, 0] < 0.00049
    kept = SHARES[close, :2]
    assert len(kept) > len(SHARES) / 2
    assert all(agreeing(shares) == tuple(map(alone, shares)) for shares in kept)


@pytest.mark.parametrize("share", [0.0, 0.00001, 0.0004, 0.123, 0.4567, 0.99951, 0.99999, 1.0])
def test_only_nothing_and_all_are_written_so(share):
    assert percent(alone(share)) == percent(share)
    for shown in agreeing((share, 0.5)) + agreeing((0.5, share)):
        assert (shown in (0.0, 1.0)) == (shown in (share,) and share in (0.0, 1.0))


def test_two_differences_of_three_means_are_those_of_what_is_written():
    pairs = {"one": ("a", "b"), "two": ("c", "b")}
    for shares in SHARES:
        found = compared(dict(zip("abc", shares, strict=True)), pairs)
        shown = {
            name: float(told(each, str).split("\u00a0")[0].replace("−", "-"))
            for name, each in found.items()
        }
        for name, (first, second) in pairs.items():
            assert shown[name] == pytest.approx(shown[second] - shown[first])
            assert abs(shown[name] - 100 * found[name].value) < 0.15
        assert found["a"].value == shares[0]
