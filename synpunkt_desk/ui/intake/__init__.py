"""Quick registration."""
