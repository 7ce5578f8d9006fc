"""What comes in as files: CSV today."""
