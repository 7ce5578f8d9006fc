"""Practice in an invented municipality, and the course that is gone through there."""
