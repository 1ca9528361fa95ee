"""`symbols` tells the packs of symbols, and who confirmed them (protocol 10.13)."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

from tests.desktop.files.pictures import pictures

CHINA = {"en": "People’s Republic of China", "fr": "République populaire de Chine"}
LINES = [
    {"command": "give-symbols", "fields": {
        "official": CHINA, "short": {"en": "China"}, "anthem": {"en": "March of the Volunteers"}, "anthem_seconds": 50,
    }},
    {"command": "confirm-symbols", "fields": {"pack": "china", "by": "Embassy of China", "on": "2006-04-03"}},
    {"command": "give-symbols", "fields": {"official": {"en": "Republic of Kazakhstan"}, "pack": "kazakhstan"}},
]  # fmt: skip


def test_an_office_without_any_says_so(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "symbols").out == "No symbols were found.\n"


def test_packs_are_listed_with_who_confirmed_them_and_found_by_any_name(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "record", lines=LINES).code == 0
    told = chancery("--office", talks, "symbols").out
    assert "March of the Volunteers (50 s)  Embassy of China, 3 April 2006" in told
    assert "not confirmed" in told
    (china,) = chancery("--office", talks, "symbols", "populaire", "--json").json()
    assert (china["pack"], china["official"], china["anthem_seconds"]) == ("china", CHINA, 50)
    assert china["confirmed"] == {"by": "Embassy of China", "on": "2006-04-03", "letter": ""}


def test_the_wrong_name_is_found_in_a_visit_that_goes_by_the_pack(chancery: Any, talks: Path) -> None:
    adopted = {"command": "adopt-symbols", "visit": "KZ-2025-11", "fields": {"side": "guest", "pack": "china"}}
    assert chancery("--office", talks, "record", lines=[*LINES, adopted]).code == 0
    told = chancery("--office", talks, "history", "KZ-2025-11").out
    assert "took over the symbols of People’s Republic of China for the visit, confirmed: Embassy of China" in told


def test_arms_are_taken_in_from_a_file_and_stand_in_the_record(chancery: Any, talks: Path, tmp_path: Path) -> None:
    drawn = pictures.saved(tmp_path / "embassy-scan.png", "png")
    lines = [
        *LINES,
        {"command": "give-arms", "fields": {"pack": "china", "file": str(drawn)}},
        {"command": "adopt-symbols", "visit": "KZ-2025-11", "fields": {"side": "guest", "pack": "china"}},
    ]
    assert chancery("--office", talks, "record", lines=lines).code == 0
    (china,) = chancery("--office", talks, "symbols", "populaire", "--json").json()
    assert china["confirmed"] is None, "arms are to be confirmed with the rest"
    exported = chancery("--office", talks, "export").lines()
    given, adopted = (
        each["state"]["picture"] for each in exported if str(each.get("topic")).startswith("symbols.arms-")
    )
    assert given == adopted
    kept = b64decode(given)
    assert (china["arms"]["size"], pictures.read(kept).height()) == (len(kept), 600)
    assert "embassy-scan" not in str(exported)
