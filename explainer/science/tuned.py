"""Learning rate and weight decay of each way to train, by scene.

Written by `python -m explainer.science.tuning`: equal grids for every way, on draws that
no report uses. Do not edit by hand.
"""

TUNED: dict[str, dict[str, tuple[float, float]]] = {
    scene: {
        "supervised": (0.01, 0.0),
        "probe": (0.03, 0.0),
        "last": (0.01, 0.0),
        "all": (0.003, 0.0),
        "probe-then-all": (0.01, 0.0),
    }
    for scene in ("spirals", "moons", "circles", "hidden-moons", "digits")
}
