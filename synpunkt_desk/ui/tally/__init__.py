"""Oral feedback that is only counted."""
