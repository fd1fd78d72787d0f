"""The glossary's terms, by what shows them."""
