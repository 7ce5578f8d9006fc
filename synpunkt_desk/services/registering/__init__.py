"""How something becomes a case, or is counted without becoming one."""
