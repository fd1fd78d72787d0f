"""Pretraining and fine-tuning of stacked models."""
