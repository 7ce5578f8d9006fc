"""Synpunkt Desk: citizens' feedback in a Swedish municipality, from paper to board report."""
