"""The process in which files are drawn."""
