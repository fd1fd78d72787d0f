"""What planes are bent by, as the session knows it."""
