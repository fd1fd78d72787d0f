"""The control that bends both planes from the input to the embedding."""
