"""What is done to each arm of the comparison: its treatment, what it trains, what it assumes."""
