"""Puts the window together: its screens, what opens over it, and what goes on beside it."""
