"""Playing and laying out the run at hand."""
