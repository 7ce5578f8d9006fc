"""Mail that has been saved as a file, read without trusting anything in it."""
