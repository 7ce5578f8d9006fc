"""Themes: what several people have the same view of."""
