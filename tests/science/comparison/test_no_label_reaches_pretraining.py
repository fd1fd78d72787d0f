"""The promise that carries all others: pretraining cannot see a label."""

import inspect
from dataclasses import fields, replace
from importlib import import_module
from pkgutil import iter_modules

import numpy as np
import pytest
import torch

from explainer.core.settings import scene_cards
from explainer.core.settings.catalogue import OBJECTIVES, VIEWS
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science import objectives, views
from explainer.science.comparison import comparison
from explainer.science.comparison.comparison import compare
from explainer.science.comparison.kept import Kept
from explainer.science.scenes import SCENES, scene_of
from explainer.science.training import draws, pretrain
from tests.science.endings import end_of

pytestmark = pytest.mark.usefixtures("briefly_tested")
WORDS = ("label", "class", "target", "answer", "y")


def parameters(module):
    for name, thing in vars(module).items():
        if getattr(thing, "__module__", "") != module.__name__:
            continue
        methods = vars(thing).values() if inspect.isclass(thing) else ()
        for function in filter(inspect.isfunction, (thing, *methods)):
            for parameter in inspect.signature(function).parameters:
                yield f"{name} {function.__name__}({parameter})", parameter
        if inspect.isclass(thing) and hasattr(thing, "__dataclass_fields__"):
            for field in fields(thing):
                yield f"{name}.{field.name}", field.name


def modules_of(package):
    return [
        import_module(f"{package.__name__}.{found.name}")
        for found in iter_modules(package.__path__)
    ]


def test_no_parameter_could_carry_a_label():
    names = [
        found
        for module in (pretrain, *modules_of(objectives), *modules_of(views))
        for found in parameters(module)
    ]
    assert [where for where, name in names for word in WORDS if _is(word, name)] == []
    assert {"pretrain pretrain(pools)", "MaskedWord loss(partner)"} <= {where for where, _ in names}


def _is(word, name):
    return name == word or (len(word) > 1 and word in name.lower())


class Relabelled:
    """A scene with the same points and other labels."""

    def __init__(self, scene):
        self._scene = scene

    def __getattr__(self, name):
        return getattr(self._scene, name)

    def draw(self, pool, test, noise, random):
        drawn = self._scene.draw(pool, test, noise, random)
        other = np.random.default_rng(99)
        return tuple(replace(one, classes=other.permutation(one.classes)) for one in drawn)


CHOICES = [{"objective": name} for name in OBJECTIVES] + [{"views": name} for name in VIEWS]
CHOICES.append({"objective": "next", "architecture": "transformer"})
STEPS = 8
"""Of pretraining: a label that reached the first of them would be in all that follow."""


@pytest.mark.parametrize("choices", CHOICES, ids=lambda choices: "-".join(choices.values()))
def test_other_labels_give_the_same_pretrained_weights(choices, monkeypatch):
    own = {"word": "language", "next": "language", "pictures": "creatures"}
    scene = next((own[name] for name in choices.values() if name in own), "moons")
    shorter = replace(scene_cards.SCENES[scene], steps=STEPS)
    monkeypatch.setitem(scene_cards.SCENES, scene, shorter)
    settings = settings_for(scene, unlabelled=100, width=8, steps=10, **choices)
    first, classes = _pretrained(settings)
    monkeypatch.setitem(SCENES, scene, Relabelled(SCENES[scene]))
    second, other_classes = _pretrained(settings)
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))
    assert (classes != other_classes).any(), "the other labels must have arrived somewhere"


def _pretrained(settings):
    """The encoder that fine-tuning starts from, and the classes that the labels name."""
    kept = Kept()
    frames = compare(settings, Stage.DATA, kept)
    begun = next(frame for frame in frames if frame.stage is Stage.FINETUNING)
    return kept.encoder.parameters(), begun.ground.classes


def _supervised(settings):
    """How often the supervised arm is right at the end."""
    return end_of(settings).standing("supervised").test_accuracy


def test_other_labels_train_other_models(monkeypatch, shortly_pretrained):
    settings = settings_for("moons", unlabelled=100, width=8, steps=10)
    before = _supervised(settings)
    monkeypatch.setitem(SCENES, "moons", Relabelled(SCENES["moons"]))
    after = _supervised(settings)
    assert before != after


def test_the_relabelled_scene_is_what_the_comparison_draws(monkeypatch):
    settings = settings_for("moons", unlabelled=60)
    before = draws.draw(settings)
    monkeypatch.setitem(SCENES, "moons", Relabelled(SCENES["moons"]))
    after = draws.draw(settings)
    np.testing.assert_array_equal(before.inputs, after.inputs)
    assert (before.pool.classes != after.pool.classes).any()
    assert isinstance(scene_of(settings), Relabelled)
    assert comparison.scene_of is scene_of
