"""The document model and its renderers."""
