from tests.desktop.dressed import dress, theme

__all__ = ["dress", "theme"]
