"""The Pretraining Explainer: see what unlabelled data is worth."""

__version__ = "0.1.0"
