"""By which day something should be done, and counting again when rules change."""
