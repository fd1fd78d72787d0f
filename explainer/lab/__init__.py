"""The process in which science runs, and the line to it."""
