"""Exports of web forms: flat records, and a mapping of their columns to ours."""
