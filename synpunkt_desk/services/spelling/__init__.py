"""Whether words are spelled as in the list that comes with the program."""
