"""Bare windows, beside which the program's own are measured."""
