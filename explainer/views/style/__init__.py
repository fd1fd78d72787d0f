"""The look of widgets: colours, type and language."""
