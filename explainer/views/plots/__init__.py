"""Plots: pyqtgraph's views, and what is drawn in them."""
