"""What all tests of the desktop may ask for."""

from tests.desktop.dressed import dress

__all__ = ["dress"]
