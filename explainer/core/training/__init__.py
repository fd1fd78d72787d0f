"""Frames, timelines and trained comparisons, as values."""
