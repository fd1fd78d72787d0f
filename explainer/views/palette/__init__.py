"""The palette: whatever the window can do, found by words of either language."""
