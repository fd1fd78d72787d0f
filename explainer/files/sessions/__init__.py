"""Session files, encoder files and what they hold."""
