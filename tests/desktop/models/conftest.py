from tests.desktop.dressed import dress, office, theme

__all__ = ["dress", "office", "theme"]
