"""Names of somebody's table stay as they are, even if the program has words like them."""

from dataclasses import fields, is_dataclass

import numpy as np
import pytest

from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.settings.settings import settings_for_data
from explainer.core.settings.validation import SettingsError
from explainer.core.tables.table_choice import LeftOut, left_out_sentence, left_out_words
from explainer.core.text.as_written import AsWritten
from explainer.export.drawing.speech import say_in
from explainer.files.reading import OpenError
from explainer.files.tables.own_data import chosen_data
from explainer.files.tables.table import table_in
from tests import studies
from tests.export.figures_factory import timeline

COLUMNS = ("noise", "seed", "width", "kind")
CLASSES = ("noise", "handful")
WORDS = {"noise", "seed", *CLASSES}


@pytest.fixture(scope="module")
def say():
    return say_in("zh")


def table(name="encoder.csv", last=""):
    random = np.random.default_rng(0)
    rows = [
        ",".join(
            [
                *(f"{value:.3f}" for value in random.standard_normal(2) + row % 2),
                str(row),
                CLASSES[row % 2],
            ]
        )
        for row in range(60)
    ]
    return table_in("\n".join([",".join(COLUMNS), *rows, *([last] if last else [])]), name)


def chosen():
    from explainer.core.tables.table_choice import TableChoice

    return chosen_data(table(), TableChoice("kind", ("noise", "seed")))


def words_in(value):
    """Every text of a figure."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def test_the_program_has_these_words(say):
    assert all(say(word) != word for word in (*WORDS, "encoder"))


@pytest.mark.parametrize("name", [name for name in FIGURES if name != "groups"])
def test_no_figure_translates_them(name, say):
    settings = settings_for_data(chosen().data)
    shown = figure(name, Showing(timeline(settings=settings)), say)
    texts = list(words_in(shown))
    told = " ".join(texts)
    assert not {say(word) for word in WORDS} & set(texts)
    if name == "comparison":
        assert {*CLASSES, "noise", "seed"} <= set(texts)
    assert "encoder" in told and say("encoder") not in shown.settings_line


def test_the_answer_of_which_suits_calls_the_table_by_its_name(say):
    study = studies.study(scene=settings_for_data(chosen().data))
    sheet = suitability_figure(SuitabilityChoices(study, 5), say, alone=True)
    assert "“encoder”" in sheet.title and sheet.settings_line.startswith("encoder ")


def test_columns_that_are_left_out_keep_their_names_and_reasons_are_translated(say):
    left_out = chosen().left_out
    for told in (left_out_words(left_out, say), say(left_out_sentence(left_out))):
        assert (
            say("width") != "width"
            and "width (" in told
            and say("width") not in told
            and "asked" not in told
        )


@pytest.mark.parametrize(("count", "more"), [(3, ""), (4, "and 1 more"), (5, "and 2 more")])
def test_of_a_long_list_it_is_said_how_many_more_there_are(count, more):
    named = tuple(LeftOut(f"c{place}", "noise") for place in range(count))
    told = left_out_words(named, str, most=3).split(", ")
    assert told == ["c0 (noise)", "c1 (noise)", "c2 (noise)", *([more] if more else [])]


@pytest.mark.parametrize("last", ["1.0,2.0,noise,noise", "1.0,,3,noise"])
def test_what_is_wrong_with_a_table_names_its_columns_and_cells(last, say):
    from explainer.core.tables.table_choice import TableChoice

    with pytest.raises(OpenError) as refused:
        chosen_data(table(last=last), TableChoice("kind", ("noise", "seed", "width")))
    told = say(refused.value.sentence)
    assert ("width" in told or "seed" in told) and not any(say(word) in told for word in WORDS)


def test_a_refusal_of_settings_names_the_table(say):
    with pytest.raises(SettingsError) as refused:
        settings_for_data(chosen().data, labels_per_class=30)
    assert "encoder" in say(refused.value.sentence)


def test_a_name_stays_one_in_another_process():
    import pickle

    card = pickle.loads(pickle.dumps(chosen().data)).card
    assert all(isinstance(name, AsWritten) for name in (card.title, *card.classes, *card.axes))
