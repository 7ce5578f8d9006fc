"""What every use case needs: the database and who acts, its keys, care and sharing."""
