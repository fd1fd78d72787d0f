"""Sessions and encoders that are whole outside and odd inside: one sentence, or opened whole."""

import copy
import json
import random
import zipfile
from collections import Counter

import numpy as np
import pytest

from explainer.core.text.file_names import shown_name
from explainer.files.reading import OpenError
from explainer.files.sessions.encoder_file import encoder_bytes, read_encoder
from explainer.files.sessions.moment_notes import MOST_GROUNDS, MOST_MOMENTS, MOST_PIECES
from explainer.files.sessions.results import MOST_PARTS
from explainer.files.sessions.session_file import (
    LARGEST_NOTES,
    LARGEST_WHOLE,
    read_session,
    session_bytes,
)
from tests.factories import encoder, saved
from tests.files.damage import refused_or_read
from tests.files.strange import header_of, lying, odd_session, packed, parts_of, with_header


@pytest.fixture(scope="module")
def content():
    return session_bytes(saved())


@pytest.fixture
def path(tmp_path):
    return tmp_path / "odd.explainer"


def refused(path):
    """Say why a session cannot be opened."""
    with pytest.raises(OpenError) as told:
        read_session(path)
    assert str(told.value) == f"{shown_name(path)} is damaged: save it again, or open another."
    return told.value.__cause__


def with_notes(content, change):
    """The same session with other notes; `change` takes the timeline and the notes."""
    parts = parts_of(content)
    notes = json.loads(parts["session.json"])
    change(notes["timeline"], notes)
    return packed(parts | {"session.json": json.dumps(notes).encode()})


def each_ground(**fields):
    return lambda timeline, notes: [ground.update(fields) for ground in timeline["grounds"]]


def each_moment(**fields):
    return lambda timeline, notes: [moment.update(fields) for moment in timeline["moments"]]


def each_arm(**fields):
    def change(timeline, notes):
        for moment in timeline["moments"]:
            moment["supervised"].update(fields)

    return change


def more(name, count):
    def change(timeline, notes):
        timeline[name] += timeline[name][-1:] * count

    return change


def pieces(*lengths):
    def change(timeline, notes):
        maps = [moment["supervised"]["decision"] for moment in timeline["moments"]]
        maps = [each for each in maps if each]
        maps[-1]["pieces"] = [*lengths, *maps[-1]["pieces"]]

    return change


def reordered(timeline, notes):
    timeline["frames"].reverse()


def of_another_run(timeline, notes):
    timeline["settings"].append(timeline["settings"][0].replace("seed=0", "seed=1"))
    timeline["moments"][0]["settings"] = len(timeline["settings"]) - 1


def many_parts(timeline, notes):
    notes["findings"]["parts"] *= MOST_PARTS


def unknown_method(timeline, notes):
    (baseline,) = (part for part in notes["findings"]["parts"] if part["kind"] == "rivals")
    baseline["methods"] = ["nobody"]


def cell_of_other_labels(timeline, notes):
    (cell,) = (part for part in notes["findings"]["parts"] if part["kind"] == "capacity")
    cell["cell"] = [8, 4]


def no_width(timeline, notes):
    (cell,) = (part for part in notes["findings"]["parts"] if part["kind"] == "capacity")
    cell["cell"] = [0, 3]


BEYOND = {
    "hair": each_ground(extent=[0, 0, 1e-308, 1e-308]),
    "hair far away": each_ground(extent=[5e3, 5e3, 5e3 + 2e-3, 5e3 + 2e-3]),
    "endless": each_ground(extent=[-1e308, -1e308, 1e308, 1e308]),
    "far": each_ground(extent=[1e300, 1e300, 1e301, 1e301]),
    "upside down": each_ground(extent=[1, 1, -1, -1]),
    "flat": each_ground(extent=[-100, -0.1, 100, 0.1]),
    "points outside": each_ground(extent=[900, 900, 901, 901]),
    "loss": each_moment(loss=1e308),
    "loss below": each_moment(loss=-1e7),
    "rank": each_arm(rank=1e308),
    "negative rank": each_arm(rank=-1),
    "calibration": each_arm(calibration_error=7.5),
    "moments": more("moments", MOST_MOMENTS),
    "frames": more("frames", MOST_MOMENTS),
    "one frame twice": more("frames", 1),
    "settings": more("settings", MOST_MOMENTS),
    "grounds": more("grounds", MOST_GROUNDS),
    "pieces": pieces(*[0] * MOST_PIECES),
    "empty piece": pieces(0),
    "negative piece": pieces(-1),
    "order": reordered,
    "another run": of_another_run,
    "parts": many_parts,
    "method": unknown_method,
    "cell": cell_of_other_labels,
    "no width": no_width,
    "layout": lambda timeline, notes: notes["layout"].update(size=[-5, 2**40]),
    "layout's share": lambda timeline, notes: notes["layout"].update(planes=1e300),
    "notes": lambda timeline, notes: notes.update(more=" " * LARGEST_NOTES),
    "another scene": lambda timeline, notes: notes.update(
        settings=notes["settings"].replace("scene=moons", "scene=circles")
    ),
    "seconds": lambda timeline, notes: notes.update(seconds=1e300),
}


