"""Measurements over seeds, and the methods that the arms are compared with."""
