"""What stands between a process and its disk: `disk.c`, compiled where it is needed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("disk.c")


def compiled(folder: Path) -> Path:
    """The library for LD_PRELOAD, made in a folder by the C compiler of this system."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    assert compiler, "a C compiler is needed: scripts/system-libraries PYTHON for-tests"
    library = folder / "disk.so"
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror"]
    subprocess.run([compiler, *options, "-o", str(library), str(SOURCE), "-ldl", "-lpthread"], check=True)
    return library


def watching(folder: Path) -> dict[str, str]:
    """The variables of a process whose changes under a folder may be made to fail."""
    return {"FAULTS_FOLDER": str(folder)}


def tracing(folder: Path, trace: Path, killed_after: int = 0) -> dict[str, str]:
    """The variables of a process whose changes under a folder are noted; killed after so many answers, if any."""
    last = {"FAULTS_ANSWERS": str(killed_after)} if killed_after else {}
    return {**watching(folder), "FAULTS_TRACE": str(trace), **last}


def ahead(clock: Path) -> dict[str, str]:
    """The variables of a process whose clock is ahead by the seconds a file says."""
    return {"FAULTS_CLOCK": str(clock)}
