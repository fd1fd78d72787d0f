"""Presenter's mode."""
