"""What stands in a list: queues, saved filters, the register of the day and the overview."""
