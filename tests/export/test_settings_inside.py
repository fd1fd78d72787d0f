"""What the exporters put inside a file, the opener finds again, however damaged the file is."""

import os
import random
import tracemalloc
import zipfile

import pytest
from figures_factory import showing

from explainer.core.order import FORMATS, Order
from explainer.core.settings_text import as_text
from explainer.core.timeline import Timeline
from explainer.export.outlet import check, produce
from explainer.files.embedded import settings_in
from explainer.files.reading import OpenError

MOST_MEMORY = 100_000_000


@pytest.fixture(scope="module")
def known():
    whole = showing("spirals", 4)
    frames = whole.timeline.frames
    return type(whole)(Timeline((frames[0], frames[-1]), {}, 4), whole.measured)


@pytest.fixture(scope="module")
def files(qapp, known, tmp_path_factory):
    """One file of every format, made once."""
    folder = tmp_path_factory.mktemp("files")
    for ending in FORMATS:
        order = Order("comparison", folder / f"talk{ending}", (640, 480), seconds=1.0)
        check(order)
        produce(order, known, lambda done, total: None)
    return folder


@pytest.mark.parametrize("ending", FORMATS)
def test_every_exported_file_brings_its_experiment_back(files, known, ending):
    assert settings_in(files / f"talk{ending}") == known.settings


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_that_was_renamed_or_mangled_is_one_sentence_or_the_same(
    files, known, tmp_path, ending
):
    content = (files / f"talk{ending}").read_bytes()
    chance = random.Random(ending)
    for _ in range(150):
        damaged = bytearray(content[: chance.randrange(1, len(content))])
        for _ in range(chance.randrange(40)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        target = tmp_path / f"damaged{ending}"
        target.write_bytes(damaged)
        opened_or_refused(target)
    assert [each.name for each in tmp_path.iterdir()] == [f"damaged{ending}"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("holiday.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("text.pdf", b"%PDF-1.4 nothing of ours"),
        ("newer.svg", b"<metadata>pretraining-explainer:2?scene=moons</metadata>"),
        ("wrong.csv", b"pretraining-explainer:1?scene=mars"),
        ("noise.mp4", b"\xff" * 10_000 + b"pretraining-explainer:1?noise=nan"),
        ("text.pptx", b"PK\x03\x04 not a zip"),
        ("endless.svg", b"pretraining-explainer:1?" + b"a" * 1_000_000),
    ],
)
def test_what_carries_no_settings_says_so(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(OpenError, match=name) as refused:
        settings_in(tmp_path / name)
    assert "\n" not in str(refused.value) and len(str(refused.value)) < 300


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    bomb = tmp_path / "bomb.pptx"
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("docProps/core.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(400):
            part.write(b" " * 1_000_000)
    tracemalloc.start()
    with pytest.raises(OpenError, match="damaged"):
        settings_in(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


def test_a_file_of_gigabytes_is_not_read(tmp_path):
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(OpenError, match="too large"):
        settings_in(large)


def test_what_is_no_file_is_one_sentence(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("folder", "pipe.png"):
        with pytest.raises(OpenError, match=f"Cannot open {name}, which is not a file"):
            settings_in(tmp_path / name)
    with pytest.raises(OpenError, match=r"Cannot open missing\.png"):
        settings_in(tmp_path / "missing.png")


def opened_or_refused(target):
    try:
        text = as_text(settings_in(target))
    except OpenError as error:
        assert str(error).count("\n") == 0 and target.name in str(error)
    else:
        assert text.startswith("pretraining-explainer:1?")
