"""`print`: a sheet becomes a file, whole or not at all, and nothing but an older PDF is replaced."""

import re
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from desktop.machine.paths import memory_folder
from tests.domain.store.tampering import tamper

VISIT = "KZ-2025-11"


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_programme_in_french_and_russian(chancery: Any, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "programme.pdf"

    done = chancery("--office", sample, "print", "programme", VISIT, "-o", pdf, "--language", "fr,ru")

    assert done.code == 0
    entries = len(chancery("--office", sample, "history", VISIT, "--json").json())
    assert f"inscription n°\N{NO-BREAK SPACE}{entries}" in text_of(pdf)
    assert "ПРОЕКТ" in text_of(pdf)


def test_the_languages_of_both_sides_come_first(chancery: Any, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "programme.pdf"

    chancery("--office", sample, "print", "programme", VISIT, "-o", pdf)

    assert "ОБРАЗЕЦ·ҮЛГІ" in text_of(pdf).replace(" ", "")


def test_of_a_title_in_many_languages_the_one_of_the_answer_is_printed_as_in_the_window(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    """The states of the visit say none of them: the window takes its own language, the command that of its answer."""
    title = {"title": {"en": "State visit", "fr": "Visite d’État", "zh": "国事访问"}}
    retitled = {"command": "retitle-visit", "visit": VISIT, "fields": title}
    assert chancery("--office", talks, "record", lines=[retitled]).code == 0

    pdf = tmp_path / "programme.pdf"
    assert chancery("--office", talks, "print", "programme", VISIT, "-o", pdf).code == 0
    assert ("State visit" in text_of(pdf), "Visite" in text_of(pdf)) == (True, False)


def test_the_attendance_list_of_an_item_as_of_an_entry(chancery: Any, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "attendance.pdf"

    chancery(
        "--office",
        sample,
        "--language",
        "en",
        "print",
        "attendance",
        VISIT,
        "talks-expanded",
        "-o",
        pdf,
        "--as-of",
        166,
    )

    assert "As of entry 166, 5 November 2025, 15:30" in text_of(pdf)
    assert "Vladimir PUTIN" in text_of(pdf)


@pytest.mark.file
def test_a_sheet_says_where_its_entry_stands_in_the_office_and_proves_it(
    chancery: Any, talks: Path, planning: dict[str, Any], tmp_path: Path
) -> None:
    pdf = tmp_path / "programme.pdf"
    planning["fields"]["item"] = "more-talks"
    assert chancery("--office", talks, "record", lines=[planning]).code == 0

    asked = ("print", "programme", VISIT, "-o", pdf, "--language", "en", "--as-of", 2)
    assert chancery("--office", talks, *asked).code == 0

    found = re.search(r"Record at (2:[0-9a-f]{16})\b", text_of(pdf))
    assert found is not None
    assert chancery("--office", talks, "verify", "--against", found[1]).code == 0
    assert chancery("--office", talks, "print", "history", VISIT, "-o", pdf, "--language", "en").code == 0
    of_entries = re.findall(r"\b([12]:[0-9a-f]{16})\b", text_of(pdf))
    assert of_entries == [of_entries[0], found[1]], "an extract of the journal proves each of its entries"
    assert chancery("--office", talks, "verify", "--against", of_entries[0]).code == 0
    tamper(talks, "UPDATE log SET reason = author WHERE position = 2", rehash=True)
    shutil.rmtree(memory_folder())  # Any other desk: this one would have seen it anyway.
    assert chancery("--office", talks, "verify", "--against", found[1]).code == 1


@pytest.mark.file
def test_a_sheet_of_an_office_rewritten_behind_the_desk_says_so(chancery: Any, talks: Path, tmp_path: Path) -> None:
    pdf, copy = tmp_path / "programme.pdf", tmp_path / "programme.csv"
    chancery("--office", talks, "--language", "en", "print", "programme", VISIT, "-o", pdf)
    assert "IN DOUBT" not in text_of(pdf)
    tamper(talks, "UPDATE log SET reason = author WHERE position = 2", rehash=True)

    for output in (pdf, copy):
        done = chancery("--office", talks, "--language", "en", "print", "programme", VISIT, "-o", output)
        assert "surely unchanged" in done.err
    assert "DRAFT · RECORD IN DOUBT" in text_of(pdf)
    assert "RECORD IN DOUBT" in copy.read_text()


def test_an_older_sheet_is_replaced(chancery: Any, talks: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "programme.pdf"
    pdf.write_bytes(b"%PDF-1.7 old")

    assert chancery("--office", talks, "print", "programme", VISIT, "-o", pdf, "--language", "en").code == 0
    assert "Restricted talks" in text_of(pdf)


@pytest.mark.file
def test_nothing_else_is_replaced(chancery: Any, talks: Path) -> None:
    before = talks.read_bytes()

    assert chancery("--office", talks, "print", "programme", VISIT, "-o", talks).code == 4
    assert talks.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(chancery: Any, talks: Path, tmp_path: Path) -> None:
    done = chancery("--office", talks, "print", "programme", VISIT, "-o", tmp_path / "nowhere" / "p.pdf")

    assert done.code == 4
    assert "cannot be written" in done.err
    assert list(tmp_path.glob(".*")) == []


def test_a_sheet_for_later_says_which_there_are(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "print", "placards", VISIT, "-o", "s.pdf")

    assert done.code == 2
    assert "programme, attendance, seating, signing" in done.err


@pytest.mark.parametrize("languages", ["de", "fr,ru,en"])
def test_languages_no_sheet_has_are_refused(chancery: Any, talks: Path, languages: str) -> None:
    assert chancery("--office", talks, "print", "programme", VISIT, "-o", "s.pdf", "--language", languages).code == 2


def test_a_list_of_nobody_is_refused(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "print", "attendance", VISIT, "-o", "s.pdf").code == 1
    assert not Path("s.pdf").exists()


def test_a_sign_no_font_has_is_named_and_the_rest_is_printed(chancery: Any, talks: Path, tmp_path: Path) -> None:
    odd = {"command": "retitle-item", "visit": VISIT, "fields": {"item": "talks", "title": {"en": "Talks 🦄"}}}
    chancery("--office", talks, "record", lines=[odd])

    done = chancery("--office", talks, "print", "programme", VISIT, "-o", tmp_path / "p.pdf", "--language", "en")

    assert done.code == 1
    assert "🦄" in done.err
    assert "Talks […]" in text_of(tmp_path / "p.pdf")


def test_the_documents_of_a_signing(chancery: Any, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "documents.pdf"

    done = chancery("--office", sample, "print", "signing", VISIT, "signing", "-o", pdf, "--language", "fr,ru")

    assert done.code == 0
    assert "Подписание документов" in text_of(pdf)
    assert "Erlan NYSSANBAÏEV" in text_of(pdf)
    refused = chancery("--office", sample, "print", "signing", VISIT, "gala", "-o", tmp_path / "none.pdf")
    assert (refused.code, (tmp_path / "none.pdf").exists()) == (1, False)


def test_a_working_copy_is_made_as_the_name_of_its_file_ends_or_as_is_asked(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    asked = ("--office", talks, "--language", "en", "print", "programme", VISIT)

    done = chancery(*asked, "-o", tmp_path / "p.docx")
    assert "Template “programme”: the one shipped with Chancery, SHA-256" in done.out
    assert (tmp_path / "p.docx").read_bytes().startswith(b"PK")
    for suffix, begins in (("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("ics", b"BEGIN:VCALENDAR")):
        assert chancery(*asked, "-o", tmp_path / f"p.{suffix}", "--format", suffix).code == 0
        assert (tmp_path / f"p.{suffix}").read_bytes().startswith(begins)
    assert chancery(*asked, "-o", tmp_path / "p.ics").code == 4, "somebody may have worked on it"
    assert chancery(*asked, "-o", tmp_path / "q", "--template", "own.docx").code == 2
    assert chancery("--office", talks, "print", "seating", VISIT, "-o", tmp_path / "s.xlsx").code == 2


@pytest.mark.file
def test_an_office_puts_a_template_of_its_own_beside_its_file(chancery: Any, talks: Path, tmp_path: Path) -> None:
    folder = talks.with_suffix(".templates")
    folder.mkdir()
    asked = ("--office", talks, "--language", "en")
    assert str(folder) in chancery(*asked, "templates").out

    done = chancery(*asked, "templates", "programme", "-o", folder / "programme.docx")

    digest = done.out.strip().rpartition(" ")[2]
    told = f"Template “programme”: the office’s own, {folder / 'programme.docx'}, SHA-256 {digest}"
    assert told in chancery(*asked, "templates").out
    assert told in chancery(*asked, "print", "programme", VISIT, "-o", tmp_path / "p.docx").out
    assert chancery(*asked, "templates", "seating").code == 2


def test_a_reader_there_is_not_is_answered_with_those_there_are_in_the_language_asked_for(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    asked = ("print", "programme", VISIT, "-o", tmp_path / "p.pdf", "--audience", "programme")

    done = chancery("--office", talks, "--language", "ru", *asked)

    assert done.code == 2
    assert done.err.startswith("«programme» – не значение для --audience")
    assert "Варианты: public, press, host-delegation" in done.err
    assert "argument" not in done.err
