"""Queues and the list of cases."""
