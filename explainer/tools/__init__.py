"""Commands of developers: tuned rates, stored results, maps."""
