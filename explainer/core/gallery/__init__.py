"""The gallery of scenes: what is stored of each, and in which group that puts it."""
