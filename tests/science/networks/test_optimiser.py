import itertools
import math

import numpy as np
import pytest
import torch

from explainer.science.networks import optimiser
from explainer.science.networks.optimiser import (
    MOMENTUM,
    ScheduledAdamW,
    ScheduledDescent,
    one_cycle,
)

STEPS = 40


class PaperAdamW:
    """Algorithm 2 of Loshchilov & Hutter 2019, in its own symbols."""

    def __init__(self, theta, alpha, decay):
        self.theta, self.alpha, self.decay = theta.astype(float), alpha, decay
        self.m = self.v = np.zeros_like(self.theta)
        self.t = 0

    def step(self, gradient, eta, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.t += 1
        self.m = beta1 * self.m + (1 - beta1) * gradient
        self.v = beta2 * self.v + (1 - beta2) * gradient**2
        m, v = self.m / (1 - beta1**self.t), self.v / (1 - beta2**self.t)
        update = self.alpha * m / (np.sqrt(v) + epsilon) + self.decay * self.theta
        self.theta = self.theta - eta * update


def start(seed=1):
    return torch.randn(2, 4, 3, generator=torch.Generator().manual_seed(seed))


def gradient_of_fourth_power(theta):
    return 4 * theta**3


@pytest.mark.parametrize("decay", [0.0, 0.003, 0.3])
@pytest.mark.parametrize("rate", [0.001, 0.1])
def test_the_optimiser_is_the_papers_algorithm(rate, decay):
    ours = start().requires_grad_()
    mine = ScheduledAdamW([ours], rate, decay, STEPS)
    paper = PaperAdamW(start().numpy(), rate, decay)
    for step in range(STEPS):
        mine.step((ours**4).sum())
        paper.step(gradient_of_fourth_power(paper.theta), one_cycle(step, STEPS))
    np.testing.assert_allclose(ours.detach().numpy(), paper.theta, atol=1e-5)


def test_descent_is_pytorchs_own_with_momentum():
    ours, theirs = start().requires_grad_(), start().requires_grad_()
    mine = ScheduledDescent([ours], 0.01, 0.0, STEPS)
    other = torch.optim.SGD([theirs], lr=0.01, momentum=MOMENTUM)
    for step in range(STEPS):
        other.param_groups[0]["lr"] = 0.01 * one_cycle(step, STEPS)
        other.zero_grad()
        (theirs**4).sum().backward()
        other.step()
        mine.step((ours**4).sum())
    torch.testing.assert_close(ours, theirs)


@pytest.mark.parametrize(("kind", "same"), [(ScheduledDescent, True), (ScheduledAdamW, False)])
def test_descent_does_not_depend_on_how_a_code_is_turned(kind, same):
    turn = torch.linalg.qr(start(3)[0, :3].double())[0].float()
    code, aim = torch.randn(9, 3, generator=torch.Generator().manual_seed(4)), torch.arange(9) % 3
    heads = []
    for seen in (code, code @ turn):
        head = torch.zeros(3, 3, requires_grad=True)
        optimiser = kind([head], 0.1, 0.003, STEPS)
        for _ in range(STEPS):
            optimiser.step(torch.nn.functional.cross_entropy(seen @ head, aim))
        heads.append(seen @ head)
    assert torch.allclose(*heads, atol=1e-4) is same


def test_decay_means_the_same_to_both():
    for kind in (ScheduledAdamW, ScheduledDescent):
        part = start().requires_grad_()
        optimiser = kind([part], 0.1, 0.03, STEPS)
        for _ in range(STEPS):
            optimiser.move([torch.zeros_like(part)])
        left = math.prod(1 - 0.03 * one_cycle(step, STEPS) for step in range(STEPS))
        torch.testing.assert_close(part.detach(), left * start())


def test_layers_that_join_a_descent_are_trained_with_adamw():
    head, layer = (start(seed).requires_grad_() for seed in (1, 2))
    alone = start(2).requires_grad_()
    both = ScheduledDescent([head], 0.1, 0.0, STEPS)
    both.also([layer], 0.5)
    adaptive = ScheduledAdamW([alone], 0.05, 0.0, STEPS)
    for _ in range(3):
        both.step((head**2).sum() + (layer**2).sum())
        adaptive.step((alone**2).sum())
    torch.testing.assert_close(layer, alone)


def test_gradients_may_lie_transposed_in_memory():
    ends = []
    for gradient in (start(2), start(2).mT.contiguous().mT):
        part = start()
        optimiser = ScheduledAdamW([part], 0.1, 0.0, STEPS)
        for _ in range(3):
            optimiser.move([gradient])
        ends.append(part)
    torch.testing.assert_close(*ends, atol=0, rtol=0)


def test_tensors_that_come_later_start_anew_at_their_share_of_the_rate():
    first, later = start(), start(2)
    optimiser = ScheduledAdamW([first], 0.1, 0.0, STEPS)
    optimiser.move([start(3)])
    optimiser.also([later], 0.5)
    optimiser.move([torch.zeros_like(first), start(4)])
    moved = 0.1 * one_cycle(1, STEPS) * 0.5 * start(4).sign()
    torch.testing.assert_close(later, start(2) - moved, atol=1e-5, rtol=0)


def test_the_schedule_scales_the_decay_but_the_rate_does_not():
    ends = []
    for rate in (0.001, 0.1):
        part = start().requires_grad_()
        optimiser = ScheduledAdamW([part], rate, 0.05, STEPS)
        for _ in range(STEPS):
            optimiser.step((0 * part).sum())
        ends.append(part.detach())
    shrunk = math.prod(1 - 0.05 * one_cycle(step, STEPS) for step in range(STEPS))
    for end in ends:
        torch.testing.assert_close(end, start() * shrunk, atol=1e-5, rtol=1e-5)


def test_what_joins_later_learns_at_its_share_from_its_own_first_step():
    first, second = start(1).requires_grad_(), start(2).requires_grad_()
    optimiser = ScheduledAdamW([first], 0.1, 0.05, STEPS)
    papers = [PaperAdamW(start(seed).numpy(), 0.1, 0.05) for seed in (1, 2)]
    for step in range(STEPS):
        if step == STEPS // 2:
            optimiser.also([second], 0.01)
        optimiser.step((first**4).sum() + (second**4).sum())
        eta = one_cycle(step, STEPS)
        papers[0].step(gradient_of_fourth_power(papers[0].theta), eta)
        if step >= STEPS // 2:
            papers[1].step(gradient_of_fourth_power(papers[1].theta), 0.01 * eta)
    for ours, paper in zip((first, second), papers, strict=True):
        np.testing.assert_allclose(ours.detach().numpy(), paper.theta, atol=1e-5)


def test_models_of_a_stack_do_not_feel_each_other():
    together = start().requires_grad_()
    alone = start()[1:].clone().requires_grad_()
    optimisers = [ScheduledAdamW([part], 0.05, 0.01, STEPS) for part in (together, alone)]
    for _ in range(STEPS):
        for part, each in zip((together, alone), optimisers, strict=True):
            each.step((part**4).sum())
    torch.testing.assert_close(together[1:], alone, atol=1e-7, rtol=0)


@pytest.mark.parametrize("steps", [10, 100, 150])
def test_the_schedule_rises_for_a_quarter_and_falls_to_nothing(steps):
    rates = [one_cycle(step, steps) for step in range(steps + 1)]
    peak = rates.index(max(rates))
    assert peak == math.ceil(steps / 4) and max(rates) > 0.98
    assert rates[0] == pytest.approx(0.04)
    assert rates[-1] == pytest.approx(0.0)
    assert all(later >= earlier for earlier, later in itertools.pairwise(rates[: peak + 1]))
    assert all(later <= earlier for earlier, later in itertools.pairwise(rates[peak:]))


def trained(steps=STEPS):
    """Tensors of two groups after some steps, the second group joining half-way."""
    ours, later = start().requires_grad_(), start(2).requires_grad_()
    mine = ScheduledAdamW([ours], 0.05, 0.01, steps)
    for step in range(steps):
        if step == steps // 2:
            mine.also([later], 0.1)
        mine.step((ours**4).sum() + (later**4).sum())
    return ours.detach(), later.detach()


def test_a_torch_without_the_inner_step_trains_bit_by_bit_alike(monkeypatch):
    direct = trained()
    # Torch's own way there calls the inner step too: it cannot be taken away for the test.
    monkeypatch.setattr(optimiser, "_adamw", optimiser._PublicAdamW)
    assert all(map(torch.equal, direct, trained()))


@pytest.mark.parametrize(("inner", "kind"), [(True, "_DirectAdamW"), (False, "_PublicAdamW")])
def test_the_inner_step_is_called_where_torch_has_it(monkeypatch, inner, kind):
    if not inner:
        monkeypatch.delattr(torch, "_fused_adamw_")
    assert type(optimiser._adamw([start()], 1.0)).__name__ == kind
