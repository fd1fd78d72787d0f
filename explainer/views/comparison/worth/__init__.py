"""What the unlabelled data were worth: the panel of the curve over labels, and its other tabs."""
