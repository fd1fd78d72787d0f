"""What the scenes are made of: creatures and the words of the language."""
