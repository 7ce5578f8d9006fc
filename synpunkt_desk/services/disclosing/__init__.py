"""What leaves the office as a public record: the case file and its copies."""
