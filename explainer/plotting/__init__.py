"""Plotting: how figures are drawn, for every file."""
