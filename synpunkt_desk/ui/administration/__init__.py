"""First start, organisation, backup."""
