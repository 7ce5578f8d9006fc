"""The overview: figures, charts and tables that open to their cases."""
