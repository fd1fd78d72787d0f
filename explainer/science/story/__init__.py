"""What each chapter of the story says was measured: here is how."""
