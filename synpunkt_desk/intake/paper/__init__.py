"""Paper: what a printed form looks like, and how a scan of one is read."""

import os

# Tesseract with many threads is slower; it reads this when it is loaded, so before its room is.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
