"""Files that the program writes and opens again; what is damaged becomes one sentence."""
