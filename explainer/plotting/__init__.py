"""Plotting: how figures are drawn, on the screen as in every file."""
