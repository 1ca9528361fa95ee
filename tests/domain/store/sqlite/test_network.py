import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.offices import allow_folders, new_office, office_at
from domain.record.recording import Officer
from domain.store.sqlite import network
from domain.store.sqlite.network import refuse_network_share
from tests.domain.requests import open_visit

MOUNTS = """\
cut short
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
//server/share /mnt/the\\040share cifs rw 0 0
//server/old /mnt/tab\\011and\\134stroke smb3 rw 0 0
user@server: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /mnt/nfs/local ext4 rw 0 0
overlay /mnt/overlay overlay rw 0 0
drive: /mnt/drive fuse.rclone rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
volume /mnt/gluster fuse.glusterfs rw 0 0
https://cloud /mnt/dav fuse rw 0 0
C:\\134 /mnt/c 9p rw 0 0
host /mnt/host virtiofs rw 0 0
/home/a/.crypt /home/a/crypt fuse.gocryptfs rw 0 0
/home/.ecryptfs/b /home/b ecryptfs rw 0 0
/dev/sdc1 /media/stick vfat rw 0 0
/dev/sdd1 /media/disk fuseblk rw 0 0
/dev/sr0 /media/disc iso9660 ro 0 0
tmpfs /tmp tmpfs rw 0 0
"""
ALL_KINDS_OF_A_LAPTOP = (
    "ext4",
    "xfs",
    "btrfs",
    "zfs",
    "f2fs",
    "bcachefs",
    "overlay",
    "apfs",
    "ntfs3",
    "exfat",
    "tmpfs",
)


def refusal(path: Path, mounts: str | None = MOUNTS) -> tuple[str, str]:
    """The code of the refusal, and the kind of file system it names."""
    with pytest.raises(Unavailable) as refused:
        refuse_network_share(path, mounts)
    return refused.value.code, refused.value.values["kind"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/nfs/office.chancery", "nfs4"),
        ("/mnt/the share/deep/office.chancery", "cifs"),
        ("/mnt/tab\tand\\stroke/office.chancery", "smb3"),
        ("/mnt/ssh/office.chancery", "fuse.sshfs"),
        ("/mnt/drive/office.chancery", "fuse.rclone"),
        ("/run/user/1000/gvfs/smb-share/office.chancery", "fuse.gvfsd-fuse"),
        ("/mnt/gluster/office.chancery", "fuse.glusterfs"),
        ("//server/share/office.chancery", "UNC"),
        ("\\\\server\\share\\office.chancery", "UNC"),
    ],
)
def test_a_path_on_another_machine_is_refused_with_its_kind(path: str, kind: str) -> None:
    assert refusal(Path(path)) == ("network-share", kind)


@pytest.mark.parametrize(
    ("path", "kind"), [("/mnt/dav/x", "fuse"), ("/mnt/c/Users/x", "9p"), ("/mnt/host/x", "virtiofs")]
)
def test_a_path_of_a_kind_not_known_to_be_local_is_refused(
    path: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "_allowed", set())
    assert refusal(Path(path)) == ("unknown-file-system", kind)


@pytest.mark.parametrize(
    "path",
    [
        "/home/x", "/mnt/nfs/local/x", "/mnt/overlay/x", "/mnt/nfsother/x", "/tmp/x", "/media/stick/x", "/media/disk/x",
        "/media/disc/x",
    ],
)  # fmt: skip
def test_a_path_on_this_machine_is_not(path: str) -> None:
    refuse_network_share(Path(path), MOUNTS)


@pytest.mark.parametrize("kind", ALL_KINDS_OF_A_LAPTOP)
def test_every_usual_kind_of_disk_is_local(kind: str) -> None:
    refuse_network_share(Path("/home/x"), f"/dev/sda1 / ext4 rw 0 0\n/dev/sda2 /home {kind} rw 0 0\n")


@pytest.mark.parametrize("kind", ["overlay", "aufs", "fuse.fuse-overlayfs"])
def test_the_layers_of_a_container_lie_on_a_disk_of_its_host(kind: str) -> None:
    refuse_network_share(Path("/tmp/office.chancery"), f"{kind} / {kind} rw 0 0\n")


