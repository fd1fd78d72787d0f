"""How the input plane is bent into the embedding: places in between, as figures."""
