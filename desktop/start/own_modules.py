"""The program's own modules, found where they lie.

Python looks for each module in several places, in code of its own, which takes a twentieth of the time until the first
visit is shown: there are seven hundred. Here a module of the program is taken from what Python compiled beside its
source, where that is of the source as it stands. Whatever is otherwise is left to Python: packages, a source that
changed or was never compiled, a build without sources.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from io import FileIO
from marshal import loads
from os import sep, stat, stat_result
from types import CodeType, ModuleType

OWN = ("desktop.", "domain.")
"""How the names of the program's own modules begin."""
_HEAD = 16
"""Bytes before the code of a compiled file: the version of Python, four of flags, time and size of the source."""
_BY_TIME = bytes(4)
"""The flags of one that is compared with its source by time and size."""
_COMPILED = f"__pycache__{sep}{{}}.{sys.implementation.cache_tag}.pyc"


def find_own_modules() -> None:
    """Find the program's modules so from now on, unless compiled files are not kept beside their sources."""
    if sys.pycache_prefix is None and not sys.flags.optimize and OwnModules not in sys.meta_path:
        sys.meta_path.insert(0, OwnModules)


class OwnModules:
    """A finder of modules, to stand before Python's own."""

    @staticmethod
    def find_spec(name: str, folders: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """The spec of a module of the program; None where Python is to look for it."""
        if not folders or not name.startswith(OWN):
            return None
        last = name.rpartition(".")[2]
        source, compiled = f"{folders[0]}{sep}{last}.py", f"{folders[0]}{sep}{_COMPILED.format(last)}"
        try:
            with FileIO(compiled) as file:
                content = file.read()
            told = stat(source)  # noqa: PTH116 - pathlib takes as long as all the rest
        except OSError:
            return None
        if content[:_HEAD] != MAGIC_NUMBER + _BY_TIME + _told(told):
            return None
        return _spec(name, source, compiled, loads(memoryview(content)[_HEAD:]))


def _told(source: stat_result) -> bytes:
    """The time and the size of a source, as they stand in a compiled file."""
    return b"".join((part & 0xFFFFFFFF).to_bytes(4, "little") for part in (int(source.st_mtime), source.st_size))


def _spec(name: str, source: str, compiled: str, code: CodeType) -> ModuleSpec | None:
    if code.co_filename != source:
        return None  # It was compiled elsewhere: Python tells its code where it lies now.
    spec = ModuleSpec(name, _Compiled(name, source, code), origin=source)
    spec.cached, spec.has_location = compiled, True
    return spec


class _Compiled(SourceFileLoader):
    """Runs the code that was read, once."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code: CodeType | None = code

    def exec_module(self, module: ModuleType) -> None:
        code, self._code = self._code, None
        if code is None:
            super().exec_module(module)
        else:
            exec(code, vars(module))
