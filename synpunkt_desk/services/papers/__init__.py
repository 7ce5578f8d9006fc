"""The municipality's printed forms, from the printer to the case."""
