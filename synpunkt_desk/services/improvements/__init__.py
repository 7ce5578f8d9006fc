"""What became better: measures, the boards' orders, and their effect."""
