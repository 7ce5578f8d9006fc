"""Scanned paper: the picture beside the form, one paper after the other."""
