"""A session comes back as it was left; what is no session is one sentence."""

import io
import json
import random
import tracemalloc
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.measuring.curve_counts import curve_counts
from explainer.core.measuring.efficiency import Measured, joined
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.training.findings import Findings
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.files.reading import Damaged, OpenError
from explainer.files.sessions.session_file import PLAIN, WITH_DATA, read_session, session_bytes
from tests import factories, tables
from tests.factories import encoder, saved
from tests.files.damage import damaged, refused_or_read
from tests.files.same import same

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)
MOST_MEMORY = 200_000_000


def back(session: Saved, folder) -> Saved:
    path = folder / "talk.explainer"
    path.write_bytes(session_bytes(session))
    return read_session(path)


def test_everything_comes_back_bit_for_bit(tmp_path):
    left = saved()
    again = back(left, tmp_path)
    for name in ("settings", "seconds", "layout", "findings", "trained"):
        assert same(getattr(left, name), getattr(again, name)), name
    assert len(left.timeline.frames) == len(again.timeline.frames) == 8
    assert all(map(same, left.timeline.frames, again.timeline.frames))
    assert same(dict(left.timeline.ends), dict(again.timeline.ends))
    assert left.timeline.labels == again.timeline.labels


@pytest.mark.parametrize("name", FIGURES)
def test_it_opens_to_the_same_figures(tmp_path, name):
    left = saved()
    again = back(left, tmp_path)
    one, other = (figure(name, showing(each), str) for each in (left, again))
    assert same(one, other)


def showing(session: Saved) -> Showing:
    found = session.findings
    measured = Measured(joined(list(found.arms.values())), None, found.reference, found.best)
    widths = {width: joined(list(parts.values())) for (width, _), parts in found.capacity.items()}
    return Showing(session.timeline, measured, widths, session.seconds)


def dear_findings():
    """A curve of a dear encoder, with one count filled in beside it."""
    settings = settings_for("digits", architecture="convolutional", labels_per_class=7)
    whole = factories.outcomes(settings, seeds=5)
    rows = [whole.counts.index(count) for count in curve_counts(settings)]
    curve, between = (
        replace(
            whole,
            counts=tuple(whole.counts[row] for row in chosen),
            train_error=whole.train_error[:, chosen],
            test_error=whole.test_error[:, chosen],
        )
        for chosen in (rows, [whole.counts.index(7)])
    )
    return Findings({whole.seeds: curve}, between={7: {whole.seeds: between}})


def test_label_counts_that_were_filled_in_come_back(tmp_path):
    left = replace(saved(), findings=dear_findings())
    again = back(left, tmp_path).findings
    assert same(left.findings, again) and again.between.keys() == {7}


def test_a_count_that_the_curve_has_already_is_damage(tmp_path):
    found = dear_findings()
    found.between[8] = found.between.pop(7)
    with pytest.raises(OpenError):
        back(replace(saved(), findings=found), tmp_path)


@pytest.mark.parametrize("count", [1, 3, 6])
def test_a_run_that_is_under_way_comes_back_too(tmp_path, count):
    frames = factories.frames(SMALL, 4)[:count]
    left = saved(made=Timeline(frames, {}, 3))
    again = back(left, tmp_path)
    assert all(map(same, left.timeline.frames, again.timeline.frames))
    assert again.timeline.latest.stage is (Stage.PRETRAINING if count < 5 else Stage.FINETUNING)


@pytest.mark.parametrize("trained", [True, False])
def test_an_adopted_encoder_travels_with_it_whether_it_was_trained_on_or_not(tmp_path, trained):
    settings = SMALL.adopting(encoder())
    left = replace(saved(settings), trained=Trained(settings.encoder if trained else None, {}))
    again = back(left, tmp_path)
    assert again.settings == settings and again.timeline.latest.settings == settings


