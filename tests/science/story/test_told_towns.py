"""What chapter seven makes of what was measured: a prior is judged by its lead, and by its end."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.exhibits.town.choices import ASKED, LEVEL, PARETO
from explainer.core.measuring.intervals import Interval
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.science.story import towns
from tests.science.story.made_findings import told


@pytest.fixture(autouse=True)
def no_errors(monkeypatch):
    monkeypatch.setattr(towns, "_errors", lambda *_: {})


def lead(mean, spread=0.1):
    return Interval(mean, mean - spread, mean + spread)


@pytest.mark.parametrize(
    ("found", "said"), [(lead(0.3), HELPS), (lead(-0.3), HURTS), (lead(0.05), NO_EVIDENCE)]
)
def test_a_prior_is_to_help_where_it_fits_and_to_hurt_where_it_misleads(monkeypatch, found, said):
    asked = []
    monkeypatch.setattr(towns, "_compared", lambda *those: asked.append(those) or (None, found))
    fits, figures = told(towns.with_prior, 5)
    misleads, same = told(towns.unusual, 5)
    assert asked == [(PARETO, 5, towns.FEW), (LEVEL, 5, towns.FEW)]
    assert fits.effect == misleads.effect == said
    assert (fits.holds, misleads.holds) == (said == HELPS, said == HURTS)
    ends = [(each["difference_low"], each["difference_high"]) for each in (figures, same)]
    assert ends == [pytest.approx((found.low, found.high))] * 2


@pytest.mark.parametrize(("late", "holds"), [(0.1, True), (0.4, False)])
def test_the_lead_of_a_prior_is_to_shrink_as_more_are_asked(monkeypatch, late, holds):
    leads = {towns.FEW: lead(0.3), towns.MANY: lead(late)}
    monkeypatch.setattr(towns, "_compared", lambda kind, seed, asked: (None, leads[asked]))
    finding, figures = told(towns.many_asked, 0)
    assert figures == {"difference_few": 0.3, "difference_many": late}
    assert finding.holds is holds


@pytest.mark.parametrize(("many", "holds"), [(0.1, True), (0.5, False)])
def test_few_answers_alone_are_to_be_further_off_than_many(monkeypatch, many, holds):
    errors = np.full((4, len(ASKED)), 0.3)
    errors[:, ASKED.index(towns.MANY)] = many
    monkeypatch.setattr(towns, "measured_towns", lambda choices: SimpleNamespace(flat=errors))
    assert told(towns.alone, 0)[0].holds is holds
