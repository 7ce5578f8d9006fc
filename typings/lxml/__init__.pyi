"""What is used of lxml, by way of python-docx."""
