"""The exhibits as values: what is asked, what is found, the figure and the table."""
