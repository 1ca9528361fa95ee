"""`phrases` tells the phrase book of the office (protocol 10.9)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

HALL = {"en": "Saint George Hall", "fr": "Salle Saint-Georges"}
LINES = [
    {"command": "approve-term", "fields": {"kind": "place", "words": HALL, "term": "hall"}},
    {"command": "approve-term", "fields": {"kind": "office", "words": {"en": "Prime Minister"}, "term": "premier"}},
    {"command": "change-term", "fields": {"term": "premier", "words": {"en": "Premier"}}, "reason": "As they say"},
    {"command": "approve-term", "fields": {"kind": "office", "words": {"en": "Gone"}, "term": "gone"}},
    {"command": "withdraw-term", "fields": {"term": "gone"}, "reason": "Nobody says so"},
]


def test_an_office_without_a_phrase_book_says_so(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "phrases").out == "No term was found.\n"


def test_terms_are_listed_in_their_languages_and_found_in_any(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "record", lines=LINES).code == 0
    told = chancery("--office", talks, "phrases").out
    assert "Saint George Hall · Salle Saint-Georges" in told
    assert "Gone" not in told
    assert chancery("--office", talks, "phrases", "salle", "--json").json() == [
        {"term": "hall", "kind": "place", "words": HALL, "formerly": [], "proposed": False}
    ]
    (premier,) = chancery("--office", talks, "phrases", "premier", "--json").json()
    assert premier["formerly"] == [{"en": "Prime Minister"}]


def test_a_term_that_changed_is_taken_over_by_a_visit(chancery: Any, talks: Path) -> None:
    title = chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()[0]["title"]
    lines = [
        {"command": "approve-term", "fields": {"kind": "title", "words": {"en": title}, "term": "talks"}},
        {"command": "change-term", "fields": {"term": "talks", "words": {"en": "Consultations"}}, "reason": "As asked"},
    ]
    assert chancery("--office", talks, "record", lines=lines).code == 0
    adopt = {"command": "adopt-term", "visit": "KZ-2025-11", "fields": {"term": "talks"}}
    assert chancery("--office", talks, "record", lines=[adopt]).code == 0
    assert chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()[0]["title"] == "Consultations"
