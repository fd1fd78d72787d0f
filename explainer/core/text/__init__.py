"""Languages, sentences, and numbers in words."""
