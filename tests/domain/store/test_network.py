from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.office import Office, new_office
from domain.record.recording import Officer
from domain.store import network
from domain.store.network import refuse_network_share

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
//server/share /mnt/the\\040share cifs rw 0 0
user@server: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /mnt/nfs/local ext4 rw 0 0
overlay /mnt/overlay fuse.something rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/nfs/office.chancery", "nfs4"),
        ("/mnt/the share/deep/office.chancery", "cifs"),
        ("/mnt/ssh/office.chancery", "fuse.sshfs"),
        ("//server/share/office.chancery", "UNC"),
        ("\\\\server\\share\\office.chancery", "UNC"),
    ],
)
def test_a_path_on_another_machine_is_refused_with_its_kind(path: str, kind: str) -> None:
    with pytest.raises(Unavailable) as refused:
        refuse_network_share(Path(path), MOUNTS)

    assert (refused.value.code, refused.value.values["kind"]) == ("network-share", kind)


@pytest.mark.parametrize(
    "path", ["/home/office.chancery", "/mnt/nfs/local/office.chancery", "/mnt/overlay/x", "/mnt/nfsother/x"]
)
def test_a_path_on_this_machine_is_not(path: str) -> None:
    refuse_network_share(Path(path), MOUNTS)


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
        Office(path, Officer("aigerim", "desk 1"))
