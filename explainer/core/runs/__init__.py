"""Pinned runs, as values."""
