"""One office on several computers: the shared order of entries, and the way there and back."""
