"""Whole pictures and pages, drawn from figures."""
