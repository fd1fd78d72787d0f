"""People's own tables, as values."""
