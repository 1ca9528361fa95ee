"""Flags, photograph and anthems in words."""

from __future__ import annotations

from desktop.wording.honours import chosen_honours, flags_seen, honours_words
from desktop.wording.words import Words
from domain.programme.honours import Flags, Honours, honours_at
from tests.domain.facts import hosted_in, item_planned
from tests.domain.scenario import Scenario


def test_what_was_chosen_is_told_and_nothing_else() -> None:
    chosen = Honours(Flags(row="host-on-guests-right", car="host-on-guests-right"), None, "guest-first")
    said = "flags in a row and on the car: host on the guest's right; guest's anthem first"
    assert chosen_honours(chosen, Words("en")) == said
    assert chosen_honours(Honours(), Words("en")) == "by the host's flag law and by custom"


def test_the_law_of_the_host_is_named() -> None:
    visit = Scenario(hosted_in("Asia/Kolkata"), item_planned("welcome")).visit
    said = honours_words(honours_at(visit, visit.programme.items["welcome"]), Words("en"))
    assert said.startswith("Flags on the table, in a row, on crossed staffs and on the car: host on the guest's right")
    assert said.endswith("the host's law requires it: Flag Code of India, 2002")


def test_two_flags_are_told_as_they_are_seen() -> None:
    assert flags_seen("guest-on-hosts-right", None, Words("en")) == "flags seen from the front: guest, host"
    seen = flags_seen("host-on-guests-right", "india-2002", Words("fr"))
    assert seen == "drapeaux vus de face\N{NO-BREAK SPACE}: hôte, invité (Code du drapeau de l’Inde, 2002)"
