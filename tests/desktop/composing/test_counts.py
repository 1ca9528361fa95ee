"""What is said of those at the restricted talks of a block where its expanded talks are composed."""

from __future__ import annotations

from desktop.composing.composition import composition_of
from desktop.composing.counts import narrower_face
from desktop.composing.surroundings import surroundings
from desktop.look.colours import ColourMeaning
from desktop.wording.words import Words
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from tests.domain.facts import at, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

PEOPLE = ("putin", "lavrov", "tokayev", "abayev")
TALKS: tuple[Facts, ...] = (
    visit_opened(), principals(), member("lavrov", "host"), member("abayev"),
    meeting_planned("narrow", "restricted", at("12:00", "13:00"), people=PEOPLE),
    meeting_planned("wide", "expanded", at("14:00", "15:00"), people=PEOPLE),
    BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("narrow", "block"), ItemPutIntoBlock("wide", "block"),
)  # fmt: skip


def test_it_is_told_that_all_of_the_restricted_talks_are_here_or_how_many_are_not() -> None:
    visit = Scenario(*TALKS).visit
    composed = composition_of(visit, "wide")
    face = narrower_face(composed, visit, Words("en"))
    assert face is not None
    assert (face.text, face.meaning) == ("All of Narrow are here", ColourMeaning.CONFIRMED)

    face = narrower_face(composed.ticked(visit, "abayev"), visit, Words("en"))
    assert face is not None
    assert (face.text, face.meaning) == ("1 of Narrow is not here", ColourMeaning.WARNING)
    assert narrower_face(composition_of(visit, "narrow"), visit, Words("en")) is None


def test_who_is_at_the_table_as_interpreter_is_here_too() -> None:
    visit = Scenario(*TALKS).visit
    face = narrower_face(composition_of(visit, "wide").in_capacity(visit, "abayev", "interpreter"), visit, Words("en"))
    assert face is not None
    assert face.meaning is ColourMeaning.CONFIRMED


def test_whoever_sits_at_the_restricted_talks_bears_their_name() -> None:
    visit = Scenario(*TALKS, member("peskov", "host"), listed("wide", "peskov")).visit
    faces = surroundings(visit, "wide", Words("en"), None).faces
    assert (faces.of("lavrov").narrower, faces.of("peskov").narrower) == ("Narrow", "")
