"""One case: text, answer, measures, records and log."""
