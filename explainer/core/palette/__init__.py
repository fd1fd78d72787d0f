"""What the palette finds: entries by their words, and settings by a name and a value."""
