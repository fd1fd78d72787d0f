"""Measurements over several processes."""
