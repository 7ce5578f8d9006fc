"""Changing the organisation from a day on, without rewriting what has been."""
