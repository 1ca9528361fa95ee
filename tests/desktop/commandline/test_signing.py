"""Documents to be signed, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

VISIT = "KZ-2025-11"
LINES = (
    {
        "command": "propose-member", "visit": VISIT,
        "fields": {
            "member": "abayev", "side": "guest", "category": "official",
            "position": {"en": "Ambassador"}, "names": {"en": {"given": "Dauren", "family": "Abayev"}},
        },
    },
    {
        "command": "list-document", "visit": VISIT,
        "fields": {
            "item": "talks", "document": "transit", "level": "intergovernmental",
            "title": {"en": "Agreement on transit", "fr": "Accord sur le transit"},
        },
    },
    {
        "command": "name-signatory", "visit": VISIT,
        "fields": {"document": "transit", "side": "guest", "member": "abayev"},
    },
    {
        "command": "record-signing", "visit": VISIT,
        "fields": {"document": "transit", "at": "2025-11-12T16:00:00+03:00"},
    },
)  # fmt: skip


def test_documents_are_listed_with_who_signs_them(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "record", lines=LINES).code == 0
    [document] = chancery("--office", talks, "documents", VISIT, "--json").json()

    assert (document["id"], document["number"], document["status"]) == ("transit", 1, "signed")
    assert document["signed_at"] == "2025-11-12T13:00:00Z"
    assert document["signatories"] == [
        {
            "side": "guest", "member": "abayev", "name": "Dauren Abayev", "position": "Ambassador",
            "status": "proposed", "full_powers": None, "authority": None, "needed_authority": "full-powers",
            "needs_full_powers": True,
        }
    ]  # fmt: skip
    told = chancery("--office", talks, "documents", VISIT, "talks", "--language", "fr").out
    assert "Accord sur le transit" in told
    assert "[signataire]" in told


def test_a_moment_before_the_signing(chancery: Any, talks: Path) -> None:
    recorded = chancery("--office", talks, "record", "--json", lines=LINES).lines()
    [listed] = recorded[1]["entries"]
    [document] = chancery("--office", talks, "documents", VISIT, "--as-of", listed, "--json").json()

    assert (document["status"], document["signatories"]) == ("planned", [])


def test_a_statement_that_is_adopted_is_told_with_what_it_is_and_names_nobody(chancery: Any, talks: Path) -> None:
    fields = {"item": "talks", "document": "declaration", "title": {"en": "Joint statement"}, "kind": "statement"}
    done = {"document": "declaration", "hour_unknown": True}
    lines = (
        {"command": "list-document", "visit": VISIT, "fields": {**fields, "act": "adopted"}},
        {"command": "record-signing", "visit": VISIT, "fields": done},
    )
    assert chancery("--office", talks, "record", lines=lines).code == 0
    [document] = chancery("--office", talks, "documents", VISIT, "--json").json()
    assert (document["act"], document["status"], document["parties"]) == ("adopted", "adopted", [])
    told = chancery("--office", talks, "documents", VISIT).out
    assert "Adopted" in told
    assert "[signatory]" not in told
    history = chancery("--office", talks, "history", VISIT).out
    assert "listed Joint statement (statement), to be adopted at Restricted talks, as number 1" in history
    assert "recorded that Joint statement was adopted; the hour is not known" in history
    taken_back = {"command": "retract-signing", "visit": VISIT, "fields": {"document": "declaration"}}
    assert chancery("--office", talks, "record", lines=({**taken_back, "reason": "by mistake"},)).code == 0
    [document] = chancery("--office", talks, "documents", VISIT, "--json").json()
    assert document["status"] == "planned"


def test_a_visit_without_documents_says_so(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "documents", VISIT)

    assert (done.code, done.out) == (0, "No documents are listed.\n")
    assert chancery("--office", talks, "documents", VISIT, "elsewhere").code == 1
