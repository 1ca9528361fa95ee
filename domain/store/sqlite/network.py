"""Where an office may lie: on a disk of this machine, as SQLite's locks and shared memory ask for.

On a share SQLite's locks lie, and its write-ahead log needs memory that all who write can see.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from domain.core.late_pattern import late_pattern
from domain.core.problem import Unavailable

MOUNTS = Path("/proc/self/mounts")

_ON_DISKS = "ext2 ext3 ext4 xfs btrfs zfs f2fs bcachefs jfs nilfs2 reiserfs ubifs apfs hfs hfsplus"
_ON_MEDIA = "ntfs ntfs3 fuseblk exfat vfat msdos iso9660 udf squashfs erofs"
_IN_MEMORY = "tmpfs ramfs rootfs"
# The root of a container: what is written lies in a folder of its host's disk, and the locks are those of one kernel.
_LAYERS = "overlay aufs fuse.fuse-overlayfs"
LOCAL = frozenset(f"{_ON_DISKS} {_ON_MEDIA} {_IN_MEMORY} {_LAYERS}".split())
"""Kinds of file system that lie on this machine."""
ENCRYPTED = frozenset(("ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.securefs"))
"""Kinds that encrypt a folder which may lie on this machine or on a share: only who set it up knows."""
_SHARES = "nfs nfs4 cifs smb3 smbfs ncpfs afs ceph glusterfs lustre gfs2 ocfs2 davfs"
_SHARES_IN_USER_SPACE = "sshfs rclone gvfsd-fuse glusterfs ceph davfs2 s3fs curlftpfs smbnetfs kio-fuse onedriver"
NETWORK = frozenset([*_SHARES.split(), *(f"fuse.{kind}" for kind in _SHARES_IN_USER_SPACE.split())])
"""Kinds known to lie on another machine."""

_ESCAPED = late_pattern(r"\\([0-7]{3})")
_allowed: set[str] = set()
"""`encrypted`, `unknown`."""


def allow_folders(kinds: Iterable[str]) -> None:
    """Let offices lie in `encrypted` folders, or on `unknown` kinds of file systems, from now on in this process."""
    _allowed.update(kinds)


def refuse_network_share(path: Path, mounts: str | None = None) -> None:
    """Refuse a path that does not lie on a local file system, wherever its links lead.

    So is one of a kind that is not known to be local, the root of a virtual machine as well (9p, virtiofs), until it
    is allowed. Where the system tells no mounts, nothing is refused.

    A file that has several names is refused too, be it by a hard link or mounted by itself: beside each of them SQLite
    keeps another write-ahead log, and who writes by one of them does not see what is written by the other.

    Raises:
        Unavailable: `network-share`, `encrypted-folder`, `unknown-file-system`, `several-names`.
    """
    real = real_path(path)
    if str(path).startswith(("\\\\", "//")) or str(real).startswith("\\\\"):
        raise Unavailable("network-share", path=str(path), kind="UNC")
    point, found = _mount_of(PurePosixPath(real), mounts if mounts is not None else _mount_table())
    if _has_several_names(real, point):
        raise Unavailable("several-names", path=str(path))
    if found is None:
        return
    if found in NETWORK:
        raise Unavailable("network-share", path=str(path), kind=found)
    if found in ENCRYPTED and "encrypted" not in _allowed:
        raise Unavailable("encrypted-folder", path=str(path), kind=found)
    if found not in LOCAL | ENCRYPTED and "unknown" not in _allowed:
        raise Unavailable("unknown-file-system", path=str(path), kind=found)


def real_path(path: Path) -> Path:
    """Where the file itself lies, and with it SQLite's files beside it."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead in a circle; opening it says so
        return path.absolute()


def _mount_table() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _has_several_names(path: Path, point: PurePosixPath | None) -> bool:
    try:
        return path.is_file() and (path.stat().st_nlink > 1 or PurePosixPath(path) == point)
    except OSError:  # opening it says so
        return False


def _mount_of(path: PurePosixPath, table: str) -> tuple[PurePosixPath | None, str | None]:
    """Where the nearest mount above a path is, and its kind; of several mounted over each other the last one."""
    best: tuple[PurePosixPath, str] | None = None
    for line in table.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = PurePosixPath(_ESCAPED.sub(lambda found: chr(int(found.group(1), 8)), words[1]))
        if path.is_relative_to(point) and (best is None or len(point.parts) >= len(best[0].parts)):
            best = (point, words[2])
    return best if best is not None else (None, None)