@pytest.mark.parametrize(("data", "version"), [(None, PLAIN), (tables.data(), WITH_DATA)])
def test_a_program_that_knows_no_tables_is_told_that_a_file_with_one_is_newer(data, version):
    settings = SMALL if data is None else settings_for_data(data)
    with zipfile.ZipFile(io.BytesIO(session_bytes(saved(settings)))) as archive:
        assert json.loads(archive.read("session.json"))["version"] == version


def test_a_table_of_one_s_own_travels_with_it(tmp_path):
    settings = settings_for_data(tables.data(unlabelled=9, columns=2), labels_per_class=3)
    trained = Trained(encoder(scene="own"), {})
    again = back(replace(saved(settings), trained=trained), tmp_path)
    assert again.settings == settings and again.timeline.latest.settings == settings
    assert again.settings.data.classes == ("kind 0", "kind 1")
    assert again.trained.encoder.scene == "own"


def test_a_table_that_does_not_fit_its_labels_is_damaged(tmp_path):
    from explainer.files.sessions.data_part import data_from, data_note, data_values

    data = tables.data()
    note, arrays = data_note(data), data_values(data)
    assert data_from(note, arrays) == data
    together = replace(data, one_unit=True)
    assert data_from(data_note(together), arrays) == together != data
    for odd in (
        {"labels": arrays["labels"][:-1]},
        {"labels": np.full(60, 7, np.uint8)},
        {"labels": np.zeros(60, np.uint8)},
        {"values": arrays["values"].astype(np.float64)},
        {"values": np.full_like(arrays["values"], np.nan)},
    ):
        with pytest.raises(Damaged):
            data_from(note, arrays | odd)


def test_each_array_is_stored_once(tmp_path):
    content = session_bytes(saved())
    twice = replace(saved(), timeline=replace(saved().timeline, frames=saved().timeline.frames * 2))
    assert len(session_bytes(twice)) < 1.1 * len(content)


def rewritten(tmp_path, change, name="session.json"):
    """A session file in which one part was changed by somebody who knows how."""
    path, target = tmp_path / "whole.explainer", tmp_path / "odd.explainer"
    path.write_bytes(session_bytes(saved()))
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as odd:
        for part in source.namelist():
            content = source.read(part)
            odd.writestr(part, change(content) if part == name else content)
    return target


def in_notes(**changes):
    def change(content):
        return json.dumps(json.loads(content) | changes).encode()

    return change


def test_a_file_of_a_newer_version_is_refused_by_name(tmp_path):
    for notes in (in_notes(version=3), lambda content: b'{"version": 7, "new": [1]}'):
        with pytest.raises(OpenError, match=r"odd\.explainer was saved by a newer version"):
            read_session(rewritten(tmp_path, notes))


@pytest.mark.parametrize(
    "changes",
    [
        {"settings": "nothing"},
        {"settings": 7},
        {"timeline": []},
        {"layout": {"size": "x" * 100}},
        {"layout": {str(k): 1 for k in range(99)}},
        {"seconds": -1},
        {"version": "1"},
        {"adopted": "yes"},
    ],
)
def test_wrong_types_are_one_sentence(tmp_path, changes):
    with pytest.raises(OpenError, match=r"^odd\.explainer is damaged"):
        read_session(rewritten(tmp_path, in_notes(**changes)))


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_numbers_that_cannot_be_drawn_are_refused(tmp_path, value):
    left = saved()
    points = np.array(left.timeline.latest.ground.points)
    points[0, 0] = value
    ground = replace(left.timeline.latest.ground, points=points)
    frame = replace(left.timeline.latest, ground=ground)
    with pytest.raises(OpenError, match="is damaged"):
        back(replace(left, timeline=Timeline((frame,), {3: frame}, 3)), tmp_path)


def test_a_class_that_the_scene_does_not_have_is_refused(tmp_path):
    left = saved()
    ground = left.timeline.latest.ground
    frame = replace(left.timeline.latest, ground=replace(ground, classes=ground.classes + 9))
    with pytest.raises(OpenError, match="is damaged"):
        back(replace(left, timeline=Timeline((frame,), {3: frame}, 3)), tmp_path)


