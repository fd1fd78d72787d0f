"""Figure values drawn into files; what the window shows is what a slide gets."""
