"""Layouts, figures and checks: one set of cases becomes one report document."""
