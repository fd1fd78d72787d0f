"""The exhibits' pages."""
