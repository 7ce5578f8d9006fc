"""Reports: counted, written, finished, compared and planned over the year."""
