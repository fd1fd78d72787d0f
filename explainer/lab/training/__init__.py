"""The process in which the comparison is trained."""
