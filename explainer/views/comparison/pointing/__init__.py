"""Points that are pointed at or selected: their marks, their facts, the way to the next."""
