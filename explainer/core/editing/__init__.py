"""Points drawn and labelled by hand, as values."""
