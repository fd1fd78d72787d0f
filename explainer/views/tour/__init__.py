"""What the program can do: questions, each with how it is answered and what does it."""
