"""What is erased is not on the disk any more: neither in the files of the vault nor, on ext4, anywhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.store.vault.key_file import PAGE
from tests.faults.harness.desk import Desk
from tests.faults.harness.session import erasing, noting, registering

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the disk looked at is that of Linux")

Raw = Callable[[], bytes]
SIZE = 16 * 2**20


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, Raw]]:
    """A folder, and what reads every byte of its disk: of an ext4 of its own, or where none can be mounted of every
    file there is in the folder."""
    image, folder = tmp_path / "image", tmp_path / "mounted"
    folder.mkdir()
    if not mounted(image, folder):
        yield folder, lambda: b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        return
    yield folder, lambda: brought_to(image)
    subprocess.run(["umount", "-l", str(folder)], check=True)


def mounted(image: Path, folder: Path) -> bool:
    """Whether an ext4 in a file could be mounted."""
    if os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        return False
    with image.open("wb") as file:
        file.truncate(SIZE)
    commands = (["mkfs.ext4", "-q", str(image)], ["mount", "-o", "loop", str(image), str(folder)])
    return all(subprocess.run(command, capture_output=True, check=False).returncode == 0 for command in commands)


def brought_to(image: Path) -> bytes:
    os.sync()
    return image.read_bytes()


def test_neither_an_erased_key_nor_what_unwraps_it_is_on_the_disk(disk: tuple[Path, Raw]) -> None:
    folder, raw = disk
    desk = Desk(folder / "office.chancery")
    assert desk.ask("new").code == 0
    for line in (registering("entering", "person-0"), noting("noting", "person-0", "passport", "N 1")):
        assert desk.record([line])[1].code == 0
    (keys,) = folder.glob("*.vault/keys")
    before = keys.read_bytes()
    wrapped, file_key = before[2 * PAGE + 64 : 2 * PAGE + 124], before[40:72]
    assert wrapped in raw()
    assert file_key in raw()

    assert desk.record([erasing("erasing", "person-0")])[1].code == 0
    assert wrapped not in raw()
    assert file_key not in raw()
