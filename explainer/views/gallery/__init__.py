"""The gallery: scenes are chosen by their pictures."""
