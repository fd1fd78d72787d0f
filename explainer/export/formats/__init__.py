"""Files of each format, written from pictures and values."""
