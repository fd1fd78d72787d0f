"""Small widgets that any wing may use."""
