import numpy as np
import pytest

from explainer.core.archive import ArchiveError, archived, restored
from explainer.core.composition import comparison
from explainer.core.timeline import Timeline
from tests.factories import timeline


@pytest.fixture
def finished():
    made = timeline()
    assert made.latest.finished
    return made


def test_a_comparison_comes_back_as_it_was(finished, tmp_path):
    path = tmp_path / "kept.npz"
    path.write_bytes(archived(finished))
    back = restored(path)
    one, other = comparison(finished, str), comparison(back, str)
    assert one.settings_line == other.settings_line
    for mine, theirs in zip(one.arms, other.arms, strict=True):
        assert (mine.headline, mine.details) == (theirs.headline, theirs.details)
        np.testing.assert_array_equal(mine.decision.tint.margin, theirs.decision.tint.margin)
        for line, again in zip(mine.decision.lines, theirs.decision.lines, strict=True):
            np.testing.assert_array_equal(line.points, again.points)
        for dots, again in zip(mine.embedding.dots, theirs.embedding.dots, strict=True):
            np.testing.assert_array_equal(dots.points, again.points)
    for mine, theirs in zip(one.curves, other.curves, strict=True):
        for line, again in zip(mine.lines, theirs.lines, strict=True):
            np.testing.assert_allclose(line.points, again.points, rtol=1e-6)


def test_what_is_not_finished_is_not_archived(finished):
    with pytest.raises(ValueError, match="finished"):
        archived(Timeline(finished.frames[:-1]))


@pytest.mark.parametrize("content", [b"", b"not a file of numbers", b"PK\x03\x04 broken"])
def test_a_broken_file_is_told_in_one_sentence(content, tmp_path):
    path = tmp_path / "broken.npz"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="does not hold a comparison"):
        restored(path)


def test_a_cut_file_is_told_in_one_sentence(finished, tmp_path):
    path = tmp_path / "cut.npz"
    path.write_bytes(archived(finished)[:4_000])
    with pytest.raises(ArchiveError, match="cut"):
        restored(path)


def test_a_missing_file_is_told_in_one_sentence(tmp_path):
    with pytest.raises(ArchiveError, match="none"):
        restored(tmp_path / "none.npz")
