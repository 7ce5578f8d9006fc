"""Invented cases for the demonstration, for practice and for measuring at full scale."""

from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.example_data.fill import fill
from synpunkt_desk.services.example_data.make import DEMO_MEMBER, example_cases

__all__ = ["DEMO_MEMBER", "ExampleCase", "example_cases", "fill"]
