"""What recording a list does, told before it is recorded: every command of the batch is said in a sentence (4.9)."""

from __future__ import annotations

from desktop.files.lists.consequences import consequences
from desktop.files.lists.departures import touching
from desktop.wording.words import Words
from domain.core.names import Name
from domain.delegation.member_languages import NoteLanguages
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario


def test_what_somebody_new_comes_as_and_interprets_is_told_and_who_is_struck_off() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev")).visit
    entries = (
        ListedPerson(1, {"en": Name("Saule", "Ibrayeva")}, {"en": "Interpreter Kazakh-Russian"}),
        ListedPerson(2, {"en": Name("Bolat", "Kairat")}, {"en": "Officer"}, category="security"),
        ListedPerson(3, {"en": Name("", "Abayev")}, {}, struck=True),
    )
    found = reconcile(visit, "guest", entries, said=ListSaid("addendum"))
    standing = {key: each.words for key, each in visit.delegations.members.items()}

    held = as_accepted(found, visit, found.usually_accepted())
    told = consequences(found, held, found.usually_accepted(), standing, Words("en"))
    assert any(isinstance(command, NoteLanguages) for command in held.commands)
    assert told[2:] == (
        "Saule Ibrayeva: Support staff", "Bolat Kairat: Security",
        "Saule Ibrayeva interprets: Kazakh and Russian", "Abayev: the list strikes him off, held.",
    )  # fmt: skip

    every = frozenset(each.id for each in found.differences)
    told = consequences(found, as_accepted(found, visit, every), every, standing, Words("en"))
    assert told[-1] == "Abayev is withdrawn, as the list says."


def test_who_comes_in_the_place_of_another_is_told_with_all_that_may_pass_to_him() -> None:
    """Be he new or listed already; what named the other is offered to him."""
    abayev = (member("abayev"), *meeting_planned("talks", people=("putin", "tokayev", "abayev")))
    visit = Scenario(visit_opened(), principals(), *abayev).visit
    said = "Mr Abayev will be replaced by Mr Kairat"
    entries = (
        ListedPerson(1, {"en": Name("", "Abayev")}, {}, struck=True, member="abayev", sentence=said),
        ListedPerson(1, {"en": Name("Bolat", "Kairat")}, {"en": "Adviser"}, added=True, sentence=said),
    )
    found = reconcile(visit, "guest", entries, said=ListSaid("correction"))
    every = frozenset(each.id for each in found.differences)
    standing = {key: each.words for key, each in visit.delegations.members.items()}
    recorded = as_accepted(found, visit, every)
    told = consequences(found, recorded, every, standing, Words("en"))
    assert told[-1] == "Bolat Kairat comes in place of Abayev, as the list says."
    (listed, *_) = touching(found, visit, recorded)["abayev"]
    assert (listed.key, listed.proposed) == ("listed:talks", "hand-over")
    held = as_accepted(found, visit, {"gone:abayev"})
    assert [each.proposed for each in touching(found, visit, held)["abayev"]] == ["take-off"]


def test_a_spouse_is_told_behind_whom_the_list_names_before() -> None:
    visit = Scenario(visit_opened(), principals()).visit
    entries = (
        ListedPerson(1, {"en": Name("Bolat", "Kairat")}, {"en": "Minister of Culture"}),
        ListedPerson(2, {"en": Name("Saule", "Kairat")}, {}, category="spouse"),
        ListedPerson(3, {"en": Name("Aibek", "Smailov")}, {"en": "Adviser"}),
    )
    found = reconcile(visit, "guest", entries, said=ListSaid("addendum"))
    every = frozenset(each.id for each in found.differences)
    told = consequences(found, as_accepted(found, visit, every), every, {}, Words("en"))
    assert [line.partition(":")[0] for line in told[:3]] == ["Bolat Kairat", "Saule Kairat", "Aibek Smailov"]
