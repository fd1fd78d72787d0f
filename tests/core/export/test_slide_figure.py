"""The slide of a comparison: the large planes as they are shown, at any share of their way."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.fairness import fairness, fairness_line
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.export.large_planes import LargePlanes
from explainer.core.morph.plane_morph import plane_morph
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import NEIGHBOURS, Neighbours, Projection
from tests import factories


@pytest.fixture(scope="module")
def known():
    settings = settings_for("spirals", labels_per_class=3)
    return Showing(factories.timeline(settings, 3), factories.measured(settings))


def planes(known, **changes):
    return figure("slide", replace(known, **changes), str).planes


def test_usually_it_shows_decision_planes_and_embeddings_where_those_are_large(known):
    whole = figure("comparison", known, str)
    for shown, arm in zip(planes(known), whole.arms, strict=True):
        assert shown.tint.winner is arm.decision.tint.winner
        assert shown.title == "Decision boundary" and shown.caption == ""
    for shown, arm in zip(planes(known, large=LargePlanes(True)), whole.arms, strict=True):
        same = zip(shown.dots, arm.embedding.dots, strict=True)
        assert all(np.array_equal(one.points, other.points) for one, other in same)


@pytest.mark.parametrize("share", [0.25, 0.5, 1.0])
def test_bent_planes_are_bent_as_the_window_bends_them(known, share):
    whole, frame = figure("comparison", known, str), known.timeline.shown
    angles = (7.0, -7.0)
    bent = planes(known, share=share, large=LargePlanes(angles=angles))
    for shown, arm, angle in zip(bent, whole.arms, angles, strict=True):
        both = (arm.decision, arm.embedding)
        expected = plane_morph(frame, arm.role, both, str, near=angle).at(share).plot
        for one, other in zip(shown.dots, expected.dots, strict=True):
            np.testing.assert_array_equal(one.points, other.points)
        said = "Embedding" if share == 1 else f"Input to embedding: {round(100 * share)} %"
        assert shown.title == said


def test_what_is_large_is_no_longer_bent(known):
    large = LargePlanes(embedding=True)
    plain, bent = planes(known, large=large), planes(known, large=large, share=0.5)
    assert [each.title for each in bent] == [each.title for each in plain] == ["Embedding"] * 2


def test_a_slide_of_a_t_sne_says_so(known):
    end, line = known.timeline.shown, known.timeline
    layout = Neighbours(end, end.supervised.embedding, end.pretrained.embedding)
    seen = line.seen_by(Projection(NEIGHBOURS, layout))
    shown = planes(known, timeline=seen, large=LargePlanes(embedding=True))
    assert [each.title for each in shown] == ["Embedding, t-SNE"] * 2
    for large, share in ((True, 0.0), (False, 0.5)):
        whole = replace(known, timeline=seen, large=LargePlanes(large), share=share)
        assert "Gaps, sizes and shapes mean nothing. Same" in figure("slide", whole, str).line
    assert "t-SNE" not in figure("slide", replace(known, timeline=seen), str).line


def test_the_title_names_the_moment_until_the_end(known):
    frames = known.timeline.frames[:4]
    early = replace(known, timeline=replace(known.timeline, frames=frames, ends={}))
    assert figure("slide", known, str).title == "Spirals: 3 labels per class"
    assert "fine-tuning step 0 of" in figure("slide", early, str).title


def test_its_line_is_the_first_sentence_of_the_whole_fight():
    for settings in (settings_for("spirals"), settings_for("digits", finetuning="all")):
        line = fairness_line(settings, str)
        assert fairness(settings, str).startswith(line) and line.count(".") == 1
        dropped = fairness(settings, str, learnt=False)
        assert dropped.startswith(fairness_line(settings, str, learnt=False))


def test_it_says_which_number_is_this_runs_and_which_is_of_many_seeds(known):
    shown = figure("slide", known, str).comparison
    assert [arm.headline_name for arm in shown.arms] == ["test, this run"] * 2
    assert shown.worth.headline and shown.worth.headline_name.endswith("20 seeds")
    frames = known.timeline.frames[:1]
    early = replace(known, timeline=replace(known.timeline, frames=frames, ends={}))
    assert [arm.headline_name for arm in figure("slide", early, str).comparison.arms] == ["", ""]


def test_before_there_are_accuracies_nothing_tells_how_a_run_will_end(known):
    early = known.timeline.before(Stage.FINETUNING)
    worth = figure("slide", replace(known, timeline=early), str).comparison.worth
    assert (worth.headline, worth.headline_name, worth.means, worth.facts) == ("", "", "", ())
    assert figure("slide", known, str).comparison.worth.facts
