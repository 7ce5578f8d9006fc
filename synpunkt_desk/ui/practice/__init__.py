"""What marks practice in the window, and the course that is gone through there."""
