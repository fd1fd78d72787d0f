"""What is measured in the background."""
