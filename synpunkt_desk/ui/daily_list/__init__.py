"""What came in on a day, as anybody may see it."""
