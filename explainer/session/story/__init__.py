"""Where the story is, and what its exhibits ask."""
