"""Which version of Chancery this is."""

from pathlib import Path
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import tomllib
    from importlib import metadata
else:
    tomllib, metadata = late("tomllib"), late("importlib.metadata")

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def version() -> str:
    """The version that is installed, or that of the clone the program runs from."""
    try:
        return metadata.version("chancery")
    except metadata.PackageNotFoundError:
        return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])
