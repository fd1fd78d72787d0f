"""What the exhibits measure."""
