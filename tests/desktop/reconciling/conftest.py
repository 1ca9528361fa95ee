from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]
