"""The handbook in a window of its own, and the menu that leads to it."""
