"""The story beside the planes."""
