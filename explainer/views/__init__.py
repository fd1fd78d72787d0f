"""The window and what it draws. Only `theme` knows colours, fonts and lengths."""
