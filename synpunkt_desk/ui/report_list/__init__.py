"""Where one comes to in the reports: drafts, finished and presented ones."""
