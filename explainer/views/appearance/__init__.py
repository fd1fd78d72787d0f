"""The window's looks and languages."""
