"""The encrypted local database: journal, rows, search, blobs, drafts, backup."""
