"""Handling a case: what it is, what is done to it, and what it is to other cases."""
