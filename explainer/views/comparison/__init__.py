"""The comparison of the two arms on the stage."""
