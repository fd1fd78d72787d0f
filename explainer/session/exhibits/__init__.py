"""Exhibits in the window: what is asked for and known of them."""
