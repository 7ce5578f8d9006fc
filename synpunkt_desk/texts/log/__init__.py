"""What has happened, as plain sentences."""
