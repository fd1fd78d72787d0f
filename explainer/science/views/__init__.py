"""Views: pairs of points that pretraining holds for the same."""
