"""Paper: what a printed form looks like, and how a scan of one is read."""
