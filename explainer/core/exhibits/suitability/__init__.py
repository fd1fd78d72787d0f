"""Suitability: which pretraining suits a scene or a table."""
