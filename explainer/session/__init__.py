"""What the user is doing: the settings, the frames so far, the run. QtCore only."""
