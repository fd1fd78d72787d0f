"""How embeddings are looked at."""
