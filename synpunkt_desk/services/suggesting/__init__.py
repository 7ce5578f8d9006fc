"""Proposals from what the office has decided before, and cases that are alike."""
