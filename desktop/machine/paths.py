"""The folders and files of Chancery on a machine. No function here creates any."""

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from platformdirs import PlatformDirs

from domain.core.late import late
from domain.core.place import OfficePlace, ServerAddress, templates_beside, whole_name

if TYPE_CHECKING:
    import hashlib
else:
    hashlib = late("hashlib")

LONGEST_NAME = 200
"""Bytes of the name of a file that is called after an office; file systems allow 255, endings among them."""

_PLACES = PlatformDirs("chancery", appauthor=False)


def data_folder() -> Path:
    """Offices made without saying where, such as the sample."""
    return _PLACES.user_data_path


def folder_offered(wanted: Path) -> Path:
    """Where a dialog for files opens: the folder wanted, or the home where that is not there.

    Left alone, Qt would offer the folder the program was started in.
    """
    return wanted if wanted.is_dir() else Path.home()


def config_folder() -> Path:
    """Settings and the list of recent offices."""
    return _PLACES.user_config_path


def settings_file() -> Path:
    """What the reader chose: language, light or dark, size of text, how the window stood."""
    return config_folder() / "settings.json"


def allowed_folders_file(kind: str) -> Path:
    """There as long as offices may lie in folders of a kind, such as encrypted ones."""
    return config_folder() / f"{kind}-folders-allowed"


def second_medium_file() -> Path:
    """Names the folder that gets a copy of each backup, where one is named."""
    return config_folder() / "second-medium"


def cache_folder() -> Path:
    """What can be made again: the index of visits, pages rendered for the preview."""
    return _PLACES.user_cache_path


def index_of(office: OfficePlace) -> Path:
    """The disposable file that keeps the index of the visits of an office file."""
    return _disposable(office, "visits")


def names_file_of(office: OfficePlace) -> Path:
    """The disposable file that keeps what the persons of an office file are found by."""
    return _disposable(office, "names")


def places_file_of(office: OfficePlace) -> Path:
    """The disposable file that keeps the order in which the persons of an office file are listed."""
    return _disposable(office, "order")


def _disposable(office: OfficePlace, what: str) -> Path:
    return cache_folder() / f"{_short_name(office)}.{what}"


def memory_folder() -> Path:
    """What this desk remembers of each office, to hold its file against."""
    return _PLACES.user_state_path / "offices"


def recent_of(office: OfficePlace) -> Path:
    """The file that keeps what was taken lately in the palette over an office file."""
    return _PLACES.user_state_path / "recent" / f"{_short_name(office)}.json"


def _short_name(office: OfficePlace) -> str:
    return hashlib.sha256(os.fsencode(whole_name(office))).hexdigest()[:16]


def drafts_of(office: OfficePlace) -> Path:
    """Where the drafts of an office are kept: beside the settings, by the office's own path."""
    return data_folder() / "drafts" / _readable_name(office)


def sources_of(office: OfficePlace) -> Path:
    """The file that keeps the standing sources of an office's visits."""
    return data_folder() / "sources" / f"{_readable_name(office)}.json"


def _readable_name(office: OfficePlace) -> str:
    """The path of an office as the name of one file; where it is longer than that may be, a digest of it."""
    if isinstance(office, ServerAddress):
        name = quote(str(office), safe="")
    else:
        name = office.absolute().as_posix().replace("/", "_").lstrip("_")
    return name if len(os.fsencode(name)) <= LONGEST_NAME else hashlib.sha256(os.fsencode(name)).hexdigest()


def templates_of(office: OfficePlace) -> Path:
    """Where an office puts its own templates of Word: beside its file, or on this desk for one on a server."""
    if isinstance(office, ServerAddress):
        return data_folder() / "templates" / _short_name(office)
    return templates_beside(office)


def servers_folder() -> Path:
    """What this desk keeps of its own of offices on servers: what it noted that is private."""
    return data_folder() / "servers"


def backups_of(office_id: str) -> Path:
    """The backups that the office of that identity keeps by itself."""
    return data_folder() / "backups" / office_id


def log_file() -> Path:
    """The program's own log; it names nobody."""
    return _PLACES.user_log_path / "chancery.log"


def sample_office() -> Path:
    """The office that `chancery sample` makes when it is not told where."""
    return data_folder() / "sample.chancery"
