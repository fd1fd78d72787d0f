"""What is being exported."""
