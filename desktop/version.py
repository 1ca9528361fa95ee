"""The version of the program."""

from importlib import metadata


def version() -> str:
    """The version installed, such as 0.1.0; of a clone that was not installed, `clone`."""
    try:
        return metadata.version("chancery")
    except metadata.PackageNotFoundError:
        return "clone"
