"""The municipality's logo."""


def reduced_logo(data: bytes) -> bytes:
    """Return the picture as PNG, no larger than it is ever printed at 600 dots per inch.

    Raises the known error `logo_unreadable`.
    """
    from synpunkt_desk.documents.logo.picture import reduced

    return reduced(data)
