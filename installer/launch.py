"""What the packed program starts with."""

from synpunkt_desk.__main__ import main

main()
