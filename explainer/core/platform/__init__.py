"""The system that the program runs on: displays, memory, files it came with."""
