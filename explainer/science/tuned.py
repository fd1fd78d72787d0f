"""Learning rate and weight decay of each way to train, by scene.

Written by `python -m explainer.science.tuning`: equal grids for every way, on draws that
no report uses. Do not edit by hand.
"""

TUNED: dict[str, dict[str, tuple[float, float]]] = {
    "spirals": {
        "supervised": (0.01, 0.01),
        "probe": (0.01, 0.0),
        "last": (0.001, 0.0),
        "all": (0.0003, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "moons": {
        "supervised": (0.003, 0.003),
        "probe": (0.01, 0.0),
        "last": (0.001, 0.0),
        "all": (0.0003, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "circles": {
        "supervised": (0.003, 0.003),
        "probe": (0.01, 0.0),
        "last": (0.01, 0.0),
        "all": (0.0003, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "hidden-moons": {
        "supervised": (0.0003, 0.0),
        "probe": (0.01, 0.0),
        "last": (0.003, 0.0),
        "all": (0.001, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "digits": {
        "supervised": (0.01, 0.01),
        "probe": (0.03, 0.0),
        "last": (0.01, 0.0),
        "all": (0.003, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "parity": {
        "supervised": (0.01, 0.01),
        "probe": (0.01, 0.01),
        "last": (0.03, 0.003),
        "all": (0.001, 0.03),
        "probe-then-all": (0.01, 0.01),
    },
    "halves": {
        "supervised": (0.01, 0.003),
        "probe": (0.01, 0.01),
        "last": (0.001, 0.03),
        "all": (0.001, 0.0),
        "probe-then-all": (0.003, 0.003),
    },
    "loops": {
        "supervised": (0.03, 0.003),
        "probe": (0.1, 0.03),
        "last": (0.3, 0.03),
        "all": (0.003, 0.003),
        "probe-then-all": (0.3, 0.03),
    },
    "language": {
        "supervised": (0.3, 0.03),
        "probe": (0.03, 0.03),
        "last": (0.001, 0.0),
        "all": (0.001, 0.0),
        "probe-then-all": (0.01, 0.01),
    },
    "creatures": {
        "supervised": (0.0003, 0.003),
        "probe": (0.01, 0.0),
        "last": (0.003, 0.0),
        "all": (0.0003, 0.003),
        "probe-then-all": (0.01, 0.0),
    },
    "digits:convolutional": {
        "supervised": (0.01, 0.03),
        "probe": (0.03, 0.0),
        "last": (0.01, 0.0),
        "all": (0.003, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "digits:transformer": {
        "supervised": (0.1, 0.01),
        "probe": (0.03, 0.0),
        "last": (0.003, 0.0),
        "all": (0.01, 0.0),
        "probe-then-all": (0.03, 0.0),
    },
    "across": {
        "supervised": (0.001, 0.0),
        "probe": (0.3, 0.03),
        "last": (0.03, 0.03),
        "all": (0.03, 0.003),
        "probe-then-all": (1.0, 0.03),
    },
    "destroyed": {
        "supervised": (0.1, 0.03),
        "probe": (1.0, 0.03),
        "last": (0.01, 0.03),
        "all": (0.1, 0.03),
        "probe-then-all": (1.0, 0.03),
    },
    "structureless": {
        "supervised": (0.001, 0.003),
        "probe": (0.01, 0.0),
        "last": (0.003, 0.0),
        "all": (1.0, 0.03),
        "probe-then-all": (0.01, 0.0),
    },
    "overlapping": {
        "supervised": (0.003, 0.03),
        "probe": (0.001, 0.03),
        "last": (0.003, 0.03),
        "all": (0.1, 0.03),
        "probe-then-all": (1.0, 0.03),
    },
    "elsewhere": {
        "supervised": (0.003, 0.003),
        "probe": (1.0, 0.03),
        "last": (0.001, 0.0),
        "all": (0.001, 0.0),
        "probe-then-all": (0.1, 0.03),
    },
}
