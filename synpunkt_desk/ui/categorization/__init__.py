"""Receiver, type and categories, chosen by keyboard."""
