"""What most members of a list stand by, which is said once above it."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from desktop.models.bilingual import name_cell
from desktop.models.delegation_model import DelegationModel, member_lines, usual_ground, usual_ground_words
from desktop.wording.words import Words
from domain.agreement.correspondence import QuotedLetter
from domain.core.names import Name
from domain.projections.precedence_rank import Ground, PrecedenceRank, PrecedenceRule, PrecedenceStep, explain_ranks
from tests.desktop.small_office import SmallOffice

NOTE = QuotedLetter("note-verbale", {"en": "Embassy"}, "104", date(2025, 10, 31))


def rank(rule: PrecedenceRule, source: QuotedLetter | str | None = None, entry: int = 1) -> PrecedenceRank:
    return PrecedenceRank("", 1, (PrecedenceStep(rule, {}, 1, Ground(entry, None, source)),))


@pytest.mark.parametrize(
    ("ranks", "said"),
    [
        ([rank("sending-side", NOTE)] * 3 + [rank("head")], "Order of the sending side, note No. 104"),
        ([rank("head"), *[rank("entry")] * 2], "in the order of entry, offices not classed"),
        ([rank("sending-side", "a call", 4)] * 2 + [rank("entry")], "Order of the sending side, entry 4"),
        ([rank("sending-side", "a call", entry) for entry in (4, 5)] + [rank("entry")], ""),
        ([rank("sending-side", NOTE), rank("sending-side", "a call"), rank("entry"), rank("entry")], ""),
        ([rank("class")] * 5, ""),
        ([rank("entry")], ""),
        ([], ""),
    ],
)
def test_what_more_than_half_of_a_list_stand_by_is_said_once(ranks: list[PrecedenceRank], said: str) -> None:
    found = usual_ground({str(number): each for number, each in enumerate(ranks)})
    assert (usual_ground_words(found, Words("en")) if found is not None else "") == said


@pytest.mark.parametrize(
    ("names", "shown", "about"),
    [
        ({"fr": Name("Salomé", "Zourabichvili")}, "Salomé Zourabichvili", ""),
        (
            {"ka": Name("სალომე", "ზურაბიშვილი")},
            "სალომე ზურაბიშვილი\N{NO-BREAK SPACE}◊",
            "aucune forme (français)\N{NO-BREAK SPACE}: affichée comme enregistrée (géorgien)",
        ),
        (
            {"en": Name("Salome", "Zurabishvili")},
            "Salome Zurabishvili",
            "aucune forme (français)\N{NO-BREAK SPACE}: affichée comme enregistrée (anglais)",
        ),
    ],
)
def test_a_name_without_a_form_in_the_language_of_the_window_is_marked_and_told(
    names: dict[str, Name], shown: str, about: str
) -> None:
    cell = name_cell(names, Words("fr", "Europe/Paris"))
    assert (cell.text, cell.about) == (shown, about)
    assert cell.spoken == shown


def test_why_each_stands_where_he_does_is_found_once_until_a_list_changes(office: SmallOffice) -> None:
    before = office.view()
    known = before.ranks("guest")
    office.record("retitle-item", item="talks", title={"en": "Talks in restricted format"})
    retitled = office.view()
    retitled.take_ranks(before)
    assert retitled.ranks("guest") is known
    first, *_, last = (row.id for row in retitled.delegation if row.side == "guest")
    office.record("place-member", "By agreement", member=last, after=first)
    placed = office.view()
    placed.take_ranks(retitled)
    assert placed.ranks("guest") == explain_ranks(placed.visit, placed.history, "guest") != known
    earlier = office.view(before.entry)
    earlier.take_ranks(placed)
    assert earlier.ranks("guest") == known


def test_why_has_no_column_where_nothing_is_said_of_any_rank(office: SmallOffice) -> None:
    lines = member_lines(office.view(), "guest")
    alike = [replace(line, like_most=True, reason="", successor={}, predecessor={}) for line in lines]
    model = DelegationModel()
    model.set_rows(alike)
    heads = [each.code for each in model.laid_out()]
    assert (heads[-1], model.columnCount()) == ("status", len(heads))
    model.set_rows([*alike[:-1], replace(alike[-1], reason="Ill")])
    assert [each.code for each in model.laid_out()] == [*heads, "why-rank"]
    assert model.columnCount() == len(heads) + 1


def test_who_was_taken_off_again_after_an_undo_goes_for_the_reason_given_first(office: SmallOffice) -> None:
    gone = [row.id for row in office.view().delegation if row.side == "guest"][-1]
    office.record("withdraw-member", "Struck off by the embassy", member=gone)
    office.record("reinstate-member", "Undone: withdraw-member", member=gone)
    office.record("withdraw-member", "Redone: withdraw-member", member=gone)
    assert [line.reason for line in member_lines(office.view(), "guest") if line.row.id == gone] == [
        "Struck off by the embassy"
    ]
    office.record("reinstate-member", "By mistake", member=gone)
    office.record("withdraw-member", "Illness", member=gone)
    assert [line.reason for line in member_lines(office.view(), "guest") if line.row.id == gone] == ["Illness"]
