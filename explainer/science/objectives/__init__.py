"""Pretraining objectives: one pure loss function each, none with a place for labels."""
