"""Writing a PNG: completely or not at all, refused before any work is done."""

import dataclasses
import errno
import gc
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from explainer.core.figures.theme import LIGHT
from explainer.export.formats.image import ExportError, check_size, render
from explainer.export.formats.pages import PageFormat, page_bytes
from explainer.files.writing import WriteError, check_place, write_whole
from tests.export.figures_factory import figure

SLIDE = (1920, 1080)
SETTINGS = "pretraining-explainer:1?scene=spirals"


def save_page(shown, target, page):
    write_whole(target, page_bytes(shown, target.suffix.lower(), page, SETTINGS))


@pytest.fixture(scope="module")
def shown():
    return figure("spirals")


@pytest.fixture(autouse=True)
def _application(qapp):
    pass


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (800, 1000)])
def test_the_file_is_a_png_of_the_size_asked_for_with_its_words(shown, tmp_path, width, height):
    file = tmp_path / "out.png"
    save_page(shown, file, PageFormat((width, height)))
    assert file.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (width, height)
    assert image.text("Description") == shown.description
    assert image.text("Software").startswith("Pretraining Explainer ")
    assert not image.hasAlphaChannel()
    assert [each.name for each in tmp_path.iterdir()] == ["out.png"]


def test_the_same_figure_gives_the_same_bytes_and_a_theme_other_ones(shown, tmp_path):
    for name, theme in (("a", "light"), ("b", "light"), ("c", "dark")):
        save_page(shown, tmp_path / f"{name}.png", PageFormat(SLIDE, theme))
    first, second, dark = ((tmp_path / f"{name}.png").read_bytes() for name in "abc")
    assert first == second != dark


def test_an_older_file_is_replaced(shown, tmp_path):
    file = tmp_path / "OUT.PNG"
    file.write_text("old")
    check_place(file)
    assert file.read_text() == "old"
    save_page(shown, file, PageFormat((640, 480)))
    assert not QImage(str(file)).isNull()


@pytest.mark.skipif(os.name == "nt", reason="Links and the mask of rights are those of POSIX.")
def test_a_link_stays_a_link_and_rights_follow_the_mask(shown, tmp_path):
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    link.symlink_to(real)
    before = os.umask(0o027)
    try:
        save_page(shown, link, PageFormat((640, 480)))
    finally:
        os.umask(before)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("missing/picture.png", "There is no folder"),
        ("file.txt/picture.png", "There is no folder"),
        ("folder.png", "is a folder"),
        ("n" * 300 + ".png", "choose another"),
        ("nul\0.png", "choose another"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_sentence(tmp_path, name, hint):
    (tmp_path / "file.txt").write_text("")
    (tmp_path / "folder.png").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WriteError, match=hint) as refusal:
        check_place(tmp_path / name)
    assert "\n" not in str(refusal.value)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="There is no /proc to write to.")
def test_a_folder_in_which_nobody_can_write_is_refused():
    with pytest.raises(WriteError, match="Cannot write '/proc/picture"):
        check_place(Path("/proc/picture.png"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="Root may write anywhere.")
def test_protected_folders_and_files_are_refused(tmp_path):
    file = tmp_path / "picture.png"
    file.write_text("keep")
    file.chmod(0o444)
    with pytest.raises(WriteError, match="protected against writing"):
        check_place(file)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(WriteError, match="Permission denied"):
            check_place(tmp_path / "other.png")
    finally:
        tmp_path.chmod(0o755)


def test_checking_leaves_nothing_behind(tmp_path):
    check_place(tmp_path / "picture.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_the_old_file_and_no_other(shown, tmp_path, monkeypatch, step):
    file = tmp_path / "picture.png"
    file.write_text("old")
    calls = []

    def fail(*arguments):
        calls.append(arguments)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(step, fail)
    with pytest.raises(WriteError, match="No space left"):
        save_page(shown, file, PageFormat((640, 480)))
    assert [each.name for each in tmp_path.iterdir()] == ["picture.png"]
    assert file.read_text() == "old"


@pytest.mark.parametrize(("width", "height"), [(0, 0), (-5, 800), (479, 900), (900, 8001)])
def test_a_picture_too_small_or_too_large_is_refused(shown, tmp_path, width, height):
    size = QSize(width, height)
    with pytest.raises(ExportError, match=f"{width}x{height}.*choose"):
        check_size(size)
    with pytest.raises(ExportError):
        save_page(shown, tmp_path / "out.png", PageFormat((width, height)))
    assert list(tmp_path.iterdir()) == []


def test_the_smallest_picture_can_be_drawn_and_the_widest(shown, tmp_path):
    save_page(shown, tmp_path / "small.png", PageFormat((480, 480)))
    assert QImage(str(tmp_path / "small.png")).width() == 480
    assert check_size(QSize(8000, 480)) is None


@pytest.fixture
def young():
    """What other tests have left is not looked through again at every collection."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.qt_log_ignore("Painter ended with 1 saved states", extend=True)
def test_a_figure_that_cannot_be_drawn_takes_nothing_with_it(shown, young):
    broken = dataclasses.replace(shown, arms=(shown.arms[0], None))
    for _ in range(3):
        with pytest.raises(AttributeError) as refused:
            render(broken, QSize(800, 600), LIGHT)
        del refused
        gc.collect()
    assert not render(shown, QSize(800, 600), LIGHT).isNull()
