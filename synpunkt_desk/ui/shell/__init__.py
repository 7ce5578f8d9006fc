"""The main window, its navigation and its frame."""
