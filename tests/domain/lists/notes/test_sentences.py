"""Sentences of a note beside the list that stands: what they most likely mean is offered, never accepted unasked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from domain.core.message import decide
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.names.list_names import name_in
from domain.lists.notes.instructions import instruction_in
from domain.lists.notes.offices_told import office_told, speaks_of_an_office
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_kind import headings_of
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

_FAMILY_LEADS = frozenset({"ru", "kk", "ja", "uk", "hu", "ko", "zh", "uz", "vi"})
_SIGNS = {"gone": "-", "new": "+", "respelt": "=", "re-ranked": "^"}


class Note(NamedTuple):
    """A list that stands, and a note about it with what each of its sentences says."""

    language: str
    listed: Sequence[str]
    lines: Sequence[str]
    said: Sequence[str]


def notes() -> dict[str, Note]:
    """The notes: `*` who stands on the list, `>` a line, `-` who goes, `+` who comes, `=` is respelt, `^` moves."""
    found = {}
    for block in (Path(__file__).parent / "notes.txt").read_text(encoding="utf-8").split("# ")[1:]:
        title, *lines = block.strip().split("\n")
        listed, said, changes = ([line[2:] for line in lines if line[0] in signs] for signs in ("*", ">", "-+=^"))
        signed = [f"{line[0]}{changes.pop(0)}" for line in lines if line[0] in "-+=^"]
        found[title] = Note(title.split()[0], listed, said, signed)
    return found


NOTES = notes()
NOT_UNDERSTOOD = {"kk": ["+Бекова Дана / сарапшы"]}
"""What is told as not understood."""


def visit_of(note: Note) -> Visit:
    """A visit with the list that stands."""
    members = []
    leading = "family" if note.language in _FAMILY_LEADS else "given"
    for number, line in enumerate(note.listed, 1):
        name, _, office = line.partition(" | ")
        names = {note.language: name_in(name, note.language, leading="family" if leading == "family" else "given")}
        members.append(MemberProposed(f"m{number}", "guest", names, {note.language: office}, "official"))
    folded: Visit = fold([visit_opened(), *members])
    return folded


def read_beside(note: Note, visit: Visit) -> tuple[ParsedList, Reconciliation]:
    rows = rows_of_lines(note.lines)
    read = with_sentences(parse_list(rows, guessed_columns(rows)), visit, "guest")
    said = ListSaid(None, headings_of("note", rows, {entry.line for entry in read.entries}))
    return read, reconcile(visit, "guest", read.entries, said=said)


def signed(change: ListChange, found: Reconciliation, visit: Visit) -> str:
    """A change as the notes have it."""
    entry = found.entries[change.entry or 0]
    names = visit.delegations.members[change.member].names if change.member else entry.names
    name, office = next(iter(names.values())), next(iter(entry.position.values()), "")
    words = f"{name.family} {name.given}".strip()
    return f"{_SIGNS[change.kind]}{words}{f' / {office}' if office and change.kind == 'new' else ''}"


def same(one: str, other: str) -> bool:
    """Whether two say the same, whichever part of a name leads, and of names one says more of."""
    words = [{*each[1:].partition(" / ")[0].casefold().split()} for each in (one, other)]
    joined = {each[1:].partition(" / ")[0].replace(" ", "") for each in (one, other)}
    offices = [each.partition(" / ")[2] for each in (one, other)]
    return one[0] == other[0] and (words[0] <= words[1] or len(joined) == 1) and offices[0] in ("", offices[1])


@pytest.mark.parametrize("title", NOTES)
def test_what_sentences_mean_is_offered(title: str) -> None:
    note = NOTES[title]
    visit = visit_of(note)
    _, found = read_beside(note, visit)
    offered = [signed(each, found, visit) for each in found.differences]
    wanted = [each for each in note.said if each not in NOT_UNDERSTOOD.get(title, ())]
    assert all(any(same(each, one) for one in offered) for each in wanted), offered
    assert all(any(same(each, one) for each in note.said) for one in offered), offered


@pytest.mark.parametrize("title", NOTES)
def test_nothing_a_sentence_means_is_accepted_unasked(title: str) -> None:
    visit = visit_of(NOTES[title])
    _, found = read_beside(NOTES[title], visit)
    of_sentences = [each for each in found.differences if found.entries[each.entry or 0].sentence]
    assert all(each.held is not None for each in of_sentences)


def note(*lines: str) -> tuple[ParsedList, Reconciliation]:
    listed = ("Helen Ward | Minister of Trade", "Peter Lloyd | Head of Unit", "Ian Moss | Press Officer")
    made = Note("en", listed, ("Changes to the delegation", *lines), ())
    return read_beside(made, visit_of(made))


@pytest.mark.parametrize(
    "line",
    [
        "Mr Peter Lloyd may have to cancel his trip.",
        "Mr Peter Lloyd will not be replaced.",
        "Mr Peter Lloyd will be replaced at dinner only by Ms Ruth Hale, Deputy Head.",
        "Mr Peter Lloyd insists on a vegetarian menu.",
        "If Mr Peter Lloyd cannot come, Ms Ruth Hale, Deputy Head, will be travelling instead.",
        "Mr Peter Lloyd and Mr Ian Moss will not dine together.",
    ],
)
def test_what_is_not_clear_is_told_as_not_understood(line: str) -> None:
    read, found = note(line)
    assert not found.differences
    assert [(row.line, row.why) for row in read.unread] == [(2, "sentence")]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("No. 2: instead of Mr Peter Lloyd, Ms Ruth Hale, Deputy Head, will be travelling.", 2),
        ("Ms Ruth Hale, Deputy Head, will be travelling in place of No. 2.", None),
    ],
)
def test_who_comes_in_the_row_of_another_has_his_number(line: str, number: int | None) -> None:
    """Where the number only says whom a sentence means, he ranks by his own office (protocol 2.8)."""
    read, _ = note(line)
    assert [each.number for each in read.entries if not each.struck] == [number]


def test_the_sentence_stands_beside_what_it_means() -> None:
    line = "Ms Ruth Hale, Deputy Head, will be travelling in place of No. 2."
    _, found = note(line)
    assert [(each.kind, each.held, found.entries[each.entry or 0].sentence) for each in found.differences] == [
        ("gone", "sentence", line),
        ("new", "sentence", line),
    ]


def test_a_misspelling_a_correction_quotes_is_no_new_person() -> None:
    _, found = note("Please read “Petar Lloyd-Jones” and not “Peter Lloyd”.")
    assert [(each.kind, each.member) for each in found.differences] == [("respelt", "m2")]


def test_who_is_to_stand_behind_another_stands_there_whoever_else_goes() -> None:
    """The rank he has then is another where somebody above him is withdrawn by the same note."""
    listed = ("Helen Ward | Minister", "Peter Lloyd | Head of Unit", "Ian Moss | Adviser", "Ann Roe | Press Officer")
    lines = ("Mr Peter Lloyd has had to pull out.", "Ms Ann Roe should be listed directly after the Minister.")
    made = Note("en", listed, ("Changes to the delegation", *lines), ())
    visit = visit_of(made)
    _, found = read_beside(made, visit)
    accepted = as_accepted(found, visit, {each.id for each in found.differences})
    assert accepted.ranks_after == {"m1": 1, "m4": 2, "m3": 3}


LISTED = ("Ann Lee | Minister", "Ray Fox | Adviser", "Tom Gill | Adviser", "Eve Hall | Secretary")
ROWS = ("Changes to the list", "1. Ms Ann Lee, Minister", "2. Mr Ray Fox, Senior Adviser",
        "3. Mr Tom Gill, Adviser", "4. Ms Eve Hall, Secretary")  # fmt: skip


def test_a_sentence_about_somebody_a_row_holds_makes_nobody_new() -> None:
    note = Note("en", LISTED, (*ROWS, "Mr Ray Fox should be placed after Mr Tom Gill."), ())
    visit = visit_of(note)
    _, found = read_beside(note, visit)
    assert [(each.id, each.held) for each in found.differences] == [
        ("re-ranked:m2", "sentence"),
        ("re-titled:m2", None),
    ]
    for command in as_accepted(found, visit, {"re-ranked:m2", "re-titled:m2"}).commands:
        fold(decide(command, visit), visit)
    assert [member.id for member in visit.delegations.listed("guest")] == ["m1", "m3", "m2", "m4"]


def test_who_is_struck_off_by_one_sentence_is_not_moved_by_another() -> None:
    lines = ("Changes to the list", "Mr Ray Fox should be placed after Mr Tom Gill.", "Mr Fox will not travel with us.")
    note = Note("en", LISTED, lines, ())
    visit = visit_of(note)
    _, found = read_beside(note, visit)
    assert [each.id for each in found.differences] == ["gone:m2"]
    assert as_accepted(found, visit, {"gone:m2"}).commands


@pytest.mark.parametrize(
    "line",
    [
        "The reservation of the hall has been cancelled.", "Agenda item 2 has been removed from the programme.",
        "The lunch at Casino 3 has been cancelled by the hotel.", "Car number 2 is cancelled for the whole day.",
        "The flight of Mr Ray Fox was cancelled.", "Mr Fox declined the gift of the hosts.",
        "The dinner which was to take place 2 November has been cancelled.",
    ],
)  # fmt: skip
def test_a_thing_that_is_cancelled_takes_nobody_off(line: str) -> None:
    note = Note("en", LISTED, ("Changes to the list", line), ())
    _, found = read_beside(note, visit_of(note))
    assert found.differences == ()


def test_a_person_is_named_by_a_word_written_large_beside_what_tells_it() -> None:
    note = Note("ru", ["Белый Пётр | советник"], ["Изменения", "Белый зал исключен из программы визита."], ())
    _, found = read_beside(note, visit_of(note))
    assert found.differences == ()


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("Mr Ray Fox will not attend the visit on 5 May.", ["gone:m2"]),
        ("Mr Ray Fox will be replaced by Ms May Green, Deputy Head of Unit.", ["gone:m2", "new:2"]),
        ("Mr Ray Fox may not attend the visit.", []),
        ("Perhaps Mr Ray Fox will not attend the visit.", []),
    ],
)
def test_a_month_or_a_name_is_no_doubt(line: str, ids: list[str]) -> None:
    note = Note("en", LISTED, ("Changes to the list", line), ())
    _, found = read_beside(note, visit_of(note))
    assert [each.id for each in found.differences] == ids


MINISTERS = {
    "en": ("Ann Lee | Prime Minister", "Ray Fox | Minister of Foreign Affairs", "Tom Gill | Minister of Defence",
           "Eve Hall | Minister of Trade", "Ian Moss | Adviser", "Una Cole | Secretary"),
    "fr": ("Jean Dupont | Premier ministre", "Luc Morel | Ministre des Affaires étrangères",
           "Anne Roy | Ministre de la Défense", "Paul Petit | Ministre du Commerce", "Marc Blanc | Conseiller"),
    "ru": ("Иванов Иван Иванович | Премьер-министр", "Петров Пётр Петрович | Министр иностранных дел",
           "Сидоров Олег Ильич | Министр обороны", "Орлов Глеб Юрьевич | советник", "Титов Юрий Олегович | помощник"),
    "kk": ("Қасымов Дәурен | Премьер-министр", "Ибраева Сәуле | Вице-министр", "Тұрсынов Олжас | Директор",
           "Әлиева Мәдина | Аудармашы"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line", "member", "rank"),
    [
        ("en", "Mr Ian Moss should be placed after the Minister of Defence.", "m5", 4),
        ("en", "Mr Ian Moss, Adviser, should rank directly after the Minister of Defence.", "m5", 4),
        ("en", "Mr Ian Moss is to be listed as no. 3 bis.", "m5", 4),
        ("en", "Mr Ian Moss ranks after no. 2.", "m5", 3),
        ("en", "Ms Una Cole, Secretary, after the Minister of Defence.", "m6", 4),
        ("en", "Ms Una Cole should appear immediately after Mr Tom Gill, Minister of Defence.", "m6", 4),
        ("en", "Ms Una Cole is to be placed before the Minister of Trade.", "m6", 4),
        ("en", "Mr Moss should stand between the Minister of Defence and the Minister of Trade.", "m5", 4),
        ("fr", "M. Marc Blanc est à placer après le Ministre des Affaires étrangères.", "m5", 3),
        ("fr", "M. Marc Blanc, Conseiller, figurera après la Ministre de la Défense.", "m5", 4),
        ("ru", "Орлова Г.Ю. следует поместить в списке после министра иностранных дел.", "m4", 3),
        ("ru", "Титова Ю.О. просим переместить на место 2 бис.", "m5", 3),
        ("kk", "Мәдина Әлиева тізімде үшінші орынға қойылсын.", "m4", 3),
    ],
)
def test_who_stands_moves_where_words_place_him(language: str, line: str, member: str, rank: int) -> None:
    note = Note(language, MINISTERS[language], ("Changes to the list", line), ())
    _, found = read_beside(note, visit_of(note))
    assert [(each.kind, each.member, each.after) for each in found.differences] == [("re-ranked", member, rank)]
    assert all(each.held for each in found.differences)


@pytest.mark.parametrize(
    "line",
    [
        "Mr Ian Moss should be placed after the Minister.",
        "Mr Ian Moss should be placed after the Minister of Health.",
        "The Minister of Trade should be placed before the Minister of Defence.",
    ],
)
def test_a_place_behind_nobody_in_particular_moves_nobody(line: str) -> None:
    """Several are ministers, none of them of health; and an office alone tells nobody who moves."""
    note = Note("en", MINISTERS["en"], ("Changes to the list", line), ())
    read, found = read_beside(note, visit_of(note))
    assert not found.differences
    assert [row.why for row in read.unread] == ["sentence"]


@pytest.mark.parametrize(
    "line",
    [
        "Mr Ian Moss should be seated after the Minister of Defence at the dinner.",
        "Mr Ian Moss will move to the hotel before the Prime Minister.",
        "The car of Mr Ian Moss is placed behind the car of the Prime Minister.",
        "Mr Ian Moss would like to stand behind Mr Tom Gill in the photograph.",
        "Mr Ian Moss will speak after the Minister of Defence.",
    ],
)
def test_who_stands_behind_another_elsewhere_keeps_his_place_on_the_list(line: str) -> None:
    note = Note("en", MINISTERS["en"], ("Changes to the list", line), ())
    _, found = read_beside(note, visit_of(note))
    assert not found.differences


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "L'entretien entre le Ministre de la Défense et M. Marc Blanc figure au programme."),
        ("fr", "M. Marc Blanc ne se rendra pas à Lyon mais participera aux entretiens."),
        ("en", "Mr Ian Moss will miss the first meeting only."),
        ("en", "Mr Ian Moss called back to confirm that he will travel."),
        ("ru", "Просим переместить Титова Ю.О. на другое место."),
    ],
)
def test_who_is_missed_or_met_elsewhere_stays_where_he_is(language: str, line: str) -> None:
    note = Note(language, MINISTERS[language], ("Changes to the list", line), ())
    _, found = read_beside(note, visit_of(note))
    assert not found.differences


@pytest.mark.parametrize("title", ["Dernières modifications", "Letzte Änderungen", "Son dakika değişiklikler"])
def test_a_title_that_speaks_of_changes_names_nobody(title: str) -> None:
    note = Note("en", MINISTERS["en"], (title, "Mr Ian Moss will not travel with us."), ())
    _, found = read_beside(note, visit_of(note))
    assert [(each.kind, each.member) for each in found.differences] == [("gone", "m5")]


def test_who_is_struck_off_by_initials_is_told_by_them_however_short_his_name() -> None:
    listed = ("Зуев Павел Ильич | начальник отдела", "Зуева Анна Олеговна | советник", "Ким Павел Ильич | помощник")
    note = Note("ru", listed, ("Изменения в составе", "Зуева П.И. просим из списка исключить."), ())
    _, found = read_beside(note, visit_of(note))
    assert [(each.id, each.held) for each in found.differences] == [("gone:m1", "sentence")]


def test_somebody_new_stands_behind_the_office_a_row_says() -> None:
    note = Note(
        "en", MINISTERS["en"], ("Changes to the list", "Mr Ben Reed, Envoy, after the Minister of Defence."), ()
    )
    visit = visit_of(note)
    _, found = read_beside(note, visit)
    (new,) = found.differences
    assert (new.kind, new.held) == ("new", "sentence")
    recorded = as_accepted(found, visit, {new.id})
    for command in recorded.commands:
        fold(decide(command, visit), visit)
    order = [member.names["en"].family for member in visit.delegations.listed("guest")]
    assert order[:4] == ["Lee", "Fox", "Gill", "Reed"]


def test_numbers_of_paragraphs_give_nobody_a_place() -> None:
    lines = ("Changes to the list", "1. Mr Ian Moss will not travel.", "2. Mr Ben Reed, Envoy")
    read, _ = read_beside(made := Note("en", MINISTERS["en"], lines, ()), visit_of(made))
    assert [(entry.number, entry.struck) for entry in read.entries] == [(None, True), (None, False)]


def test_a_name_behind_a_colon_that_shares_no_word_is_nobodys_other_spelling() -> None:
    _, found = note("The name of the Minister of Trade should read: Ruth Hale.")
    assert not found.differences


def test_of_two_spellings_the_one_that_stands_is_the_old_one() -> None:
    listed = ("Bassirou Diomaye Faye | Président", "Oumar Samba Ba | Ministre", "Ousmane Sonko | Premier ministre")
    lines = ("Rectificatif à la liste", "RECTIFICATIF : au lieu de « Oumar Samba BA », lire « Oumar Samba BÂ ».")
    made = Note("fr", listed, lines, ())
    _, found = read_beside(made, visit_of(made))
    assert [(each.id, str(found.entries[each.entry or 0].names["fr"])) for each in found.differences] == [
        ("respelt:m2", "Oumar Samba Bâ")
    ]


def test_what_a_name_is_not_is_no_part_of_it() -> None:
    _, found = note('The name of the Head of Unit should read: Peter Loyd (not "Lloyd").')
    assert [(each.id, str(found.entries[each.entry or 0].names["en"])) for each in found.differences] == [
        ("respelt:m2", "Peter Loyd")
    ]


def test_who_is_not_replaced_is_struck_off_all_the_same() -> None:
    listed = ("Franco Neri | Ministro", "Luca Lo Presti | Consigliere", "Anna Costa | Interprete")
    lines = ("Variazione", "Il Dott. Luca Lo Presti non parteciperà più alla missione e non verrà sostituito.")
    made = Note("it", listed, lines, ())
    _, found = read_beside(made, visit_of(made))
    assert [each.id for each in found.differences] == ["gone:m2"]


@pytest.mark.parametrize("line", ["Айша Мохаммед Муса не прибудет.", "Исключить из списка: Айша Мохаммед Муса."])
def test_who_is_struck_off_is_told_by_a_name_that_ends_as_declined_ones_do(line: str) -> None:
    listed = ("Гедион Тимотеос Хессебон | Министр", "Айша Мохаммед Муса | Министр", "Йонас Бекеле | Переводчик")
    made = Note("ru", listed, ("Изменения в составе делегации", line), ())
    _, found = read_beside(made, visit_of(made))
    assert [each.id for each in found.differences] == ["gone:m2"]


def test_a_greeting_is_no_member_beside_a_sentence_and_a_name_alone_is_not_accepted_by_itself() -> None:
    """Closing words of a French embassy became a member."""
    listing, found = note(
        "M. Peter Lloyd ne viendra pas.", "M. Fidèle Ahouansou, Directeur général adjoint", "Haute considération",
        "M. Jean Roy",
    )  # fmt: skip
    held = {str(next(iter(found.entries[each.entry].names.values()), "")): each.held for each in found.differences
            if each.kind == "new" and each.entry is not None}  # fmt: skip
    assert held == {"Fidèle Ahouansou": None, "Jean Roy": "alone"}
    assert ["Haute considération" in row.cells for row in listing.unread] == [True]


def read_note(listed: Sequence[tuple[str, str]], *lines: str) -> list[tuple[str, str]]:
    """What a note changes of who stands, and the name or the office it says."""
    visit = fold([visit_opened(), *(MemberProposed(f"m{at}", "guest", {"en": name_in(name)}, {"en": office}, "official")
                                    for at, (name, office) in enumerate(listed))])  # fmt: skip
    rows = rows_of_lines(lines)
    read = with_sentences(parse_list(rows, guessed_columns(rows)), visit, "guest")
    found = reconcile(visit, "guest", read.entries, said=ListSaid(None, headings_of("", rows, set())))
    return [(each.kind, str(next(iter((each.after or {}).values()), each.member))) for each in found.differences]


STANDING = [("Kirra Dunn", "Director"), ("Juan Ospina", "Adviser"), ("Tatiana Roca", "Press adviser")]


def test_a_name_said_twice_is_to_be_read_as_the_one_that_does_not_stand() -> None:
    sentence = "Could you please read Kirra Dunne instead of Kirra Dunn."
    assert read_note(STANDING, "Hi there,", sentence, "Cheers,", "David") == [("respelt", "Kirra Dunne")]


def test_the_subject_of_a_mail_is_nobody_and_its_second_sentence_strikes_nobody_of_the_first() -> None:
    found = read_note(
        STANDING, "Subject: RE: Delegation of Colombia - consultations", "Dear colleagues,",
        "The correct title of Mr Juan Ospina is Director for Asia (a.i). Also, Ms Tatiana Roca will not be travelling.",
        "Regards,",
    )  # fmt: skip
    assert sorted(found) == [("gone", "m2"), ("re-titled", "Director for Asia (a.i)")]


def test_a_correction_of_a_number_written_with_a_letter_alone_is_of_a_name() -> None:
    asked = instruction_in("N. 5, au lieu de « Kirra DUNN », lire « Kirra DUNNE »")
    assert asked is not None
    assert (asked.kind, asked.who, asked.by) == ("correct", "Kirra DUNN", "Kirra DUNNE")


def test_a_chinese_sentence_gives_an_office_behind_a_colon() -> None:
    assert office_told("谢宁的职务应更正为：国家能源局国际合作司主任科员。") == "国家能源局国际合作司主任科员"
    assert speaks_of_an_office("谢宁的职务应更正为：国家能源局国际合作司主任科员。")


IRAN = [("Масуд Пезешкиан", "Президент"), ("Мохсен Пакнежад", "Министр нефти"), ("Захра Эршади", "Советник")]


def test_changes_with_semicolons_behind_a_sentence_that_says_so_are_sentences() -> None:
    lines = (
        "Посольство сообщает о следующих изменениях в составе делегации:",
        "– Министра нефти М. Пакнежада заменит заместитель Министра нефти Саид Таваколи;",
        "– дополнительно в состав включён Министр энергетики Аббас Алиабади (после Министра нефти);",
        "– г-жа З. Эршади в Ереван не прибудет.",
    )
    visit = fold([visit_opened(), *(MemberProposed(f"m{at}", "guest", {"ru": name_in(name)}, {"ru": office}, "official")
                                    for at, (name, office) in enumerate(IRAN))])  # fmt: skip
    rows = rows_of_lines(lines)
    entries = with_sentences(parse_list(rows, guessed_columns(rows)), visit, "guest").entries
    said = {(next(iter(each.names.values())).family, each.position.get("ru", ""), each.struck) for each in entries}
    assert ("Пакнежад", "", True) in said
    assert ("Алиабади", "Министр энергетики", False) in said
    assert "заместитель Министра нефти" in {office for _, office, _ in said}
    assert {each.beside for each in entries} == {"", "Министра нефти"}
