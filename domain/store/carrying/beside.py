"""What lies beside the file of an office and goes where a copy of it goes: its sealed particulars, its templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.place import templates_beside
from domain.store.vault.old_vault import copy_values
from domain.store.vault.vault import Vault

if TYPE_CHECKING:
    import shutil
else:
    shutil = late("shutil")


def copy_along(vault: Vault, office: Path, dest: Path) -> None:
    """Copy what lies beside an office beside a copy of it, without the keys of particulars. Raises OSError."""
    copy_values(vault, office, dest)
    _copy_templates(templates_beside(office), templates_beside(dest))


def remove_beside(copy: Path) -> None:
    """Remove what is of this copy alone, once it is removed: its templates. What cannot be removed stays."""
    shutil.rmtree(templates_beside(copy), ignore_errors=True)


def _copy_templates(source: Path, target: Path) -> None:
    """Copy templates of Word into a folder; those that lie there already stay."""
    for each in sorted(source.glob("*.docx")):
        if each.is_file() and not (target / each.name).exists():
            target.mkdir(exist_ok=True, mode=0o700)
            shutil.copyfile(each, target / each.name)
