from tests.desktop.dressed import theme

__all__ = ["theme"]
