"""Frozen dataclasses, entries, fold, and the rules about one object. Standard library only."""
