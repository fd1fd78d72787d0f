"""How models are trained and measured; knows no window, no clock and no global seed."""
