"""The catalogue of every Swedish word on screens and pages."""
