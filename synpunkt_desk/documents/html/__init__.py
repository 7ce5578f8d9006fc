"""Writes documents as HTML pages."""

from synpunkt_desk.documents.html.page import render_html

__all__ = ["render_html"]
