"""Which pretraining suits: rows, their differences, and every sentence that is said of them."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.exhibits.suitability.suitability import (
    BASELINE,
    COUNTS,
    PRETRAINED,
    SUPERVISED,
    Suitability,
    baselines_settings,
    candidates,
    counts_for,
    plain,
    planned,
)
from explainer.core.exhibits.suitability.suitability_choices import (
    SuitabilityChoices,
    pair_at,
    picture_rows,
)
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.exhibits.suitability.suitability_table import (
    suitability_report,
    suitability_table,
)
from explainer.core.exhibits.suitability.suitability_words import answer, overall_answer, row_name
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.simultaneous import BONFERRONI, MAXIMUM
from explainer.core.settings.catalogue import LARGEST, baselines_of, candidates_of
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import HELPS, HURTS
from tests import studies

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

WALKS = [("vicreg", "walk"), ("infonce", "walk"), ("spectral", "walk")]
MASKED = ("masked", "walk")


def test_every_sensible_pretraining_is_a_candidate_and_no_other():
    table = candidates_of(studies.settings().card)
    assert len(table) == 3 * 3 + 3 and ("masked", "walk") in table
    for card in SCENES.values():
        pairs = candidates_of(card)
        assert not {"collapse", "placebo"} & {objective for objective, _ in pairs}
        assert ("vicreg", "pictures") in pairs if card.picture else True
        assert (("word", card.views) in pairs) == card.counts


def test_candidates_are_of_every_draw_and_begin_without_an_encoder_from_a_file():
    settings = settings_for("moons", seed=7, labels_per_class=3, bought=(1,), returned=(2,))
    for each in candidates(settings).values():
        assert (each.seed, each.bought, each.returned) == (0, (), ())
        assert each.encoder is None or isinstance(each.encoder, Encoder)
    chosen = {replace(settings, objective=name) for name in ("masked", "spectral")}
    assert len({baselines_settings(each) for each in chosen}) == 1


def test_an_architecture_leaves_out_what_it_cannot_be_trained_with():
    transformer = candidates(settings_for("language", architecture="transformer"))
    assert ("next", "walk") in transformer
    assert {each.architecture for each in transformer.values()} == {"transformer"}


def test_label_counts_are_those_that_the_pool_can_give():
    assert counts_for(settings_for("moons")) == COUNTS
    assert counts_for(settings_for("moons", unlabelled=20)) == (1, 2, 4, 8)


def test_rows_are_in_the_order_of_accuracy_and_hold_every_method():
    found = studies.study({MASKED: 0.1})
    rows = found.rows(5)
    means = [row.accuracy.mean for row in rows]
    assert means == sorted(means, reverse=True)
    assert rows[0].name == MASKED
    assert {row.name[0] for row in rows if row.kind == BASELINE} == set(OTHERS)
    assert sum(row.kind == PRETRAINED for row in rows) == 12
    assert [row.name for row in rows if row.kind == SUPERVISED] == [(), ("infonce",)]


def test_all_differences_are_to_the_plain_supervised_arm():
    found = studies.study({("infonce", "jitter"): 0.2})
    supervised = found.supervised(5)
    for row in found.rows(5):
        if row.difference is not None:
            gain = row.accuracy.mean - supervised.mean
            assert row.difference.mean == pytest.approx(gain)
    assert supervised.mean == pytest.approx(1 - studies.SUPERVISED_ERROR, abs=0.02)


def test_the_rule_finds_what_is_there_and_nothing_else():
    found = studies.study({MASKED: 0.2, **dict.fromkeys(WALKS, 0.4)})
    effects = {row.name: row.effect for row in found.rows(5) if row.kind == PRETRAINED}
    assert [name for name, word in effects.items() if word == HELPS] == [MASKED]
    assert {name for name, word in effects.items() if word == HURTS} == set(WALKS)


def test_intervals_allow_for_every_look():
    found = studies.study()
    assert found.looks == (12 + 6) * 2 and found.way == MAXIMUM
    assert found.reach > 2.5
    part = replace(found, pretrained=dict(list(found.pretrained.items())[:4]))
    assert part.looks == found.looks and part.way == BONFERRONI and part.reach > found.reach


def test_what_is_not_there_yet_is_no_row():
    empty = planned(studies.settings())
    assert empty.rows(1) == () and empty.parts == (0, 13) and not empty.complete
    assert empty.supervised(1) is None and empty.largest(1) is None
    found = studies.study()
    alone = replace(found, pretrained={})
    assert [row.name for row in alone.rows(1)] == [(LARGEST,)]
    assert found.complete and found.parts == (13, 13)


def test_the_answer_names_what_suits_what_hurts_and_what_others_can_do():
    found = studies.study({MASKED: 0.2, **dict.fromkeys(WALKS, 0.4)})
    said = answer(found, 5, str)
    assert said.startswith("At 5 labels per class this suits best: Masked columns, +")
    assert "Hurting: everything with neighbour walks." in said
    assert "Best without pretraining: " in said and "with it: Masked columns" in said


def test_without_any_effect_the_answer_says_so():
    said = answer(studies.study(others=0.25), 1, str)
    assert said.startswith("At 1 label per class no pretraining shows an effect.")
    assert "is right at least as often without pretraining" in said
    harmed = answer(studies.study({MASKED: 0.4}), 1, str)
    assert harmed.startswith("At 1 label per class no pretraining helps. Hurting: Masked columns.")


def test_a_share_of_the_largest_class_that_nobody_reaches_is_told():
    poor = dict.fromkeys(candidates(studies.settings()), 0.6)
    said = answer(studies.study(poor), 1, str)
    assert "Always naming the largest class is right at least as often: 50.0 % against" in said


def test_many_harmful_ones_are_counted():
    harm = dict.fromkeys([*WALKS, MASKED, ("autoencoder", "walk"), ("denoising", "walk")], 0.4)
    harm[("vicreg", "jitter")] = 0.4
    assert "2 more" in answer(studies.study(harm), 5, str)


def test_the_answer_of_all_counts_is_the_clearest_one():
    found = studies.study()
    better = found.pretrained[MASKED].test_error.copy()
    better[1, 1] -= 0.1
    changed = replace(found.pretrained[MASKED], test_error=better)
    found = replace(found, pretrained=found.pretrained | {MASKED: changed})
    assert overall_answer(found, str).startswith("At 5 labels per class this suits best: Masked")


def test_the_table_says_what_it_shows():
    found = studies.study({MASKED: 0.2})
    text = suitability_table(found)
    assert "Neighbour walks assume 2–5 groups that lie apart" in text
    assert text.count("1 label per class; share of the largest class 0.500") == 1
    assert "max-t over 20 seeds" in text and "winner's curse" in text
    assert "network of InfoNCE" in text
    for row in found.rows(1):
        assert row_name(row, str) in text
    last = " ".join(text.split("\n\n")[-1].split())
    assert last == overall_answer(found, str)
    assert max(map(len, text.splitlines())) <= 120


def test_the_object_holds_the_same():
    found = studies.study({MASKED: 0.2})
    report = suitability_report(found)
    assert report["objective"] == "all" and report["seeds"] == 20 and report["looks"] == 36
    assert [each["labels_per_class"] for each in report["labels"]] == [1, 5]
    (best, *_) = report["labels"][1]["rows"]
    assert (best["objective"], best["views"], best["effect"]) == ("masked", None, "helps")
    assert best["difference"]["low"] > 0
    assert plain(found)["standard_errors"] == pytest.approx(found.reach, abs=1e-3)


def shown(found, **choices):
    return suitability_figure(SuitabilityChoices(found, 5, **choices), str)


def drawn(plot):
    """Lines of the plot itself, without those that only the legend has."""
    return [line for line in plot.lines if len(line.points)]


def of_legend(plot):
    return {line.name: line for line in plot.lines if line.name}


def test_the_picture_has_a_row_for_each_method_best_on_top():
    found = studies.study({MASKED: 0.2})
    (plot,) = shown(found).plots
    assert len(plot.y.ticks) == 12 + 6
    top = max(plot.y.ticks)
    assert top[1].startswith("Masked columns  ")
    marks = np.concatenate([dots.points for dots in plot.dots])
    assert marks[marks[:, 1].argmax(), 0] == pytest.approx(
        100 * found.rows(5)[0].difference.mean, rel=1e-5
    )
    assert (plot.x.low <= marks[:, 0]).all() and (marks[:, 0] <= plot.x.high).all()


def test_bars_are_the_simultaneous_intervals_and_sure_ones_are_thick():
    found = studies.study({MASKED: 0.2})
    (plot,) = shown(found).plots
    bars = {float(line.points[0, 1]): line for line in drawn(plot) if line.points[0, 1] >= 0}
    for row, y in zip(picture_rows(found, 5), sorted(bars, reverse=True), strict=False):
        ends = 100 * row.difference.low, 100 * row.difference.high
        assert tuple(bars[y].points[:, 0]) == pytest.approx(ends, rel=1e-5)
        assert bars[y].thin == (row.effect == "no evidence")


def test_the_supervised_arm_and_the_largest_class_are_upright_lines():
    found = studies.study(dict.fromkeys([MASKED], 0.45))
    (plot,) = shown(found).plots
    upright = {line.name: line.points for line in drawn(plot) if line.points[0, 1] < 0}
    assert (upright[""][:, 0] == 0).all()
    share = 100 * (0.5 - found.supervised(5).mean)
    assert upright["share of the largest class"][:, 0] == pytest.approx(share, rel=1e-5)


def test_a_largest_class_far_away_is_told_and_not_drawn():
    figure = shown(studies.study())
    names = {line.name for line in figure.plots[0].lines}
    assert "share of the largest class" not in names
    assert "share of the largest class: 50.0 %" in figure.facts[1]


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.72, 0.95, 1.0])
def test_a_largest_class_that_is_named_lies_inside_the_axis(share):
    found = studies.study()
    errors = found.baselines.test_error.copy()
    errors[OTHERS.index(LARGEST)] = 1 - share
    found = replace(found, baselines=replace(found.baselines, test_error=errors))
    (plot,) = shown(found).plots
    gain = 100 * (share - found.supervised(5).mean)
    named = of_legend(plot).get("share of the largest class")
    assert (named is not None) == (plot.x.low <= gain <= plot.x.high)
    # Right of all bars nothing that is drawn is more important.
    assert named is not None or gain < 0


def test_no_name_of_the_legend_looks_like_another():
    (plot,) = shown(studies.study(dict.fromkeys([MASKED], 0.45))).plots
    lines = of_legend(plot)
    looks = {(line.role, line.stroke, line.thin) for line in lines.values()}
    assert len(looks) == len(lines) == 4
    strokes = {name: line.stroke for name, line in lines.items()}
    assert strokes["share of the largest class"] != strokes["without pretraining"]


@pytest.mark.parametrize("errors", [{MASKED: 0.2}, {MASKED: 0.4}, {}])
def test_the_legend_says_what_thick_means_whatever_comes_first(errors):
    lines = of_legend(shown(studies.study(errors)).plots[0])
    assert lines["with pretraining"].thin and lines["without pretraining"].thin
    assert not lines["thick: surely helps or hurts"].thin


def test_networks_of_their_own_are_told_where_there_are_any():
    words = "Codes on a sphere (InfoNCE) have a supervised network of their own; differences are"
    found = studies.study()
    assert words in shown(found).facts[1]
    paged = suitability_figure(SuitabilityChoices(found, 5), str, alone=True)
    assert words in paged.facts[1]
    plain_ones = {pair: each for pair, each in found.pretrained.items() if pair[0] != "infonce"}
    assert "sphere" not in " ".join(shown(replace(found, pretrained=plain_ones)).facts)


def test_the_page_names_its_data_and_its_network():
    found = studies.study()
    settings = found.settings
    figure = shown(found)
    assert figure.title == f"Which pretraining suits “{settings.card.title}”?"
    network = f"Multilayer {settings.depth} × {settings.width} · All layers"
    assert figure.plots[0].title == f"5 labels per class · {network}"
    assert network in suitability_table(found)
    paged = suitability_figure(SuitabilityChoices(found, 5), str, alone=True)
    assert network in paged.settings_line and paged.plots[0].title == "5 labels per class"


def test_one_of_anything_is_singular():
    one = suitability_figure(SuitabilityChoices(studies.study({MASKED: 0.2}), 1), str)
    assert (one.headline, one.headline_name) == ("1 of 12", "ways to pretrain helps")
    assert shown(studies.study()).headline_name == "ways to pretrain help"
    words = [*one.facts, one.description, one.plots[0].title]
    assert sum("1 label per class" in each for each in words) == 3
    assert "1 labels" not in " ".join(words)


def test_while_it_is_measured_the_picture_says_how_far_it_is():
    found = studies.study()
    part = replace(found, pretrained=dict(list(found.pretrained.items())[:4]))
    figure = shown(part, measuring=True)
    assert figure.headline == "4 of 12"
    assert figure.headline_name == "ways to pretrain measured; the rest follows"
    assert "press Measure" in shown(part).headline_name
    assert figure.facts[0] == "The answer comes last."
    assert sum(name.endswith("…") for _, name in figure.plots[0].y.ticks) == 8


def test_before_anything_is_known_the_plot_says_so():
    empty = planned(studies.settings())
    choices = SuitabilityChoices(empty, 1, measuring=True)
    (plot,) = suitability_figure(choices, str).plots
    assert plot.note == "Being measured: 20 repetitions of everything."
    assert plot.dots == () and plot.lines == ()
    stopped = suitability_figure(SuitabilityChoices(empty, 1), str)
    assert stopped.plots[0].note == "Nothing can be compared yet: press Measure."
    assert "press Measure" in stopped.headline_name and stopped.plots[0].lines == ()


def test_a_place_of_the_picture_leads_to_its_pretraining():
    found = studies.study({MASKED: 0.2})
    rows = picture_rows(found, 5)
    assert pair_at(found, 5, len(rows) - 1.2) == MASKED
    baseline = next(at for at, row in enumerate(rows) if row.kind == BASELINE)
    assert pair_at(found, 5, len(rows) - 1 - baseline) is None
    assert pair_at(found, 5, -3.0) is None and pair_at(found, 5, 99.0) is None


def test_the_picked_row_is_marked():
    found = studies.study({MASKED: 0.2})
    (plot,) = shown(found, picked=MASKED).plots
    (band,) = plot.bands
    top = len(plot.y.ticks) - 1
    assert band.points[0, 1:] == pytest.approx((top - 0.5, top + 0.5))
    assert shown(found).plots[0].bands == ()


def test_every_word_goes_through_the_translator():
    figure = suitability_figure(
        SuitabilityChoices(studies.study({MASKED: 0.2}), 5), lambda text: f"«{text}»"
    )
    words = [figure.title, figure.headline, figure.headline_name, *figure.facts]
    words += [name for _, name in figure.plots[0].y.ticks]
    words += [line.name for line in figure.plots[0].lines if line.name]
    assert [word for word in words if not word.startswith("«")] == []


def test_one_seed_has_no_effects_and_says_so():
    found = studies.study()
    one = {
        pair: replace(each, seeds=(0,), test_error=each.test_error[:, :, :1])
        for pair, each in found.pretrained.items()
    }
    baselines = replace(
        found.baselines, seeds=(0,), test_error=found.baselines.test_error[:, :, :1]
    )
    alone = replace(found, seeds=(0,), pretrained=one, baselines=baselines)
    text = suitability_table(alone)
    assert "One seed has no intervals" in text and "helps\n" not in text
    assert "· seed 0\n" in text and "1 seeds" not in text
    figure = shown(alone)
    assert "One seed has no intervals" in figure.facts[2]
    bars = [line for line in figure.plots[0].lines if len(line.points) and not line.name]
    assert all(line.thin for line in bars if line.role != "supervised")


def known_of(errors, learnt):
    """What is known of candidates whose arms have these errors [arms, counts, seeds]."""
    arms, seeds = ("supervised", "pretrained"), tuple(range(5))
    return {
        pair: Outcomes(arms, (1,), seeds, each, each, learnt=(learnt,) * 5)
        for pair, each in errors.items()
    }


def rows_of(errors, *, learnt):
    settings = settings_for("moons", unlabelled=40)
    found = Suitability(settings, (1,), tuple(range(5)), known_of(errors, learnt))
    return found, [row for row in found.rows(1) if row.kind == PRETRAINED]


def test_a_pretraining_that_learnt_nothing_has_no_effect_whatever_its_own_network_does():
    pairs = tuple(candidates(settings_for("moons", unlabelled=40)))
    errors = {pair: np.full((2, 1, 5), 0.3) for pair in pairs}
    sphere = next(pair for pair in pairs if pair[0] == "infonce")
    errors[sphere] = np.full((2, 1, 5), 0.4) + 1e-3 * np.arange(5)
    found, rows = rows_of(errors, learnt=False)
    assert len(rows) == len(pairs)
    assert all(row.dropped and row.effect == "no evidence" for row in rows)
    assert all(row.difference.mean == 0.0 for row in rows)
    assert all("learnt nothing" in row_name(row, str) for row in rows)
    assert not any(row["learnt"] for row in plain(found)["labels"][0]["rows"] if "views" in row)
    _, rows = rows_of(errors, learnt=True)
    assert not any(row.dropped for row in rows)


def test_what_differs_by_rounding_alone_is_no_effect():
    base = np.array([[0.3, 0.31, 0.32, 0.29, 0.3]])
    noise = np.float32(base).astype(float) + 3e-8
    pairs = candidates(settings_for("moons", unlabelled=40))
    _, rows = rows_of(dict.fromkeys(pairs, np.stack([base, noise])), learnt=True)
    assert {row.effect for row in rows} == {"no evidence"}
