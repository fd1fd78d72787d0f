"""The numbers of `.github/SCIENCE.md`, measured again: each as it stands there."""

import re
from pathlib import Path

import pytest

from explainer.core.gallery.evidence import stored_evidence
from explainer.core.measuring.efficiency import HELPS
from explainer.core.settings.catalogue import NAIVE_BAYES, WALK_SPREADING, WORD_VECTORS
from explainer.core.settings.settings import settings_for
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.measuring.measurement import measuring
from explainer.science.steps import finished

TOLD = " ".join(
    (Path(__file__).parents[3] / ".github/SCIENCE.md").read_text(encoding="utf-8").split()
)
NUMBER = r"\d+\.\d"
WORDS = {
    "4, 8 and 16 labels per class pretraining": "pretrained",
    "word vectors with logistic regression": WORD_VECTORS,
    "naive Bayes by expectation-maximisation": NAIVE_BAYES,
}
PLANES = ("moons", "circles", "spirals", "hidden moons", "digits")


def after(words, count):
    """The next so many numbers in the text, which have one decimal."""
    assert words in TOLD
    return [float(each) for each in re.findall(NUMBER, TOLD.partition(words)[2])[:count]]


def reached(measured, method, counts):
    """The accuracies of a method in per cent."""
    return [100 * (1 - float(measured.test(method, count).mean())) for count in counts]


def planes():
    """The two numbers that are told of each scene: the graph's and the network's."""
    pairs = (
        re.search(rf"({NUMBER}) and (?:the network )?({NUMBER}) % on {p}", TOLD) for p in PLANES
    )
    return {
        place: tuple(map(float, found.groups())) for place, found in zip(PLANES, pairs, strict=True)
    }


def test_every_number_is_there_to_be_measured():
    assert set(planes()) == set(PLANES)
    assert all(len(after(words, 4)) == 4 for words in WORDS)
    assert all(low < high for low, high in ((after(w, 4)[0], after(w, 4)[3]) for w in WORDS))


def test_with_recolouring_pretraining_helps_on_creatures():
    assert "With recolouring it helps at each of the six counts above." in TOLD
    assert len(stored_evidence()["creatures"].counts(HELPS)) == 6


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("place", PLANES)
def test_the_graph_is_about_as_good_as_the_network(place):
    settings, seeds = settings_for(place.replace(" ", "-")), range(4200, 4212)
    graph = reached(finished(measuring_baselines(settings, (1,), seeds)), WALK_SPREADING, (1,))
    network = reached(finished(measuring(settings, (1,), seeds)), "pretrained", (1,))
    assert [*graph, *network] == pytest.approx(planes()[place], abs=0.06)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_what_methods_made_for_words_reach_on_the_language():
    settings, counts, seeds = settings_for("language"), (1, 4, 8, 16), range(4200, 4220)
    arms = finished(measuring(settings, counts, seeds))
    baselines = finished(measuring_baselines(settings, counts, seeds))
    for words, method in WORDS.items():
        of = arms if method == "pretrained" else baselines
        assert reached(of, method, counts) == pytest.approx(after(words, 4), abs=0.2), method


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_without_recolouring_pretraining_hurts_on_creatures():
    settings = settings_for("creatures", augmentations=("shift", "scale", "flip"))
    measured = finished(measuring(settings, (1, 2, 4, 8), range(20)))
    alone = reached(measured, "supervised", (4, 8))
    pretrained = reached(measured, "pretrained", (4, 8))
    lost = [without - with_it for without, with_it in zip(alone, pretrained, strict=True)]
    assert lost == pytest.approx(after("hurts with 4 and 8 labels", 2), abs=0.2)
