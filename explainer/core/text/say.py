"""Saying: what turns an English text of the program into the language at hand."""

from collections.abc import Callable

Say = Callable[[str], str]
"""Returns a text in the language of the window, or of a file; `str` leaves it in English."""
