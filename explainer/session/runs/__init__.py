"""Finished and pinned runs, and what can be undone."""
