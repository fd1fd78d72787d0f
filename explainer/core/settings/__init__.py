"""Settings: one frozen value, its choices, ranges and forms."""
