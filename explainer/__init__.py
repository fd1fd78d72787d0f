"""The Pretraining Explainer: see what unlabelled data is worth.

As a program it is `explainer`; as a library it has two estimators for scikit-learn, and
measurements for notebooks. Both are loaded when they are asked for: the window starts without.
"""

__version__ = "0.1.0"

_LIBRARY = {
    "PretrainedClassifier": "estimators",
    "SupervisedOnlyClassifier": "estimators",
    "compare": "comparing",
    "open": "opening",
    "sweep": "comparing",
}
__all__ = ["PretrainedClassifier", "SupervisedOnlyClassifier", "compare", "open", "sweep"]


def __getattr__(name: str) -> object:
    """Load a part of the library when it is asked for by its name."""
    if name not in _LIBRARY:
        raise AttributeError(f"module 'explainer' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(f"explainer.library.{_LIBRARY[name]}"), name)


def __dir__() -> list[str]:
    """Return what there is, loaded or not."""
    return sorted({*globals(), *_LIBRARY})
