"""Towns: labelled points where people live, and what they leave out."""
