"""The school: many tasks on one pretrained encoder."""
