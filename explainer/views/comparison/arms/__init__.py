"""One arm on the stage: its head, its planes, and how the room is shared out among them."""
