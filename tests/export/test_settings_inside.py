"""What the exporters put inside a file, the opener finds again, however damaged the file is."""

import io
import os
import random
import time
import tracemalloc
import zipfile
import zlib

import pytest

from explainer.core.export.export_request import FORMATS, ExportRequest
from explainer.core.settings.settings_text import EXHIBIT, as_text
from explainer.core.training.timeline import Timeline
from explainer.export.outlet import check, produce
from explainer.files.embedded import carries_settings, settings_in
from explainer.files.reading import OpenError
from tests.export.figures_factory import showing

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
        order = ExportRequest("comparison", folder / f"talk{ending}", (640, 480), seconds=1.0)
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
    for _ in range(80):
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
        for _ in range(150):
            part.write(b" " * 1_000_000)
    tracemalloc.start()
    with pytest.raises(OpenError, match="damaged"):
        settings_in(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


LINE = b"pretraining-explainer:1?scene=moons"
SIGN = b"\x89PNG\r\n\x1a\n"


def chunk(kind, body):
    check = zlib.crc32(kind + body)
    return len(body).to_bytes(4, "big") + kind + body + check.to_bytes(4, "big")


def picture(*chunks, side=1):
    """A PNG that claims to be so many pixels wide and high."""
    size = side.to_bytes(4, "big")
    return SIGN + chunk(b"IHDR", size + size + b"\x08\x02\0\0\0") + b"".join(chunks)


def film(*blocks, palette=0):
    """A GIF with a comment in blocks of its own."""
    flags = bytes([0x80 | palette]) if palette else b"\0"
    colours = b"\0" * (3 << (palette + 1)) if palette else b""
    comment = b"".join(bytes([len(block)]) + block for block in blocks)
    return b"GIF89a\1\0\1\0" + flags + b"\0\0" + colours + b"\x21\xfe" + comment + b"\0"


PACKED = zlib.compress(LINE)
BRINGING = {
    "plain.png": picture(chunk(b"tEXt", b"Settings\0" + LINE)),
    "packed.png": picture(chunk(b"zTXt", b"Settings\0\0" + PACKED)),
    "worldly.png": picture(chunk(b"iTXt", b"Settings\0\0\0en\0key\0" + LINE)),
    "worldly-packed.png": picture(chunk(b"iTXt", b"Settings\0\1\0en\0key\0" + PACKED)),
    "immense.png": picture(chunk(b"tEXt", b"Settings\0" + LINE), side=2**31 - 1),
    "later.png": picture(chunk(b"iCCP", b"x" * 500_000), chunk(b"tEXt", b"Settings\0" + LINE)),
    "blocks.gif": film(LINE[:7], LINE[7:]),
    "colours.gif": film(LINE, palette=3),
    "between.webp": b"x" * (4_000_000 - 10) + LINE + b" and more",
    "late.mp4": b"x" * 9_000_000 + LINE,
}


@pytest.mark.parametrize("name", BRINGING)
def test_settings_are_found_wherever_their_format_has_them(tmp_path, name):
    (tmp_path / name).write_bytes(BRINGING[name])
    assert settings_in(tmp_path / name).scene == "moons"


def presentation(core, method=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as parts:
        parts.writestr("docProps/core.xml", core)
    return content.getvalue()


BOMB = zlib.compress(b" " * 50_000_000, 9)
ODD = {
    "bomb.png": picture(chunk(b"zTXt", b"Settings\0\0" + BOMB)),
    "worldly-bomb.png": picture(chunk(b"iTXt", b"Settings\0\1\0\0\0" + BOMB)),
    "no-text.png": picture(chunk(b"zTXt", b"Settings\0\0no zlib")),
    "short.png": picture(chunk(b"iTXt", b"Settings\0")),
    "immense.png": picture(side=2**31 - 1),
    "many.png": picture(chunk(b"    ", b"") * 30_000),
    "wrong-sum.png": picture(chunk(b"tEXt", b"Settings\0" + LINE)).replace(b"moons", b"mooms"),
    "blocks.gif": film(*[b"x"] * 150_000),
    "no-end.gif": film(LINE, palette=7)[:700],
    "empty.gif": b"GIF89a",
    "brackets.pptx": presentation("<" * 900_000),
    "signs.pptx": presentation("&" * 900_000),
    "large.pptx": presentation("x" * 2_000_000),
    "packed.pptx": presentation(b" " * 100_000_000, zipfile.ZIP_BZIP2),
    "marks.svg": b"pretraining-explainer:" * 100_000,
    "numbers.svg": LINE + b"&seed=&#" + b"9" * 4_000,
    "blanks.svg": LINE + b" " * 4_000,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_insides_are_one_sentence_soon_and_take_no_memory(tmp_path, name):
    (tmp_path / name).write_bytes(ODD[name])
    tracemalloc.start()
    started = time.process_time()
    opened_or_refused(tmp_path / name)
    took = time.process_time() - started
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 5 and most < MOST_MEMORY


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


def test_what_is_damaged_is_not_called_empty(tmp_path):
    (tmp_path / "wrong-sum.png").write_bytes(ODD["wrong-sum.png"])
    with pytest.raises(OpenError, match=r"wrong-sum\.png is damaged"):
        settings_in(tmp_path / "wrong-sum.png")


@pytest.mark.parametrize(
    "name", ["plain.png", "packed.png", "blocks.gif", "deck.pptx", "between.webp"]
)
def test_a_file_whose_ending_is_written_large_is_read_all_the_same(tmp_path, name):
    content = BRINGING | {"deck.pptx": presentation(LINE.decode())}
    path = (tmp_path / name).with_suffix(f".{name.partition('.')[2].upper()}")
    path.write_bytes(content[name])
    assert settings_in(path).scene == "moons" and carries_settings(path)


def test_what_stands_behind_the_pixels_or_in_another_film_s_block_is_none_of_ours(tmp_path):
    late = picture(chunk(b"IDAT", b"x"), chunk(b"tEXt", b"Settings\0" + LINE))
    other = film(LINE).replace(b"\x21\xfe", b"\x21\xff")
    for name, content in (("late.png", late), ("other.gif", other)):
        (tmp_path / name).write_bytes(content)
        assert not carries_settings(tmp_path / name)


def test_the_comment_of_another_program_before_ours_is_passed_over(tmp_path):
    before = b"\x21\xfe\5hello\0"
    content = film(LINE).replace(b"\x21\xfe", before + b"\x21\xfe", 1)
    (tmp_path / "two.gif").write_bytes(content)
    assert settings_in(tmp_path / "two.gif").scene == "moons"


def test_a_figure_of_an_exhibit_says_that_it_has_no_settings(tmp_path):
    (tmp_path / "town.svg").write_text(EXHIBIT + "town")
    with pytest.raises(OpenError, match="was made from an exhibit"):
        settings_in(tmp_path / "town.svg")
