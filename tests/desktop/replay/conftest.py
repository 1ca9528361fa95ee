from tests.desktop.dressed import office, theme

__all__ = ["office", "theme"]
