"""School: one encoder, many tasks, measured."""
