"""The column of choices."""
