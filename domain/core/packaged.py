"""Files that come installed with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    from importlib import resources
    from importlib.resources.abc import Traversable
else:
    resources = late("importlib.resources")


def packaged(*names: str, package: str = "resources") -> Traversable:
    """A file or folder of a package, the program's own `resources` if none is given, by its folders and its name."""
    return resources.files(package).joinpath(*names)
