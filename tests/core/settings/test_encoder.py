"""An encoder travels with every frame of a run, and is there once all the same."""

import pickle

from explainer.core.settings.encoder import Encoder

FACTS = {
    **{"scene": "moons", "objective": "vicreg", "views": "walks", "unlabelled": 400, "steps": 400},
    **{"columns": 2, "depth": 1, "width": 4, "code": 2, "sphere": False},
    **{"centre": (0.0, 0.0), "scale": (1.0, 1.0)},
}


def test_what_comes_back_again_and_again_is_one_encoder():
    encoder = Encoder(**FACTS, parameters=bytes(range(88)))
    first, second = (pickle.loads(pickle.dumps(encoder)) for _ in range(2))
    assert first == encoder and first.digest == encoder.digest
    assert first is second


def test_another_encoder_is_another_one():
    one, other = (Encoder(**FACTS, parameters=bytes([number]) * 88) for number in (1, 2))
    assert pickle.loads(pickle.dumps(other)) != pickle.loads(pickle.dumps(one))
