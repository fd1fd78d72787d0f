"""The two arms side by side: what is trained, tested and drawn at each step."""
