"""Scale: accuracy over width and unlabelled data."""
