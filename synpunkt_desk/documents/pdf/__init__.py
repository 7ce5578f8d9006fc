"""Draws documents as tagged PDF: PDF/UA-1 for people, PDF/A-2a for archives."""

from synpunkt_desk.documents.pdf.rendering import render_pdf

__all__ = ["render_pdf"]
