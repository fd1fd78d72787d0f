"""The time machine under the planes."""
