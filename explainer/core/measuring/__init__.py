"""Measurements over seeds: intervals, label efficiency, verdicts."""
