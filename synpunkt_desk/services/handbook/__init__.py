"""The handbook: chapters in Markdown, whose words for buttons are those of the screens."""
