"""From period and board to a printed report."""
