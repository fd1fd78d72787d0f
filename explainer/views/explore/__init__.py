"""Menus of all that can be looked at: scenes, chapters, what is measured beside them."""
