from explainer.science.steps import finished, last_of


def work(log):
    for step in range(3):
        log.append(step)
        yield
    return "found"


def test_all_steps_are_taken_and_what_they_found_is_returned():
    log = []
    assert finished(work(log)) == "found" and log == [0, 1, 2]


def test_nothing_is_done_before_somebody_asks():
    log = []
    steps = work(log)
    assert log == []
    next(steps)
    assert log == [0]


def test_the_last_moment_is_kept_and_there_is_a_pause_before_each_but_the_first():
    steps, pauses = last_of(iter("abc")), 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            assert end.value == "c" and pauses == 2
            return
        pauses += 1


def test_a_single_moment_is_the_last():
    assert finished(last_of(iter("a"))) == "a"
