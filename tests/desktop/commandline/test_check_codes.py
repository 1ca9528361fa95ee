"""`code`: the check code of a page tells which sheet it is, and what became of it since."""

import re
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from desktop.machine.paths import memory_folder
from desktop.printing.codes.check_code import code_of, looking_alike, typed_code
from tests.domain.store.tampering import tamper

VISIT = "KZ-2025-11"


def code_on(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        found = re.search(r"Check code (\S+)", document[0].get_textpage().get_text_range())
    assert found is not None
    return found[1]


def printed(chancery: Any, office: Path, pdf: Path, *asked: object) -> str:
    assert chancery("--office", office, "--language", "en", "print", *asked, "-o", pdf).code == 0
    return code_on(pdf)


def moving(start: str) -> dict[str, Any]:
    when = {"day": "2025-11-12", "start": start, "end": "20:00"}
    return {"command": "move-item", "visit": VISIT, "fields": {"item": "talks", "when": when}}


def test_a_page_is_known_by_its_code_and_stands_until_the_record_says_otherwise(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    code = printed(chancery, talks, tmp_path / "p.pdf", "programme", VISIT)

    done = chancery("--office", talks, "--language", "en", "code", code)
    assert done.code == 0
    assert f"{code} · {VISIT} · Programme · Staff only · as of entry 3," in done.out
    assert "would say the same" in done.out

    assert chancery("--office", talks, "record", lines=[moving("18:00")]).code == 0
    done = chancery("--office", talks, "--language", "en", "code", code.lower().replace("-", " "), VISIT)
    assert done.code == 1
    assert "new 0, changed 0, moved 1, removed 0" in done.out
    assert re.search(r"^4 .* moved ", done.out, re.MULTILINE)


def test_a_sheet_that_differs_in_no_row_is_said_to_differ_beside_them(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    code = printed(chancery, talks, tmp_path / "p.pdf", "programme", VISIT)
    fields = {"title": {"en": "State visit, as it is called now"}}
    retitled = {"command": "retitle-visit", "visit": VISIT, "fields": fields}
    assert chancery("--office", talks, "record", lines=[retitled]).code == 0

    done = chancery("--office", talks, "--language", "en", "code", code)

    assert done.code == 1
    assert "though in none of its rows" in done.out


def test_a_persons_own_programme_is_said_to_be_for_that_person(chancery: Any, talks: Path, tmp_path: Path) -> None:
    came = {"member": "abayev", "side": "guest", "names": {"en": {"family": "Abayev"}}}
    lines = [
        {"command": "propose-member", "visit": VISIT, "fields": came},
        {"command": "list-participant", "visit": VISIT, "fields": {"item": "talks", "member": "abayev"}},
    ]
    assert chancery("--office", talks, "record", lines=lines).code == 0
    code = printed(chancery, talks, tmp_path / "p.pdf", "day", VISIT, "abayev")
    assert " · Personal · " in chancery("--office", talks, "--language", "en", "code", code, VISIT).out


def test_what_the_qr_code_says_is_taken_as_it_is(chancery: Any, talks: Path, tmp_path: Path) -> None:
    asked = ("programme", VISIT, "--audience", "guest-delegation")
    code = printed(chancery, talks, tmp_path / "p.pdf", *asked)

    found = chancery("--office", talks, "code", f"{VISIT} programme {code}", "--json").json()

    told = {"sheet": "programme", "audience": "guest-delegation", "subject": None, "same": True}
    assert {key: found[key] for key in told} == told


def test_a_page_of_changes_is_known_with_the_entry_it_compares_with(chancery: Any, talks: Path, tmp_path: Path) -> None:
    assert chancery("--office", talks, "record", lines=[moving("18:00")]).code == 0
    code = printed(chancery, talks, tmp_path / "p.pdf", "changes", VISIT, "--since", 3)

    missed = chancery("--office", talks, "--language", "en", "code", code)
    assert missed.code == 1
    assert f"code {code} --as-of" in missed.err, "it is told how a page of changes is found"
    assert chancery("--office", talks, "code", code, "--as-of", 4, "--json").json()["sheet"] == "changes"
    assert chancery("--office", talks, "code", code, "--as-of", 4, "--since", 3, "--json").json()["sheet"] == "changes"
    assert chancery("--office", talks, "code", code, "--as-of", 3).code == 1

    assert chancery("--office", talks, "record", lines=[moving("19:00")]).code == 0
    done = chancery("--office", talks, "--language", "en", "code", code, "--as-of", 4, "--since", 3)
    assert "new 0, changed 1, moved 0, removed 0" in done.out


def test_of_a_sheet_without_rows_it_is_said_that_it_would_differ(chancery: Any, talks: Path, tmp_path: Path) -> None:
    code = printed(chancery, talks, tmp_path / "p.pdf", "brief", VISIT)
    assert chancery("--office", talks, "record", lines=[moving("18:00")]).code == 0

    done = chancery("--office", talks, "--language", "en", "code", code)

    assert "Printed now, the sheet would differ. Recorded since:" in done.out


def test_what_is_printed_and_never_marked_differs_as_well(chancery: Any, talks: Path, tmp_path: Path) -> None:
    """A list of the house tells who is confirmed: no change of the plan, but another sheet."""
    member = {"names": {"en": {"given": "Anna", "family": "Lee"}}, "position": {"en": "Adviser"}, "side": "guest"}
    proposed = {"command": "propose-member", "visit": VISIT, "fields": {"member": "lee", **member}}
    confirmed = {"command": "confirm-member", "visit": VISIT, "fields": {"member": "lee"}}
    assert chancery("--office", talks, "record", lines=[proposed]).code == 0
    code = printed(chancery, talks, tmp_path / "p.pdf", "delegation", VISIT)
    assert chancery("--office", talks, "record", lines=[confirmed]).code == 0

    done = chancery("--office", talks, "--language", "en", "code", code)

    assert "new 0, changed 1, moved 0, removed 0" in done.out
    assert "confirmed that Anna Lee takes part" in done.out


@pytest.mark.file
def test_no_page_is_known_of_a_record_that_is_another_now(chancery: Any, talks: Path, tmp_path: Path) -> None:
    code = printed(chancery, talks, tmp_path / "p.pdf", "programme", VISIT)
    tamper(talks, "UPDATE log SET reason = author WHERE position = 2", rehash=True)
    shutil.rmtree(memory_folder())

    done = chancery("--office", talks, "--language", "en", "code", code, VISIT)

    assert done.code == 1
    assert "the record up to its entry is another now" in done.err


def test_a_moment_narrows_the_search_to_the_minute_it_stands_for(chancery: Any, talks: Path, tmp_path: Path) -> None:
    code = printed(chancery, talks, tmp_path / "p.pdf", "programme", VISIT)
    at = chancery("--office", talks, "code", code, "--json").json()["recorded_at"]
    minute = f"{at[:16]}Z"

    assert chancery("--office", talks, "code", code, "--as-of", minute).code == 0
    assert chancery("--office", talks, "code", code, "--as-of", "2025-01-01T10:00Z").code == 1
    assert chancery("--office", talks, "code", code, "--sheet", "delegation").code == 1


def test_a_code_is_read_as_people_type_it() -> None:
    typed = {
        "32PS-BETC": "32PS-BETC", "32psbetc": "32PS-BETC", "32PS BETC": "32PS-BETC", "32PS\u2011BETC": "32PS-BETC",
        "O2PS-BEIL": "02PS-BE11", "KZ-2025-11 menu 32PS-BETC": "32PS-BETC", "KZ-2025-11": "", "32PS-BETU": "", "": "",
    }  # fmt: skip
    assert {each: typed_code(each) for each in typed} == typed
    assert code_of("") == ""
    assert typed_code(code_of("fe" * 32)) == code_of("fe" * 32)


def test_codes_look_alike_by_the_signs_that_are_misread_for_one_another() -> None:
    assert looking_alike("32PS-BETC") == {f"3{two}P{s}-{b}ETC" for two in "2Z" for s in "S5" for b in "B8"}


def test_what_is_no_code_is_told(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "--language", "en", "code", "1234")
    assert (done.code, "32PS-BETC" in done.err) == (2, True)
