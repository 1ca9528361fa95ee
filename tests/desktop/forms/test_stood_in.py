"""Who sat in the place of somebody absent: chosen of the members, or entered as somebody who is on no list."""

from __future__ import annotations

import pytest

from desktop.concepts.programme.unlisted import comes_as
from domain.core.message import name_of
from domain.delegation.category import Category
from domain.delegation.delegation import Member
from domain.programme.unlisted import RecordPersonPresent
from tests.desktop.form_page import Bench

NOVAK = {"en": {"given": "Janez", "family": "Novak"}}


def test_a_replacement_at_an_item_begins_with_who_stood_in(bench: Bench) -> None:
    page = bench.open("mark-attendance", item="talks-restricted", member="abayev", attended="replaced")
    assert page.form._fields.first() is page.form.editor("by")
    late = bench.open("mark-attendance", item="talks-restricted", member="abayev", attended="late")
    assert late.form._fields.first() is late.form.editor("at")


def test_somebody_who_is_on_no_list_is_entered_in_his_place(bench: Bench) -> None:
    page = bench.open("mark-attendance", item="talks-restricted", member="abayev", attended="replaced")
    page.fill({"by": "Janez Novak"}).leave("by")
    [way] = page.form.row("by").fixes()
    way.click()
    known = {
        "item": "talks-restricted", "side": "guest", "instead_of": "abayev", "category": "official",
        "names": {"en": {"given": "Janez", "family": "Novak"}},
    }  # fmt: skip
    assert bench.requests.asked == [("form", name_of(RecordPersonPresent), known)]
    assert bench.host.waiting() == [], "nothing of the first form stays"


def test_whoever_sat_in_the_place_of_an_official_comes_as_one(bench: Bench) -> None:
    page = bench.open("record-person-present", item="talks-restricted", side="guest", names=NOVAK)
    assert page.form.editor("category").value() == "accompanying"
    page.fill({"instead_of": "abayev"})
    assert page.form.editor("category").value() == "official"


def test_as_what_he_comes_is_left_as_the_officer_says(bench: Bench) -> None:
    page = bench.open("record-person-present", item="talks-restricted", side="guest", names=NOVAK)
    page.fill({"instead_of": "abayev"})
    page.fill({"category": "Accompanying person"})
    page.fill({"reason": "as his note-taker"})
    assert page.form.editor("category").value() == "accompanying"


@pytest.mark.parametrize(
    ("category", "comes"),
    [("head", "official"), ("official", "official"), ("spouse", "accompanying"), ("press", "press")],
)
def test_nobody_becomes_head_or_spouse_by_sitting_in_their_place(category: Category, comes: Category) -> None:
    assert comes_as(Member("m", "guest", {}, {}, category)) == comes
