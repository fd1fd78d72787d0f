"""Points edited by hand."""
