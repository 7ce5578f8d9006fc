"""One room per group of use cases; opens a unit of work, calls rules, writes entries."""
