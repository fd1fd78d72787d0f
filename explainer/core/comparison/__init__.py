"""What the two arms' comparison shows, as values: fairness, verdicts in words, figures."""
