"""Undo, and the pinned runs."""
