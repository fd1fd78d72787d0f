"""Plain values: what a user can choose, what training shows, what a plot holds."""