@pytest.mark.parametrize("kind", ["9p", "virtiofs", "wslfs", "fuse.something"])
def test_a_root_of_an_unknown_kind_is_refused_until_it_is_allowed(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_allowed", set())
    table = f"none / {kind} rw 0 0\n"
    assert refusal(Path("/tmp/office.chancery"), table) == ("unknown-file-system", kind)

    allow_folders(("unknown",))

    refuse_network_share(Path("/tmp/office.chancery"), table)
    assert refusal(Path("/mnt/ssh/x")) == ("network-share", "fuse.sshfs")


def test_a_root_that_lies_on_another_machine_is_refused() -> None:
    assert refusal(Path("/tmp/office.chancery"), "server:/ / nfs4 rw 0 0\n") == ("network-share", "nfs4")


def test_what_is_mounted_last_over_another_counts() -> None:
    table = "systemd-1 /home autofs rw 0 0\nserver:/home /home nfs rw 0 0\n"
    assert refusal(Path("/home/x"), table) == ("network-share", "nfs")


def test_a_link_into_a_share_is_refused(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (tmp_path / "folder").symlink_to(share)
    (tmp_path / "office.chancery").symlink_to(share / "office.chancery")
    table = f"/dev/sda1 / ext4 rw 0 0\nserver:/export {share} nfs rw 0 0\n"

    assert refusal(tmp_path / "folder" / "office.chancery", table) == ("network-share", "nfs")
    assert refusal(tmp_path / "office.chancery", table) == ("network-share", "nfs")


def test_a_link_out_of_a_share_is_not(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "share" / "office.chancery").symlink_to(tmp_path / "office.chancery")
    table = f"/dev/sda1 / ext4 rw 0 0\nserver:/export {tmp_path / 'share'} nfs rw 0 0\n"

    refuse_network_share(tmp_path / "share" / "office.chancery", table)


def test_links_in_a_circle_are_left_to_whoever_opens_them(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    refuse_network_share(tmp_path / "a", "/dev/sda1 / ext4 rw 0 0\n")


@pytest.mark.parametrize(("path", "kind"), [("/home/a/crypt/x", "fuse.gocryptfs"), ("/home/b/x", "ecryptfs")])
def test_an_encrypted_folder_is_refused_until_it_is_allowed(
    path: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "_allowed", set())
    assert refusal(Path(path)) == ("encrypted-folder", kind)

    allow_folders(("encrypted",))

    refuse_network_share(Path(path), MOUNTS)
    assert refusal(Path("/mnt/ssh/x")) == ("network-share", "fuse.sshfs")


def test_no_mount_table_refuses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "MOUNTS", tmp_path / "none")

    refuse_network_share(tmp_path / "office.chancery")


def test_an_office_is_neither_made_nor_opened_on_a_share(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"server:/export {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", table)

    with pytest.raises(Unavailable, match="network-share"):
        new_office(tmp_path / "new.chancery")
    with pytest.raises(Unavailable, match="network-share"):
        office_at(path, Officer("aigerim", "desk 1"))


@pytest.mark.skipif(os.name == "nt", reason="names are told apart by where they are mounted")
def test_a_file_with_two_names_is_refused_under_both(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.chancery"
    other.hardlink_to(path)

    for name in (path, other):
        with pytest.raises(Unavailable, match="several-names"):
            office_at(name, Officer("aigerim", "desk 1"))
    other.unlink()
    office_at(path, Officer("aigerim", "desk 1")).close()


def test_a_file_that_is_mounted_by_itself_is_refused(path: Path) -> None:
    """As where a container is given one file: its host keeps another write-ahead log beside it."""
    table = f"/dev/sda1 / ext4 rw 0 0\n/dev/sda2 {path} ext4 rw 0 0\n"

    with pytest.raises(Unavailable, match="several-names"):
        refuse_network_share(path, table)


MAKES: dict[str, tuple[tuple[str, ...], ...]] = {
    "ext4": (("truncate", "-s", "8M", "{at}/image"), ("mkfs.ext4", "-q", "{at}/image"),
             ("mount", "-o", "loop", "{at}/image", "{at}/here")),
    "tmpfs": (("mount", "-t", "tmpfs", "none", "{at}/here"),),
    "overlay": (("mount", "-t", "tmpfs", "none", "{at}"), ("mkdir", "{at}/here", "{at}/low", "{at}/up", "{at}/work"),
                ("mount", "-t", "overlay", "-o", "lowerdir={at}/low,upperdir={at}/up,workdir={at}/work", "none",
                 "{at}/here")),
}  # fmt: skip


@pytest.fixture
def mounted(tmp_path: Path, kind: str) -> Iterator[Path]:
    """A folder on a file system of a kind that was mounted for it."""
    (tmp_path / "here").mkdir()
    calls = [[each.format(at=tmp_path) for each in call] for call in MAKES[kind]]
    can = all(map(succeeds, calls))
    try:
        if not can:
            pytest.skip(f"nothing of the kind {kind} can be mounted here")
        yield tmp_path / "here"
    finally:
        for folder in (tmp_path / "here", tmp_path):
            succeeds(["umount", "-l", str(folder)])


def succeeds(call: list[str]) -> bool:
    """Whether a program does what it is called for."""
    return shutil.which(call[0]) is not None and not subprocess.run(call, check=False, capture_output=True).returncode


@pytest.mark.parametrize("kind", MAKES)
def test_an_office_lies_on_a_file_system_that_is_mounted(mounted: Path) -> None:
    new_office(mounted / "office.chancery")
    (mounted.parent / "linked.chancery").symlink_to(mounted / "office.chancery")

    with closing(office_at(mounted.parent / "linked.chancery", Officer("aigerim", "desk 1"))) as office:
        office.record(open_visit())
        assert office.verify().ok
