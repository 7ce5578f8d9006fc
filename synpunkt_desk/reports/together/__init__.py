"""One report of the boards' own finished ones, for the executive board's oversight."""
