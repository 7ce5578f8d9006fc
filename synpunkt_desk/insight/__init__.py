"""What can be learned from the texts of decided cases: pure rules, without files or clock."""
