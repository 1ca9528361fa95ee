"""Telling code from other code: what other code derived is not to be believed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

import domain
from domain.core.late import late

if TYPE_CHECKING:
    import pkgutil
    from importlib import abc
else:
    pkgutil, abc = late("pkgutil"), late("importlib.abc")


@cache
def code_digest(package: str = domain.__name__) -> str:
    """A digest of the code of the domain, or of a package of it.

    It is taken from what the interpreter runs, so that a build without sources has one too.
    """
    digest = hashlib.sha256()
    for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
        spec = find_spec(module.name)
        assert spec is not None
        assert isinstance(spec.loader, abc.InspectLoader)
        code = spec.loader.get_code(module.name)
        digest.update(module.name.encode() + b"\0")
        for part in _parts(code):
            digest.update(part + b"\0")
    return digest.hexdigest()


@cache
def code_stamp() -> str:
    """The sizes and times of the files the domain was loaded from: where they are the same, the code is, too.

    It takes a hundredth of the time of `code_digest`. Of a build in one file it is that of the build.
    """
    [folder] = domain.__path__
    build = Path(sys.executable)
    files = sorted(_files(folder)) if Path(folder).is_dir() else [(str(build), build.stat())]
    digest = hashlib.sha256(sys.version.encode())
    for file, told in files:
        digest.update(f"{file}\0{told.st_size}\0{told.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files of a package, without what the interpreter keeps of them for itself."""
    with os.scandir(folder) as found:
        for each in found:
            if not each.is_dir():
                yield each.path, each.stat()
            elif each.name != "__pycache__":
                yield from _files(each.path)


def _parts(code: CodeType | None) -> Iterator[bytes]:
    """What a code object does, without the file and the lines it came from."""
    if code is None:
        return
    yield code.co_code
    yield repr(code.co_names).encode()
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _parts(constant)
        else:
            # A set of constants has no order of its own from one process to the next.
            yield repr(sorted(map(repr, constant)) if isinstance(constant, frozenset) else constant).encode()