@pytest.mark.parametrize("name", BEYOND)
def test_what_is_beyond_its_bounds_is_one_sentence(path, content, name):
    path.write_bytes(with_notes(content, BEYOND[name]))
    refused(path)


def test_what_is_within_them_opens(path, content):
    def change(timeline, notes):
        each_moment(loss=-1e5)(timeline, notes)
        notes["layout"] = {"size": [100_000, 0], "planes": -3.5, "tab": "none"}

    path.write_bytes(with_notes(content, change))
    assert read_session(path).timeline.frames[0].pretraining_loss == -1e5


@pytest.mark.parametrize("part", ["session.json", "weights.safetensors"])
@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_lies_about_its_size_is_one_sentence(path, content, part, method):
    parts = parts_of(content)
    first = {part: parts.pop(part) + b" " * 20_000_000}
    path.write_bytes(lying(packed(first | parts, method), 1_000))
    refused(path)


def test_a_session_that_is_larger_than_any_is_one_sentence(path, content):
    parts = parts_of(content)
    parts["weights.safetensors"] += b" " * LARGEST_WHOLE
    path.write_bytes(packed(parts, zipfile.ZIP_DEFLATED))
    refused(path)


@pytest.mark.parametrize("part", ["session.json", "timeline.safetensors", "encoder.safetensors"])
def test_deep_notes_are_one_sentence(path, content, part):
    deep = b'{"x":' * 100_000
    parts = parts_of(content)
    parts[part] = deep if part == "session.json" else len(deep).to_bytes(8, "little") + deep
    path.write_bytes(packed(parts))
    refused(path)


def test_an_encoder_inside_that_is_none_is_the_session_s_damage(path, content):
    parts = parts_of(content)
    header, body = header_of(parts["encoder.safetensors"])
    header["__metadata__"]["format"] = "another"
    path.write_bytes(packed(parts | {"encoder.safetensors": with_header(header, body)}))
    refused(path)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("order", np.zeros((2, 31), "<i8")),
        ("order", np.zeros((2, 0), "<i8")),
        ("order", np.zeros((2, 3), "<i8")),
        ("points", np.zeros((0, 2), "<f4")),
        ("points", np.zeros((20_000, 2), "<f4")),
    ],
)
def test_a_ground_that_nobody_can_stand_on_is_one_sentence(path, content, name, values):
    def change(timeline, notes):
        for ground in timeline["grounds"]:
            ground[name] = 9_999

    parts = parts_of(with_notes(content, change))
    header, body = header_of(parts["timeline.safetensors"])
    kind = {"<i8": "I64", "<f4": "F32"}[values.dtype.str]
    place = [len(body), len(body) + values.nbytes]
    header["9999"] = {"dtype": kind, "shape": values.shape, "data_offsets": place}
    odd = with_header(header, bytes(body) + values.tobytes())
    path.write_bytes(packed(parts | {"timeline.safetensors": odd}))
    refused(path)


def test_hundreds_of_odd_sessions_are_one_sentence_each(path, content):
    chance, found = random.Random(7), Counter()
    for _ in range(200):
        path.write_bytes(odd_session(content, chance))
        found[refused_or_read(read_session, path)] += 1
    assert found[True] > 125 and found[False] > 10
    assert [each.name for each in path.parent.iterdir()] == ["odd.explainer"]


def test_hundreds_of_odd_encoders_are_one_sentence_each(tmp_path):
    path, chance = tmp_path / "odd.safetensors", random.Random(8)
    header, body = header_of(encoder_bytes(encoder()))
    odd = ("", "0", "-1", "1e308", "NaN", "²", "9" * 5_000, "x", "true", "creatures", "own", "128")
    refusals = 0
    for _ in range(300):
        changed = copy.deepcopy(header)
        notes = changed["__metadata__"]
        for _ in range(chance.randrange(1, 4)):
            notes[chance.choice(list(notes))] = chance.choice(odd)
        path.write_bytes(with_header(changed, body))
        refusals += refused_or_read(read_encoder, path)
    assert refusals > 200
