"""The document: saved, opened, kept, and left."""
