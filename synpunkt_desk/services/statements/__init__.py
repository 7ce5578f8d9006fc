"""Asking a unit for its statement on a case."""
