"""What can be done with the program: the questions people bring, and how each is answered here."""
