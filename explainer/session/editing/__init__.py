"""Points that are moved by hand."""
