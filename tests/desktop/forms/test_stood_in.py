"""Who sat in the place of somebody absent: chosen of the members, or entered as somebody who is on no list."""

from __future__ import annotations

from domain.core.message import name_of
from domain.programme.unlisted import RecordPersonPresent
from tests.desktop.form_page import Bench


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
        "item": "talks-restricted", "side": "guest", "instead_of": "abayev",
        "names": {"en": {"given": "Janez", "family": "Novak"}},
    }  # fmt: skip
    assert bench.requests.asked == [("form", name_of(RecordPersonPresent), known)]
    assert bench.host.waiting() == [], "nothing of the first form stays"
