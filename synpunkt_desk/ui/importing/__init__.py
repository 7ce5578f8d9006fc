"""Files of cases: what they hold, what becomes of each row, and where they come from."""
