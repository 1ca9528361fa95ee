"""A note that says whom to replace, strike off and add: nobody is named after a sentence, nobody goes unasked (4.9)."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.member_names import WordPosition
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import WithdrawMember
from domain.lists.listing import parse_list
from domain.lists.notes.instructions import instruction_in
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import fold

NOTES = {
    "en": (
        "Please replace Mr. Yerlan NYSANBAYEV by Mr. Serik BEKOV, Vice Minister of Ecology.\n"
        "2. Please delete Mr. Dauren ABAYEV from the list.\n3. Please add Ms. Aliya KARIMOVA, Press Secretary."
    ),
    "fr": (
        "M. Yerlan NYSSANBAÏEV est remplacé par M. Serik BEKOV, vice-ministre\nM. Daouren ABAÏEV ne participera pas à"
        " la visite.\nVeuillez ajouter Mme Aliya KARIMOVA, attachée de presse"
    ),
    "ru": (
        "1. Вместо Нысанбаева Ерлана Нуралиевича – Беков Серик Маратович, вице-министр\n"
        "2. Исключить: Абаев Даурен Аскербекович, Чрезвычайный и Полномочный Посол.\n"
        "3. Включить: Каримова Алия Сериковна, пресс-секретарь."
    ),
    "kk": (
        "Ерлан Нысанбаевтың орнына Серік Беков, вице-министр\nДәурен Абаев тізімнен шығарылсын\n"
        "Қосылсын: Әлия Кәрімова, баспасөз хатшысы"
    ),
    "de": (
        "Herr Jerlan NYSSANBAJEW wird durch Herrn Serik BEKOW, Vizeminister, ersetzt.\nEntfällt:\n"
        "Dauren ABAJEW, Botschafter\nNeu:\nAlija KARIMOWA, Sprecherin"
    ),
    "tr": (
        "1. Sayın Yerlan NYSANBAYEV yerine Sayın Serik BEKOV, Bakan Yardımcısı\n"
        "2. Sayın Dauren ABAYEV listeden çıkarılmıştır.\n3. Sayın Aliya KARİMOVA, Basın Danışmanı, heyete eklenmiştir."
    ),
}


def listed(called: str) -> MemberProposed:
    given, _, family = called.partition(" ")
    return MemberProposed(family.lower(), "guest", {"en": Name(given, family)}, {"en": "Minister"}, "official")


@pytest.fixture
def visit() -> Visit:
    """Tokayev, who leads, Nysanbayev and Abayev."""
    folded: Visit = fold(
        [
            visit_opened(),
            *principals(),
            listed("Yerlan Nysanbayev"),
            listed("Dauren Abayev"),
        ]
    )
    return folded


def held_against(visit: Visit, note: str) -> Reconciliation:
    rows = rows_of_lines(note.split("\n"))
    return reconcile(visit, "guest", parse_list(rows, guessed_columns(rows)).entries, said=ListSaid())


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES)
def test_a_note_of_changes_is_an_addendum_that_says_who_goes_and_who_comes(visit: Visit, note: str) -> None:
    found = held_against(visit, note)
    told = [(each.kind, each.member, each.held) for each in found.differences]
    assert (found.kind, found.guess.by) == ("addendum", "struck")
    assert told == [
        ("gone", "nysanbayev", "struck"), ("new", None, "sentence"), ("gone", "abayev", "struck"), ("new", None, None),
    ]  # fmt: skip
    come = [found.entries[each.entry] for each in found.differences if each.kind == "new" and each.entry is not None]
    assert [len(next(iter(entry.names.values())).family.split()) for entry in come] == [1, 1]
    assert all(entry.position for entry in come)


@pytest.mark.parametrize(
    ("line", "right", "held"),
    [
        ("№ 2: вместо «Yerlan NYSANBAYEV» читать «Temir ISKAKOV».", Name("Temir", "Iskakov"), "sentence"),
        ("Please read NYSSANBAEV Yerlan instead of NYSANBAYEV Yerlan.", Name("Yerlan", "Nyssanbaev"), None),
        ("For Yerlan Nysanbayev please read Jerlan Nysanbajew.", Name("Jerlan", "Nysanbajew"), None),
    ],
)
def test_a_name_read_instead_of_another_is_his_who_stands(visit: Visit, line: str, right: Name, held: str) -> None:
    (change,) = held_against(visit, f"Correction to the list\n{line}").differences
    assert (change.id, change.after, change.held) == ("respelt:nysanbayev", {"en": right}, held)


def test_an_office_put_right_in_japanese_is_nobody_new() -> None:
    rows = rows_of_lines(
        ["日本国政府代表団名簿の訂正", "大塚 礼子の役職「外務省欧州局長」を「外務省欧州局長兼担当大使」に訂正。"]
    )
    (entry,) = parse_list(rows, guessed_columns(rows)).entries
    assert (entry.names, entry.position) == (
        {"ja": Name("礼子", "大塚", family_first=True)},
        {"ja": "外務省欧州局長兼担当大使"},
    )
    assert not entry.added


def test_nobody_is_withdrawn_before_that_is_accepted(visit: Visit) -> None:
    found = held_against(visit, NOTES["en"])
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert not any(isinstance(each, WithdrawMember) for each in recorded.commands)
    recorded = as_accepted(found, visit, {"gone:abayev"})
    assert recorded.commands[-1] == WithdrawMember("abayev")
    assert recorded.struck == {"abayev"}


def test_somebody_is_struck_off_by_his_number_and_the_head_as_any_other_only_by_himself(visit: Visit) -> None:
    found = held_against(visit, "Delete No. 3\nDelete No. 1\nRemove Mr. John NOBODY")
    assert [(each.member, each.held) for each in found.differences] == [("abayev", "struck"), ("tokayev", "leads")]
    assert [entry.line for entry in found.unmatched] == [3]
    assert found.gone() == ()


def test_who_no_longer_comes_already_is_told_apart_from_a_name_nobody_has(visit: Visit) -> None:
    visit.delegations.members["abayev"].status = "withdrawn"
    found = held_against(visit, "Delete Mr Dauren ABAYEV\nRemove Mr. John NOBODY")
    assert found.differences == ()
    assert [entry.line for entry in found.gone_before] == [1]
    assert [entry.line for entry in found.unmatched] == [2]


def test_a_correction_says_how_a_row_reads_now(visit: Visit) -> None:
    note = 'Row 2: for "Yerlan NYSANBAYEV, Minister" read "Yerlan NYSANBAYEV, Minister of Ecology"'
    found = held_against(visit, note)
    assert as_accepted(found, visit, {"re-titled:nysanbayev"}).commands == (
        WordPosition("nysanbayev", {"en": "Minister of Ecology"}),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Jean DUPONT, chargé du remplacement", "Karl Neumann, Direktor", "Ms. Anna READ, Counsellor", "Vice Minister",
        "Mr. John SMITH, Director of Add-on Services", "Иванов Иван, заместитель министра", "Security", "New Zealand",
        "Anna Orlova, Head of the Unavailable Assets Unit.", "John Smith, Director, remains in office.",
        "Minister of Finance (item 2) is attached", "The list of rooms (no. 3) will be sent on Monday.",
        "中方出席人员", "补充说明", "新增人员名单", "补充说明，共三点", "新增翻译一名", "由中方人员出席",
    ],
)  # fmt: skip
def test_a_line_of_a_list_asks_for_nothing(line: str) -> None:
    assert instruction_in(line) is None


@pytest.mark.parametrize(
    ("line", "who", "by"),
    [
        ("No. 4 should read: Mr. Nurlan BEKOV, Minister", "No. 4", "Mr. Nurlan BEKOV, Minister"),
        ('CORRECTION: no. 8, please read "Mr Jan NOVAK-KOS" instead of "Mr Jan NOVAK".', "Mr Jan NOVAK",
         "Mr Jan NOVAK-KOS"),
        ("The interpreter (no. 11) will be Ms Živa ČEBULJ.", "no. 11", "Ms Živa ČEBULJ, interpreter"),
        ("The interpreter (no. 11) is now Živa Čebulj, attaché", "no. 11", "Živa Čebulj, attaché, interpreter"),
        ("Nr. 7 lautet richtig: Herr Serik Bekow, Berater", "Nr. 7", "Herr Serik Bekow, Berater"),
        ("Абаева Даурена заменить на Петрову Анну Ивановну, первого секретаря Посольства", "Абаева Даурена",
         "Петрова Анна Ивановна, первый секретарь Посольства"),
        ("Абаева Даурена заменить на Бекова Серика, Начальника Протокола", "Абаева Даурена",
         "Беков Серик, Начальник Протокола"),
        ("Абаева Даурена исключить из состава делегации.", "Абаева Даурена", ""),
        ("Statt Herrn Dauren Abajew nimmt Herr Serik Bekow, Gesandter, teil.", "Herrn Dauren Abajew",
         "Herr Serik Bekow, Gesandter"),
        ("Абаев Дәуреннің орнына Беков Серік, кеңесші келеді.", "Абаев Дәуреннің", "Беков Серік, кеңесші"),
        ("يُستعاض عن السيد داورين أباييف بالسيد مارات سيزديكوف، مستشار.", "السيد داورين أباييف",
         "السيد مارات سيزديكوف، مستشار"),
        ("يُحذف من القائمة السيد يرجان كازيخان.", "السيد يرجان كازيخان", ""),
    ],
)  # fmt: skip
def test_what_a_correction_says_in_a_line(line: str, who: str, by: str) -> None:
    asked = instruction_in(line)
    assert asked is not None
    assert (asked.who, asked.by) == (who, by)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Helen Ward, Deputy Director, has fallen ill.", "Ms Helen Ward, Deputy Director, is currently unavailable.",
        "Ms Helen Ward, Deputy Director, remains in London.", "Ms Helen Ward, Deputy Director, stays at home.",
    ],
)  # fmt: skip
def test_who_is_unwell_or_stays_where_he_is_does_not_come(sentence: str) -> None:
    asked = instruction_in(sentence)
    assert asked is not None
    assert (asked.kind, asked.who) == ("strike", "Ms Helen Ward, Deputy Director")


@pytest.mark.parametrize(
    "sentence",
    [
        "He ranks immediately after Mr Aleš Musar.", "Elle prend rang après M. Musar.",
        "Она следует после г-на Мусара.",
        "Er folgt unmittelbar auf Herrn Musar.", "Ол Мусар мырзадан кейін тұрады.",
    ],
)  # fmt: skip
def test_a_sentence_about_who_was_named_before_names_nobody(sentence: str) -> None:
    rows = rows_of_lines(["The following person will join:", "Mr Klemen BOŠTJANČIČ, Minister of Finance", sentence])
    listing = parse_list(rows, guessed_columns(rows))
    assert [str(name) for entry in listing.entries for name in entry.names.values()] == ["Klemen Boštjančič"]


def test_a_correction_says_so_in_its_first_line() -> None:
    """The line below it says "list", but it is not the whole one, and nobody is called Corrigendum."""
    rows = rows_of_lines(
        ["CORRIGENDUM", "to the list of the delegation", "Mr. Dauren ABAYEV is replaced by Mr. Serik BEKOV."]
    )
    listing = parse_list(rows, guessed_columns(rows))
    assert [entry.struck for entry in listing.entries] == [True, False]


@pytest.mark.parametrize(
    ("line", "kind", "who", "by"),
    [
        (
            "дополнительно: Бат Болд, Министр обороны (запас)",
            "add",
            "Бат Болд, Министр обороны (запас)",
            "",
        ),
        (
            "вместо министра образования П. Наранбаяра будет первый заместитель министра Н. Мунхбат",
            "replace",
            "министра образования П. Наранбаяра",
            "первый заместитель министра Н. Мунхбат",
        ),
        (
            "Mr. HONDA Shin'ya, Deputy Chief of Protocol, will take his place",
            "add",
            "Mr. HONDA Shin'ya, Deputy Chief of Protocol",
            "",
        ),
        (
            'Mr Mattias LENTZ: title should read "Minister, Deputy Head of Delegation"',
            "correct",
            "Mr Mattias LENTZ",
            "Mr Mattias LENTZ, Minister, Deputy Head of Delegation",
        ),
        (
            "М. Иванов: должность следует читать «заместитель министра»",
            "correct",
            "М. Иванов",
            "М. Иванов, заместитель министра",
        ),
        (
            "M. Jean DUPONT : fonction doit se lire « Ministre délégué »",
            "correct",
            "M. Jean DUPONT",
            "M. Jean DUPONT, Ministre délégué",
        ),
    ],
)
def test_no_words_of_an_office_are_lost_or_added(line: str, kind: str, who: str, by: str) -> None:
    asked = instruction_in(line)
    assert asked is not None
    assert (asked.kind, asked.who, asked.by) == (kind, who, by)


@pytest.mark.parametrize(
    "line",
    [
        "Ms Maria TOMASIK, spokesperson of President Costa, will arrive on 2 December only.",
        "Mme Maria TOMASIK, porte-parole du Président, arrivera le 2 décembre.",
        "г-жа Мария ТОМАСИК, пресс-секретарь, прибудет 2 декабря.",
    ],
)
def test_when_somebody_arrives_is_no_part_of_an_office(line: str) -> None:
    rows = rows_of_lines(["Corrections to the list", line, "Mr Hans BRUNMAYR is no longer part of the delegation."])
    listing = parse_list(rows, guessed_columns(rows))
    assert [entry.struck for entry in listing.entries] == [True]
    assert [row.why for row in listing.rejected] == ["heading", "sentence"]


def test_who_is_no_longer_of_the_delegation_is_struck_off_without_a_full_stop_too() -> None:
    rows = rows_of_lines(["Rectificatif", "– M. Niclas KVARNSTRÖM ne fait plus partie de la délégation ;"])
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert ([name.family for name in person.names.values()], person.struck) == (["Kvarnström"], True)


def test_what_a_note_says_of_numbers_is_not_set_aside_unread() -> None:
    rows = rows_of_lines(["Rectificatif", "– Mme Sabine WEYAND ne participera pas ;", "– intervertir les n° 6 et 7."])
    assert [row.cells[-1] for row in parse_list(rows, guessed_columns(rows)).unread] == ["intervertir les n° 6 et 7."]


def test_a_portuguese_note_heads_no_member_and_says_how_a_row_reads() -> None:
    rows = rows_of_lines(
        [
            "NOTA VERBAL – ADITAMENTO À LISTA",
            "14. Dr. Rui Miguêns DE OLIVEIRA, Ministro da Indústria e Comércio",
            'Onde se lê "Téte ANTÓNIO – Ministro" deve ler-se "Téte ANTÓNIO – Ministro das Relações Exteriores".',
        ]
    )
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [entry.position["pt"] for entry in entries] == [
        "Ministro da Indústria e Comércio",
        "Ministro das Relações Exteriores",
    ]


def test_what_one_sentence_of_a_letter_says_is_not_said_of_whom_the_next_one_names() -> None:
    assert instruction_in("The Minister will stay at the Ritz-Carlton. Mr. Albert Tan has an allergy.") is None
    assert instruction_in("The Minister does not like pork. Ms. Eva Steiner is a vegetarian.") is None
    found = instruction_in("Вместо проф. Иванова Петра Олеговича прибудет проф. Белов Иван Ильич, советник.")
    assert found is not None
    assert (found.kind, found.by) == ("replace", "проф. Белов Иван Ильич, советник")
    found = instruction_in("A Profa. Ana Lima será substituída pela Profa. Rosa Melo, assessora.")
    assert found is not None
    assert found.by == "Profa. Rosa Melo, assessora"
    found = instruction_in("The Embassy asks for assistance. Mr. Albert Tan will not travel.")
    assert found is not None
    assert (found.kind, found.who) == ("strike", "Mr. Albert Tan")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Eva Steiner does not eat pork.",
        "Mr. Georg Wolf will not need a visa.",
        "Mr. Paul Winter remains in Vienna until 2 December and travels with the delegation.",
    ],
)
def test_who_does_not_eat_something_or_comes_later_is_not_struck_off(sentence: str) -> None:
    assert instruction_in(sentence) is None
