"""Files that appear whole or not at all: written under another name, brought to the disk, then named."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from domain.core.problem import Unavailable
from domain.store.durable import make_file, sync_file, sync_folder
from domain.store.errors import problem


@contextmanager
def appearing_whole(path: Path) -> Iterator[Path]:
    """The empty file to write to; when the block ends well, what it wrote appears under `path`, for its owner alone.

    Raises:
        Unavailable: `file-exists`, `no-such-folder`, or what the disk says; nothing appeared.
    """
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        refuse_unless_new(path)
        make_file(unfinished)
        yield unfinished
        sync_file(unfinished)
        _name(unfinished, path)
        sync_folder(path.parent)
    except (dbapi2.Error, OSError) as error:
        raise problem(error) from error
    finally:
        for leftover in path.parent.glob(glob.escape(unfinished.name) + "*"):
            leftover.unlink()


def refuse_unless_new(path: Path) -> None:
    """Refuse a path at which no file can appear.

    Raises:
        Unavailable: `file-exists`, `no-such-folder`.
    """
    if path.exists():
        raise Unavailable("file-exists", path=str(path))
    if not path.parent.is_dir():
        raise Unavailable("no-such-folder", path=str(path.parent))


def _name(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise Unavailable("file-exists", path=str(path)) from None
    except OSError:  # a file system without hard links, such as that of a memory stick
        _name_by_renaming(unfinished, path)


def _name_by_renaming(unfinished: Path, path: Path) -> None:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise Unavailable("file-exists", path=str(path)) from None
    unfinished.replace(path)
