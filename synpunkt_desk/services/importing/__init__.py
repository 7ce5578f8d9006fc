"""Taking in what other systems and mail programs have saved."""
