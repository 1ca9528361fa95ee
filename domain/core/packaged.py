"""Files that come installed with the program."""

from __future__ import annotations

from importlib import import_module
from os import sep
from typing import TYPE_CHECKING, Any

from domain.core.late import late

if TYPE_CHECKING:
    import pathlib
    from importlib import resources
    from importlib.resources.abc import Traversable
else:
    pathlib, resources = late("pathlib"), late("importlib.resources")


def packaged(*names: str) -> Traversable:
    """A file or folder of the program's `resources`, by its folders and its name."""
    return resources.files("resources").joinpath(*names)


def packaged_path(*names: str, package: str = "resources") -> pathlib.Path:
    """Where a file or folder of a package lies, of `resources` if none is given, for what is read at each start.

    `importlib.resources` takes as long to load as Python itself to start.
    """
    return pathlib.Path(import_module(package).__path__[0], *names)


def packaged_text(folder: str, name: str) -> str:
    """The text of a file in a folder of `resources`, empty where it is not there."""
    return packaged_bytes(folder, name).decode().replace("\r\n", "\n")


def packaged_bytes(folder: str, name: str) -> bytes:
    """The content of a file in a folder of `resources`, empty where it is not there.

    It is asked of whatever loaded the package, without `importlib.resources`, as of `packaged_path`.
    """
    package = import_module("resources")
    loader: Any = package.__loader__
    try:
        found: bytes = loader.get_data(f"{package.__path__[0]}{sep}{folder}{sep}{name}")
    except OSError:
        return b""
    return found
