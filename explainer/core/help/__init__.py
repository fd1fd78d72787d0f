"""What every number, control and panel is: terms with formulas and sources."""
