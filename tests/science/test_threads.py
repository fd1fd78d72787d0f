"""Threads: one inside the lab, and those that were there before outside."""

from contextlib import nullcontext

import pytest
import torch
from threadpoolctl import threadpool_info, threadpool_limits

from explainer.science.threads import (
    as_in_the_lab,
    on_one_thread,
    on_the_processor,
    single_threaded,
)


def told():
    """What is asked for of the whole process: threads, numbers, gradients, denormals."""
    flushed = float(torch.tensor([1e-310], dtype=torch.float64) * 1.0) == 0
    kind = torch.get_default_dtype()
    return torch.get_num_threads(), kind, torch.is_grad_enabled(), flushed


ELSEWHERE = 2, torch.float64, False, False
IN_THE_LAB = 1, torch.float32, True, True


@pytest.fixture
def somebody_elses():
    """A process that is somebody else's for one test, with two threads for everything."""
    threads, kind, _, flushes = told()
    torch.set_num_threads(2)
    torch.set_default_dtype(torch.float64)
    torch.set_flush_denormal(False)
    with threadpool_limits(2), torch.no_grad():
        yield
    torch.set_flush_denormal(flushes)
    torch.set_default_dtype(kind)
    torch.set_num_threads(threads)


def algebra():
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


@pytest.mark.usefixtures("somebody_elses")
def test_every_library_that_the_lab_computes_with_has_one_thread():
    assert len(algebra()) >= 2 and {torch.get_num_threads(), *algebra()} == {2}
    single_threaded()
    assert {torch.get_num_threads(), *algebra()} == {1}
    assert told()[-1]


@pytest.mark.usefixtures("somebody_elses")
def test_a_visit_to_the_lab_changes_nothing_for_whoever_comes_back():
    assert told() == ELSEWHERE
    with as_in_the_lab():
        assert told() == IN_THE_LAB
        with as_in_the_lab():
            assert told() == IN_THE_LAB
        assert told() == IN_THE_LAB
    with pytest.raises(KeyError), as_in_the_lab():
        raise KeyError
    assert told() == ELSEWHERE and {*algebra()} == {2}


@pytest.mark.usefixtures("somebody_elses")
def test_one_thread_for_a_while_is_given_back_after_an_error():
    with pytest.raises(KeyError), on_one_thread():
        assert torch.get_num_threads() == 1
        raise KeyError
    assert torch.get_num_threads() == 2


def test_torch_is_told_where_to_compute_only_where_it_was_told_otherwise():
    assert isinstance(on_the_processor(), nullcontext)  # A device looks into every call.
    with torch.device("meta"), on_the_processor():
        assert torch.tensor([1.0]).device.type == "cpu"
