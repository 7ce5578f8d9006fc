"""Keeping up with the server of the office, and telling how that goes."""
