"""Exhibits: how each of their questions is measured, in the module of the exhibit's name."""
