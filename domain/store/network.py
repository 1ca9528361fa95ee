"""Network shares are refused: SQLite's locks lie there, and its write-ahead log needs one machine's memory."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from domain.core.problem import Unavailable

MOUNTS = Path("/proc/self/mounts")
SHARED = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs")
"""Kinds of file system that lie on another machine."""


def refuse_network_share(path: Path, mounts: str | None = None) -> None:
    """Refuse a path on another machine: NFS, CIFS/SMB, SSHFS or a UNC path.

    Raises:
        Unavailable: `network-share`.
    """
    if str(path).startswith(("\\\\", "//")):
        raise Unavailable("network-share", path=str(path), kind="UNC")
    table = mounts if mounts is not None else _mount_table()
    kind = _kind_of_mount(PurePosixPath(path.absolute()), table)
    if kind in SHARED:
        raise Unavailable("network-share", path=str(path), kind=kind)


def _mount_table() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _kind_of_mount(path: PurePosixPath, table: str) -> str | None:
    best: tuple[int, str] | None = None
    for line in table.splitlines():
        words = line.split()
        if len(words) < 3:
            continue
        point = PurePosixPath(words[1].replace("\\040", " "))
        if path == point or point in path.parents:
            depth = len(point.parts)
            if best is None or depth >= best[0]:
                best = (depth, words[2])
    return best[1] if best else None
