"""The story: chapters, glossary and handouts, as values."""