@pytest.mark.parametrize(
    "changes",
    [
        {"winner": np.full(20, 2, np.uint8)},
        {"winner": np.zeros(19, np.uint8)},
        {"chance": np.full(20, 1.5, np.float32)},
        {"chance": np.full(20, np.nan, np.float32)},
        {"chance": np.full((20, 1), 0.5, np.float32)},
    ],
)
def test_guesses_that_no_model_can_make_are_refused(tmp_path, changes):
    left = saved()
    latest = left.timeline.latest
    guesses = replace(latest.pretrained.guesses, **changes)
    frame = replace(latest, pretrained=replace(latest.pretrained, guesses=guesses))
    with pytest.raises(OpenError, match="is damaged"):
        back(replace(left, timeline=Timeline((frame,), {3: frame}, 3)), tmp_path)


def test_a_session_of_an_older_program_has_no_guesses_and_opens(tmp_path):
    def without_guesses(content):
        notes = json.loads(content)
        for moment in notes["timeline"]["moments"]:
            for role in ("supervised", "pretrained"):
                moment[role].pop("guesses", None)
        return json.dumps(notes).encode()

    again = read_session(rewritten(tmp_path, without_guesses))
    assert again.timeline.latest.pretrained.guesses is None
    assert again.timeline.latest.pretrained.decision is not None


@pytest.mark.parametrize("name", ["../up.json", "/etc/passwd", "other.txt"])
def test_parts_that_are_not_ours_are_refused_and_nothing_is_written(tmp_path, name):
    path = tmp_path / "odd.explainer"
    path.write_bytes(session_bytes(saved()))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, "x")
    with pytest.raises(OpenError, match="is damaged"):
        read_session(path)
    assert [each.name for each in tmp_path.iterdir()] == ["odd.explainer"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.explainer"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("timeline.safetensors", "w", force_zip64=True) as part,
    ):
        for _ in range(200):
            part.write(b" " * 1_000_000)
    tracemalloc.start()
    with pytest.raises(OpenError, match="is damaged"):
        read_session(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY / 10


def test_a_table_that_claims_to_be_huge_is_refused(tmp_path):
    header = json.dumps({"0": {"dtype": "F32", "shape": [10**9], "data_offsets": [0, 4 * 10**9]}})
    odd = len(header).to_bytes(8, "little") + header.encode()
    with pytest.raises(OpenError, match="is damaged"):
        read_session(rewritten(tmp_path, lambda content: odd, "timeline.safetensors"))


def test_a_thousand_damaged_sessions_are_one_sentence_each(tmp_path):
    chance, content = random.Random(0), session_bytes(saved())
    path = tmp_path / "odd.explainer"
    refused = 0
    for _ in range(1_000):
        path.write_bytes(damaged(content, chance))
        refused += refused_or_read(read_session, path)
    assert refused > 900
    assert [each.name for each in tmp_path.iterdir()] == ["odd.explainer"]


def test_damage_below_the_checksums_is_seen_too(tmp_path):
    """Parts that were changed and packed again properly."""
    chance = random.Random(1)
    parts = ("session.json", "timeline.safetensors", "results.safetensors", "weights.safetensors")
    whole = tmp_path / "whole.explainer"
    whole.write_bytes(session_bytes(saved()))
    with zipfile.ZipFile(whole) as source:
        contents = {name: source.read(name) for name in source.namelist()}
    odd, refused = tmp_path / "odd.explainer", 0
    for _ in range(300):
        name = chance.choice(parts)
        with zipfile.ZipFile(odd, "w") as archive:
            for part, content in contents.items():
                archive.writestr(part, damaged(content, chance) if part == name else content)
        refused += refused_or_read(read_session, odd)
    assert refused > 180
