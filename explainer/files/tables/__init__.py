"""People's own tables, read with bounds on everything."""
