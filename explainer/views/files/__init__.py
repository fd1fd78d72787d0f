"""Opening files, tables, and what a crash left."""
