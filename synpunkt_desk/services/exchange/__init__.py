"""A municipality's set as a folder that another municipality can take in."""
