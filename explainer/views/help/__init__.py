"""Help: what is this, and every shortcut."""
