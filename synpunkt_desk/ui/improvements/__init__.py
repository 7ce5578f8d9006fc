"""The room of measures: from idea to effect, and what boards have ordered."""
