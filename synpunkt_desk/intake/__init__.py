"""What comes in from outside: files of cases, and paper."""
