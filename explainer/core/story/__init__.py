"""The story: chapters and handouts, as values."""
