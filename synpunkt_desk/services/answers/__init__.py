"""What is said to who has given feedback: letters, mails, approval, and one answer to many."""
