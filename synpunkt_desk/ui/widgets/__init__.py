"""The look: colours, sizes, icons and small parts used by every screen."""
