"""Figure values, and the words, markers and colours that they are made of."""
