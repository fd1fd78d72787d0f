import contextlib
import time

import pytest
from hypothesis import given, settings

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import LONGEST, MARKER, as_text, from_text
from explainer.core.settings.validation import SettingsError
from tests.settings_strategy import any_settings

EARLIER = (
    f"{MARKER}1?scene=creatures&noise=0.03&unlabelled=1000&seed=0&objective=vicreg&views=pictures"
    "&depth=2&width=64&labels_per_class=1&finetuning=probe&steps=150&decay=auto&encoder=none"
    "&augmentations=shift.flip&architecture=multilayer&initialisation=he&handful=biased"
)
LINE = as_text(settings_for("moons", labels_per_class=4))


@settings(max_examples=100, deadline=None)
@given(any_settings())
def test_settings_survive_their_text(chosen):
    text = as_text(chosen)
    assert text.isascii() and " " not in text and "\n" not in text
    assert from_text(text) == chosen


@pytest.mark.parametrize(
    "text",
    [
        f"Look at this: {LINE} !",
        f"<p>{LINE.replace('&', '&amp;')}</p>",
        f"> {LINE[:60]}\n> {LINE[60:]}\n\nsee you",
        f"({LINE}).",
        LINE[:90] + "\r\n" + LINE[90:],
    ],
)
def test_what_chat_programs_do_to_it_is_undone(text):
    assert from_text(text) == from_text(LINE)


def test_what_is_left_out_is_the_scenes_default():
    assert from_text(f"{MARKER}1?scene=digits&seed=3") == settings_for("digits", seed=3)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "copy the whole line"),
        ("hello", "copy the whole line"),
        (f"{MARKER}2?scene=moons", "newer version"),
        (f"{MARKER}999999?x", "newer version"),
        (f"{MARKER}1?scene", "damaged"),
        (f"{MARKER}1?scene=moons&scene=moons", "twice"),
        (f"{MARKER}1?scene=moons&wings=2", "no setting 'wings'"),
        (f"{MARKER}1?scene=mars", "no scene 'mars'"),
        (f"{MARKER}1?seed=-1", "no whole number"),
        (f"{MARKER}1?seed=1.5", "no whole number"),
        (f"{MARKER}1?seed=99999999999", "no whole number"),
        (f"{MARKER}1?noise=nan", "no number"),
        (f"{MARKER}1?noise=1e999", "no number"),
        (f"{MARKER}1?noise=7", "out of range"),
        (f"{MARKER}1?decay=x", "no number"),
        (f"{MARKER}1?labels_per_class=31", "1 to 30"),
        (f"{MARKER}1?scene=%ff", "damaged"),
        (f"{MARKER}1?" + "&".join(f"a{k}=1" for k in range(60)), "damaged"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(text, hint):
    with pytest.raises(SettingsError, match=hint) as refused:
        from_text(text)
    assert "\n" not in str(refused.value)


def test_settings_are_found_at_the_end_of_a_book():
    assert from_text("x " * 2_000_000 + LINE) == from_text(LINE)


def test_a_line_without_end_is_refused_at_once():
    with pytest.raises(SettingsError, match="copy"):
        from_text(f"{MARKER}1?scene=moons&views=" + "y" * (100 * LONGEST))


@pytest.mark.parametrize("filler", [" ", "\t", "\n", "\n>", " \n", "\r", "&", "=", "a", "%", "1."])
def test_no_text_takes_long(filler):
    """What grows with the square of a text's length takes seconds at a thousand of these lines."""
    text = (MARKER + "1?" + filler * LONGEST)[:LONGEST]
    started = time.process_time()
    for _ in range(20):
        with contextlib.suppress(SettingsError):
            from_text(text)
    assert time.process_time() - started < 0.5


def test_lines_of_earlier_versions_are_read_and_written_letter_for_letter():
    chosen = settings_for("creatures", label_sampling="biased", augmentations=("shift", "flip"))
    assert as_text(chosen) == EARLIER and from_text(EARLIER) == chosen
    assert from_text(f"{MARKER}1?scene=creatures&handful=biased").label_sampling == "biased"
