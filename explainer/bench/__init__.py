"""How fast the program is on this machine, and how much faster than doing it one by one."""
