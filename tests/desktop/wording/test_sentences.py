"""The record told in sentences: entries, checks and differences, in both languages."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from desktop.concepts.edges import entry_words
from desktop.machine.spoken import LANGUAGES
from desktop.wording import sentences
from desktop.wording.words import Words
from domain.checks.rules import check
from domain.core.message import decide, is_superseded
from domain.core.names import Name
from domain.projections.comparison import compare
from domain.projections.difference import Difference
from domain.projections.history import HistoryRow, history
from domain.record.entry import Entry
from domain.record.request import from_fields
from domain.record.undone import Turned, reason_of_undo
from domain.record.vocabulary import EVENTS
from domain.visit.visit import Visit

NOW = datetime(2025, 11, 10, 15, 2, tzinfo=UTC)
ENGLISH, FRENCH = Words("en", "Europe/Moscow"), Words("fr", "Europe/Moscow")
TALKS = {"en": "Restricted talks", "fr": "Entretien restreint"}
GREEN_HALL = {"en": "Green Hall", "fr": "salon Vert"}
PUTIN = {"en": {"given": "Vladimir", "family": "Putin"}}
OVERCHUK = {"en": {"given": "Alexey", "family": "Overchuk"}}
PRESIDENT, DEPUTY = (
    {"en": "President", "fr": "Président"},
    {"en": "Deputy Prime Minister", "fr": "vice-Premier ministre"},
)
DAY = "2025-11-12"


def opening() -> tuple[str, dict[str, Any]]:
    party = {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"}
    return "open-visit", {
        "reference": "KZ-2025-11", "title": {"en": "State visit"}, "category": "state", "host": party, "guest": party,
        "first_day": "2025-11-11", "last_day": DAY, "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    }  # fmt: skip


def proposed(names: dict[str, Any], position: dict[str, str], **more: Any) -> tuple[str, dict[str, Any]]:
    return "propose-member", {"side": "host", "names": names, "position": position, **more}


MEETING = "plan-meeting", {
    "item": "talks", "title": TALKS, "format": "restricted", "people": ["putin"],
    "when": {"day": DAY, "start": "13:00", "end": "13:45"},
}  # fmt: skip
PUTIN_THERE = {"item": "talks", "member": "putin"}
STAYS = [
    {"came": "2025-11-12T10:05:00Z", "left": "2025-11-12T10:20:00Z"},
    {"came": "2025-11-12T10:35:00Z", "left": None},
]
STATEMENT = {"item": "talks", "member": "putin", "stage": "as-prepared", "language": "ru"}
FIGURE = {"value": "28.7", "unit": "US$ bn", "period": "2024", "source": "transcript"}
SET_UP = (opening(), proposed(PUTIN, PRESIDENT, category="head"), proposed(OVERCHUK, DEPUTY), MEETING)


class Journal:
    """A journal in the making: commands decided one after the other."""

    def __init__(self) -> None:
        self.visit = Visit()
        self.entries: list[Entry] = []

    def add(self, command: str, fields: dict[str, Any], reason: str | None = None, source: str | None = None) -> None:
        asked = from_fields({"command": command, "fields": fields}).command.complete(self.visit, NOW)
        for event in decide(asked, self.visit):
            number = len(self.entries) + 1
            entry = Entry(
                UUID(int=1), number, event, "A. Serova", "desk", NOW, reason=reason, source=source, recorded_at=NOW
            )
            entry.mutate(self.visit)
            self.entries.append(entry)


@pytest.fixture
def journal() -> Journal:
    journal = Journal()
    for command, fields in SET_UP:
        journal.add(command, fields)
    return journal


OVERCHUK = {"en": {"given": "Alexey", "family": "Overchuk"}}

Tell = Callable[..., HistoryRow]


@pytest.fixture
def last(journal: Journal) -> Tell:
    def last(*commands: tuple[str, dict[str, Any]], **circumstances: str) -> HistoryRow:
        for command, fields in commands:
            journal.add(command, fields, **circumstances)
        return history(journal.entries)[-1]

    return last


def moved(start: str) -> tuple[str, dict[str, Any]]:
    return "move-item", {"item": "talks", "when": {"day": DAY, "start": start}}


def marked(attended: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return "mark-attendance", {"item": "talks", "member": "putin", "attended": attended, **more}


def test_an_entry_is_a_sentence_with_its_author(last: Tell) -> None:
    row = last(moved("13:30"))
    assert entry_words.entry_sentence(row, ENGLISH) == (
        "A. Serova moved Restricted talks from 13:00–13:45 to 13:30 on Wed 12 Nov"
    )
    assert entry_words.entry_sentence(row, FRENCH).replace("\N{NO-BREAK SPACE}", " ") == (
        "A. Serova a déplacé « Entretien restreint », mer. 12 nov. : 13 h 00 – 13 h 45 devient 13 h 30"
    )
    assert entry_words.entry_sentence(row, ENGLISH) == f"A. Serova {entry_words.summary(row, ENGLISH)}"


def test_a_move_into_another_year_names_both_years(last: Tell) -> None:
    row = last(("move-item", {"item": "talks", "when": {"day": "2026-01-14", "start": "13:00", "end": "13:45"}}))
    assert entry_words.summary(row, ENGLISH) == (
        "moved Restricted talks from 12 November 2025, 13:00–13:45 to 14 January 2026, 13:00–13:45"
    )


def test_a_head_of_side_is_not_told_to_be_a_delegate(journal: Journal) -> None:
    row = history(journal.entries)[-1]
    assert entry_words.summary(row, ENGLISH) == "added Vladimir Putin to the list of Restricted talks"
    assert entry_words.summary(row, FRENCH).replace("\N{NO-BREAK SPACE}", " ") == (
        "a inscrit Vladimir Putin pour « Entretien restreint »"
    )


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ([("place-item", {"item": "talks", "place": GREEN_HALL})], "set the place of Restricted talks: Green Hall"),
        (
            [("place-item", {"item": "talks", "place": place}) for place in (GREEN_HALL, {"en": "St George Hall"})],
            "changed the place of Restricted talks from Green Hall to St George Hall",
        ),
        (
            [("place-item", {"item": "talks", "place": place}) for place in (GREEN_HALL, {})],
            "left the place of Restricted talks open (was Green Hall)",
        ),
        (
            [("change-format", {"item": "talks", "format": "expanded"})],
            "changed the format of Restricted talks from restricted to expanded",
        ),
        (
            [("change-format", {"item": "talks", "format": None})],
            "left the format of Restricted talks open (was restricted)",
        ),
        ([proposed({}, DEPUTY)], "proposed Deputy Prime Minister for the host side, name [to be advised]"),
        (
            [("rename-member", {"member": "overchuk", "names": {}})],
            "took back the name Alexey Overchuk: [to be advised]",
        ),
        (
            [("rename-member", {"member": "overchuk", "names": {**OVERCHUK, "ru": {"family": "Оверчук"}}})],
            "gave the name of Alexey Overchuk in Russian: Оверчук",
        ),
        (
            [("rename-member", {"member": "overchuk", "names": {"en": {**OVERCHUK["en"], "phonetic": "O-ver-CHOOK"}}})],
            "changed the name of Alexey Overchuk in English: Alexey OVERCHUK [O-ver-CHOOK]",
        ),
        ([proposed({"en": {"family": "Abramov"}}, {})], "proposed Abramov for the host side"),
        (
            [("record-claim", {"about": "talks", "says": "Two hours", "publisher": "TASS", "published": DAY})],
            "noted a press report (TASS, 12 Nov 2025): “Two hours”",
        ),
        (
            [
                ("note-claim", {"subject": "talks", "says": "Two hours", "claim": "two-hours"}),
                ("retract-claim", {"claim": "two-hours"}),
            ],
            "took back the report: “Two hours”",
        ),
        (
            [("list-participant", {"item": "talks", "member": "overchuk", "capacity": "note-taker"})],
            "added Alexey Overchuk to the list of Restricted talks as note-taker",
        ),
        (
            [("list-participant", {"item": "talks", "member": "overchuk", "capacity": "delegate"})],
            "added Alexey Overchuk to the list of Restricted talks",
        ),
        (
            [("list-participant", {"item": "talks", "member": "putin", "capacity": "interpreter"})],
            "changed Vladimir Putin at Restricted talks from participant to interpreter",
        ),
        (
            [("assign-officer", {"item": "talks", "officer": "A. Serova"})],
            "made A. Serova responsible for Restricted talks",
        ),
        (
            [("assign-officer", {"item": "talks", "officer": "A. Serova", "telephone": each}) for each in ("", "+7 1")],
            "noted how to reach A. Serova, responsible for Restricted talks: +7 1",
        ),
        (
            [("assign-officer", {"item": "talks", "officer": "A. Serova", "telephone": each}) for each in ("+7 1", "")],
            "left open how to reach A. Serova, responsible for Restricted talks",
        ),
        (
            [("name-principal", {"side": "host", "member": "overchuk"})],
            "named Alexey Overchuk principal for the host side, in place of Vladimir Putin",
        ),
        (
            [("name-principal", {"side": "host", "member": member}) for member in ("overchuk", None)],
            "left the principal for the host side to the order of precedence",
        ),
        (
            [("replace-member", {"member": "putin", "by": "overchuk"})],
            "recorded that Alexey Overchuk replaces Vladimir Putin",
        ),
        (
            [("name-places", {"places": [{"name": {"en": "Kazan"}, "zone": "Europe/Moscow"}]})],
            "changed the places of the visit from Moscow to Kazan",
        ),
        (
            [("start-item", {"item": "talks", "at": "2025-11-12T13:14:00+03:00"})],
            "recorded that Restricted talks began at 13:14",
        ),
        (
            [("correct-actual-times", {"item": "talks", "started": "2025-11-12T13:14:00+03:00"})],
            "recorded Restricted talks as under way: from 13:14",
        ),
        (
            [("record-outcome", {"item": "talks"})],
            "recorded that Restricted talks took place; the hours are not known",
        ),
        (
            [
                ("start-item", {"item": "talks", "at": "2025-11-12T13:14:00+03:00"}),
                ("record-outcome", {"item": "talks", "minutes": 65, "minutes_about": True}),
            ],
            "corrected when Restricted talks took place: about 1 h 5 min (was from 13:14)",
        ),
        (
            [
                ("start-item", {"item": "talks", "at": "2025-11-12T13:14:00+03:00"}),
                ("record-outcome", {"item": "talks", "started": "2025-11-12T13:14:00+03:00"}),
            ],
            "recorded that Restricted talks took place: from 13:14",
        ),
        (
            [("record-outcome", {"item": "talks", "outcome": "not-held"})],
            "recorded that Restricted talks did not take place",
        ),
        (
            [
                ("start-item", {"item": "talks", "at": "2025-11-12T13:14:00+03:00"}),
                ("expect-end", {"item": "talks", "at": "2025-11-12T14:00:00+03:00", "by": "the pool"}),
            ],
            "noted the expected end of Restricted talks: about 14:00, according to the pool",
        ),
        ([marked("present")], "marked Vladimir Putin present at Restricted talks"),
        ([marked("late")], "marked Vladimir Putin late at Restricted talks"),
        (
            [marked("late", at="2025-11-12T13:20:00+03:00")],
            "marked Vladimir Putin late at Restricted talks, arrived 13:20",
        ),
        (
            [marked("replaced", by="overchuk")],
            "marked Vladimir Putin replaced by Alexey Overchuk at Restricted talks",
        ),
        (
            [
                ("list-speaker", {"item": "talks", "member": "putin", "language": "ru"}),
                ("record-statement-text", {**STATEMENT, "text": "Dear colleagues"}),
            ],
            "recorded the text of Vladimir Putin at Restricted talks, as prepared, in Russian",
        ),
        (
            [
                ("list-speaker", {"item": "talks", "member": "putin", "language": "ru"}),
                ("record-statement-text", {**STATEMENT, "text": "Dear colleagues"}),
                ("record-statement-text", {**STATEMENT, "text": "Dear friends"}),
            ],
            "replaced the text of Vladimir Putin at Restricted talks, as prepared, in Russian",
        ),
        (
            [
                ("quote-figure", {"item": "talks", "member": "putin", "subject": "trade", **FIGURE}),
                ("correct-figure", {"figure": "trade", **FIGURE, "value": "27.80"}),
            ],
            "corrected the figure for trade at Restricted talks: 27.80 US$ bn (2024) in place of 28.7 US$ bn (2024)",
        ),
        (
            [("mark-attendance", {**PUTIN_THERE, "attended": "left-early"})],
            "marked that Vladimir Putin left Restricted talks early",
        ),
        (
            [("note-presence", {**PUTIN_THERE, "late": True, "left_early": True, "stays": STAYS})],
            "noted Vladimir Putin at Restricted talks: late, left early, in the room 13:05–13:20 and from 13:35",
        ),
        ([("note-presence", {**PUTIN_THERE})], "noted Vladimir Putin at Restricted talks: present"),
        (
            [("note-languages", {"member": "putin", "languages": ["ru", "de"]})],
            "noted the languages of Vladimir Putin: Russian and German",
        ),
        (
            [
                ("note-languages", {"member": "putin", "languages": ["ru", "de"]}),
                ("note-languages", {"member": "putin", "languages": []}),
            ],
            "noted that the languages of Vladimir Putin are not known",
        ),
    ],
)
def test_an_entry_tells_what_changed_from_what(
    last: Tell, commands: list[tuple[str, dict[str, Any]]], expected: str
) -> None:
    row = last(*commands)
    assert entry_words.summary(row, ENGLISH) == expected
    in_french = entry_words.summary(row, FRENCH)
    assert in_french.startswith("a ")
    assert "event." not in in_french


def test_the_first_wording_in_the_language_of_the_reader_is_no_change(last: Tell) -> None:
    orders, camp = {"pt": "Ajudante de Ordens"}, {"fr": "Aide de camp"}
    row = last(
        proposed(PUTIN, orders, member="aide"),
        ("word-position", {"member": "aide", "position": {**orders, **camp}}),
    )

    assert entry_words.summary(row, FRENCH).replace("\N{NO-BREAK SPACE}", " ") == (
        "a ajouté la fonction de Vladimir Putin (français) : Aide de camp"
    )


def test_a_new_wording_beside_another_language_is_a_change(last: Tell) -> None:
    orders = {"pt": "Ajudante de Ordens"}
    changed = {"pt": "Ajudante de campo", "fr": "Aide de camp"}
    row = last(proposed({}, orders, member="aide"), ("word-position", {"member": "aide", "position": changed}))

    assert entry_words.summary(row, FRENCH).startswith("a changé la fonction")


def test_a_wording_that_is_taken_away_is_told_where_the_reader_sees_the_same(last: Tell) -> None:
    both = {"en": "Green Hall", "mn": "Ногоон танхим"}
    row = last(
        ("place-item", {"item": "talks", "place": both}), ("place-item", {"item": "talks", "place": {"en": both["en"]}})
    )
    told = entry_words.summary(row, ENGLISH)
    assert "Mongolian" in told
    assert told.endswith("Ногоон танхим no longer given")


def test_what_is_said_in_one_more_language_is_no_other_name_or_title() -> None:
    """The Armenian name stays: nobody is called otherwise, be it told in Russian or in English."""
    names = {"hy": Name("Նիկոլ", "Փաշինյան")}
    more = {**names, "ru": Name("Никол", "Пашинян")}
    named = Difference("member-name", "pashinyan", more, names, more)
    assert sentences.difference_sentence(named, Words("ru")) == "Никол Пашинян, имя: Никол Пашинян (русский)"
    held = Difference("member-position", "pashinyan", more, {"hy": "ՀՀ վարչապետ"}, {"hy": "ՀՀ վարչապետ", "en": "PM"})
    assert sentences.difference_sentence(held, ENGLISH).endswith(", office: PM (English)")
    respelt = Difference("member-name", "pashinyan", more, more, {**names, "ru": Name("Никола", "Пашинян")})
    assert sentences.difference_sentence(respelt, Words("ru")) == "Имя: Никол Пашинян → Никола Пашинян"


def test_two_wordings_a_reader_sees_alike_differ_in_all_their_other_languages() -> None:
    was = {"mn": "аэропорт"}
    now = {"ru": "аэропорт", "en": "Airport"}
    difference = Difference("item-placed", "arrival", {"en": "Arrival"}, was, now)
    told = sentences.difference_sentence(difference, Words("ru"))
    assert told.endswith("аэропорт (монгольский) → аэропорт (русский), Airport (английский)")


def test_languages_a_new_name_or_title_leaves_out_are_told(last: Tell) -> None:
    both, one = {"en": "Aide", "kk": "Көмекші"}, {"en": "Adviser"}
    row = last(proposed({}, both, member="aide"), ("word-position", {"member": "aide", "position": one}))
    assert entry_words.summary(row, ENGLISH).endswith("(languages taken away: Kazakh)")
    told = sentences.difference_sentence(Difference("item-retitled", "talks", one, both, one), ENGLISH)
    assert told == "Title: Aide → Adviser (languages taken away: Kazakh)"
    placed = sentences.difference_sentence(Difference("item-placed", "talks", one, both, one), ENGLISH)
    assert "taken away" not in placed, "another place is called otherwise in each language"


def test_a_title_that_reads_as_before_is_named_beside_its_new_wording() -> None:
    was, now = {"en": "Arrival"}, {"en": "Arrival", "fr": "Arrivée"}
    told = sentences.difference_sentence(Difference("item-retitled", "arrival", now, was, now), ENGLISH)
    assert told == "Arrival, title: Arrivée (French)"


def test_what_would_be_recorded_is_told_before_it_is(journal: Journal) -> None:
    recorded = len(journal.entries)
    journal.add("plan-meeting", {**MEETING[1], "item": "more-talks", "title": {"en": "Expanded talks"}})
    planned = journal.entries[recorded:]
    before = Visit()
    for entry in journal.entries[:recorded]:
        entry.mutate(before)
    assert [entry_words.summary(row, ENGLISH) for row in history(planned, before)] == [
        "planned Expanded talks, Wed 12 Nov, 13:00–13:45",
        "set the format of Expanded talks: restricted",
        "added Vladimir Putin to the list of Expanded talks",
    ]
    assert before.entries == recorded
    assert "more-talks" not in before.programme.items


def test_those_listed_together_are_told_in_one_sentence(journal: Journal) -> None:
    recorded = len(journal.entries)
    item, people = {"item": "more-talks", "title": {"en": "Expanded talks"}}, ["putin", "overchuk"]
    journal.add("plan-meeting", {**MEETING[1], **item, "people": people, "note_takers": []})
    rows = history(journal.entries, Visit())[recorded:]
    told = entry_words.of_one_save(rows, ENGLISH)
    assert told[-1].endswith("added Vladimir Putin and Alexey Overchuk to the list of Expanded talks")
    assert len(told) == len(rows) - 1


def test_an_item_is_entered_with_the_place_that_was_said(journal: Journal) -> None:
    arrival = {"item": "landing", "kind": "arrival", "title": {"en": "Landing"}, "place": {"en": "Orly, hall 2"}}
    when = {"day": "2025-11-12", "start": "09:15"}
    for number, said in enumerate(({}, {"when": when})):
        recorded = len(journal.entries)
        journal.add("plan-item", {**arrival, **said, "item": f"landing-{number}"})
    last = history(journal.entries[:recorded], Visit())[-1], history(journal.entries, Visit())[-1]
    assert [entry_words.summary(row, ENGLISH) for row in last] == [
        "planned Landing, Orly, hall 2; its day is still to be fixed",
        "planned Landing, Wed 12 Nov, 09:15, Orly, hall 2",
    ]


def test_reason_and_source_are_told_as_far_as_they_are_there(last: Tell) -> None:
    assert entry_words.why(last(moved("13:10")), ENGLISH) == ""
    assert entry_words.why(last(moved("13:20"), reason="late landing"), ENGLISH) == "late landing"
    assert entry_words.why(last(moved("13:30"), source="telephone"), ENGLISH) == "Source as free text: telephone"
    both = entry_words.why(last(moved("13:40"), reason="late landing", source="telephone"), FRENCH)
    assert both == "late landing · Source en texte libre\N{NO-BREAK SPACE}: telephone"


def test_since_when_an_entry_holds_is_told_where_that_is_not_when_it_was_recorded(last: Tell) -> None:
    row = last(moved("13:30"))
    since = datetime(2025, 11, 11, 15, 0, tzinfo=UTC)
    earlier = replace(row, entry=replace(row.entry, effective_at=since))
    assert entry_words.entry_sentence(row, ENGLISH).endswith("to 13:30 on Wed 12 Nov")
    assert entry_words.entry_sentence(earlier, ENGLISH).endswith(
        "to 13:30 on Wed 12 Nov, with effect from 11 November 2025, 18:00"
    )
    same = replace(row, entry=replace(row.entry, effective_at=row.entry.recorded_at))
    assert entry_words.told(same, FRENCH) == entry_words.summary(same, FRENCH)


def test_an_undo_is_told_in_the_language_of_the_reader(last: Tell) -> None:
    row = last(moved("13:30"), reason=reason_of_undo(Turned("undone", "move-item")))
    assert entry_words.why(row, ENGLISH) == "Undone: Change time"
    assert entry_words.why(row, FRENCH) == FRENCH("undo.reason", what=FRENCH("command.move-item"))


CALL = {
    "kind": "call", "direction": "in", "sender": {"en": "Embassy"}, "dated": "2025-11-10",
    "received_at": "2025-11-10T11:20:00Z",
}  # fmt: skip


def test_a_call_says_what_was_said(last: Tell) -> None:
    said = {**CALL, "said": "The car is late."}
    row = last(("register-letter", {**said, "letter": "call"}))
    assert entry_words.summary(row, ENGLISH) == (
        "registered Embassy, telephone call of 10 Nov 2025, 14:20: “The car is late.”"
    )
    row = last(("register-letter", {**said, "subject": "Cars", "letter": "call-2"}))
    assert entry_words.summary(row, ENGLISH).endswith(": “Cars”, “The car is late.”")


def test_a_corrected_letter_says_what_was_wrong(last: Tell) -> None:
    registered = ("register-letter", {**CALL, "said": "At six.", "letter": "call"})
    row = last(registered, ("correct-letter", {**CALL, "said": "At seven.", "letter": "call"}), reason="misheard")
    assert entry_words.summary(row, ENGLISH) == (
        "corrected what Embassy, telephone call of 10 Nov 2025, 14:20 says: “At seven.” (was “At six.”)"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_even_a_bare_event_of_every_topic_is_told(language: str) -> None:
    words = Words(language)
    for (topic, _), kind in EVENTS.items():
        if is_superseded(kind):
            continue
        values = {**dict.fromkeys(kind.__struct_fields__), "before": "x"}
        if topic == "attendance.marked":
            values["attended"] = "present"
        event = kind(**dict.fromkeys(kind.__struct_fields__))
        row = HistoryRow(Entry(UUID(int=1), 1, event, "A. Serova", "desk", NOW), (), values)
        said = entry_words.summary(row, words)
        assert "{" not in said, topic
        assert not said.startswith("event."), topic


def test_a_check_is_a_sentence(journal: Journal) -> None:
    journal.add(*proposed({"en": {"family": "Ushakov"}}, {"en": "Aide"}))
    journal.add("list-participant", {"item": "talks", "member": "ushakov"})
    journal.add("withdraw-member", {"member": "ushakov"})
    said = {found.code: sentences.check_sentence(found, ENGLISH) for found in check(journal.visit)}
    assert said["withdrawn-still-listed"] == (
        "Ushakov is no longer coming but is still listed for Restricted talks (Wed 12 Nov, 13:00–13:45)."
    )
    assert said["sides-unequal"] == "The sides are unequal at Restricted talks: 1 and 0."


def test_an_accepted_check_is_told_by_its_name_and_what_it_is_about(journal: Journal) -> None:
    journal.add("accept-check", {"check": "sides-unequal/talks"}, reason="as agreed")
    assert entry_words.summary(history(journal.entries)[-1], ENGLISH) == (
        "accepted the check “sides unequal” about Restricted talks"
    )
    journal.add("reopen-check", {"check": "sides-unequal/talks"})
    assert entry_words.summary(history(journal.entries)[-1], FRENCH).replace("\N{NO-BREAK SPACE}", " ") == (
        "a rouvert le contrôle « composition inégale » au sujet de « Entretien restreint »"
    )


def test_what_a_checklist_expects_is_told_by_its_name(journal: Journal) -> None:
    journal.add("accept-check", {"check": "expected-item-missing/visit/wreath"}, reason="as agreed")
    assert entry_words.summary(history(journal.entries)[-1], FRENCH).replace("\N{NO-BREAK SPACE}", " ") == (
        "a accepté le contrôle « élément attendu absent » au sujet de « State visit » et « dépôt de gerbe »"
    )


def test_a_check_that_is_back_says_that_it_was_accepted(journal: Journal) -> None:
    journal.add("accept-check", {"check": "sides-unequal/talks"})
    journal.add(*proposed({"en": {"family": "Ushakov"}}, {"en": "Aide"}))
    journal.add("list-participant", {"item": "talks", "member": "ushakov"})
    said = {found.code: sentences.check_sentence(found, ENGLISH) for found in check(journal.visit)}
    assert said["sides-unequal"] == (
        "The sides are unequal at Restricted talks: 2 and 0. (Accepted before in entry 8, when the facts were others.)"
    )


def test_differences_are_told_in_protocol_words(journal: Journal) -> None:
    then = history(journal.entries)[-1].entry.number
    journal.add(*moved("13:30"))
    journal.add("redate-visit", {"first_day": DAY, "last_day": DAY})
    journal.add("close-visit", {})
    journal.add("start-item", {"item": "talks", "at": "2025-11-12T13:34:00+03:00"})
    journal.add(*marked("late", at="2025-11-12T13:40:00+03:00"))
    before = Visit()
    for entry in journal.entries[:then]:
        entry.mutate(before)
    said = [sentences.difference_sentence(each, ENGLISH) for each in compare(before, journal.visit)]
    assert said == [
        "Visit: planned → closed",
        "Days of the visit: 11–12 November 2025 → 12 November 2025",
        "Restricted talks: Wed 12 Nov, 13:00–13:45 → 13:30",
        "Restricted talks: planned → under way",
        "Restricted talks, when it was held: from 13:34",
        "Restricted talks, attendance of Vladimir Putin: late",
        "Restricted talks, times noted for Vladimir Putin: from 13:40",
    ]
    in_french = [sentences.difference_sentence(each, FRENCH) for each in compare(before, journal.visit)]
    assert in_french[0] == "Visite\N{NO-BREAK SPACE}: prévue → close"


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (Difference("member-new", "a", {"en": "Aide 1"}, None, {"en": "Aide 1"}), "Aide 1 is new on the list"),
        (Difference("member-gone", "a", {"en": "Aide 1"}, {"en": "Aide 1"}), "Aide 1 is no longer on the list"),
        (Difference("item-new", "ride", {"en": "Ride"}), "Ride is new"),
        (Difference("item-gone", "ride", {"en": "Ride"}), "Ride is no longer in the programme"),
    ],
)
def test_what_came_or_went_is_named_once(difference: Difference, told: str) -> None:
    assert sentences.difference_sentence(difference, ENGLISH) == told
