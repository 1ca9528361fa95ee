"""Xi Jinping, never Jinping Xi: the order of a list is that of a name where its people say the family name first."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.surroundings.sides_told import list_of_side
from domain.lists.tables.columns import guessed_columns


def _called(state: str, *rows: tuple[str, ...], head: tuple[str, ...] = ("No.", "Name", "Position")) -> list[str]:
    cells = (head, *rows)
    listing = list_of_side(parse_list(cells, guessed_columns(cells)), "guest", {"guest": (state,)})
    return [str(name) for entry in listing.entries for name in entry.names.values()]


@pytest.mark.parametrize(
    ("state", "written", "called"),
    [
        ("China", ("XI Jinping", "OUYANG Haitao", "LAN Fo'an"), ["Xi Jinping", "Ouyang Haitao", "Lan Fo'an"]),
        ("Republic of Korea", ("LEE Jae Myung", "CHO Hyun"), ["Lee Jae Myung", "Cho Hyun"]),
        ("Viet Nam", ("PHAM Minh Chinh", "LE Hoai Trung"), ["Pham Minh Chinh", "Le Hoai Trung"]),
        ("Cambodia", ("HUN Manet", "PRAK Sokhonn"), ["Hun Manet", "Prak Sokhonn"]),
        ("Japan", ("FUKUDA Yasuo", "Mr. ABE Maria"), ["Fukuda Yasuo", "Abe Maria"]),
        ("Hungary", ("ORBÁN Viktor", "Dr. SZABÓ Daniel"), ["Orbán Viktor", "Szabó Daniel"]),
        ("Taiwan", ("LIN Chia-lung", "WU Joseph Jaushieh"), ["Lin Chia-lung", "Joseph Jaushieh Wu"]),
        ("France", ("DUPONT Jean", "MARTIN Anne-Marie"), ["Jean Dupont", "Anne-Marie Martin"]),
        ("Hungary", ("Viktor ORBÁN", "Péter SZIJJÁRTÓ"), ["Viktor Orbán", "Péter Szijjártó"]),
        ("European Union", ("António COSTA", "LIU Wenli"), ["António Costa", "Liu Wenli"]),
        ("Singapore", ("LEE Hsien Loong", "WONG Lawrence"), ["Lee Hsien Loong", "Lawrence Wong"]),
    ],
)
def test_a_name_is_called_as_its_people_say_it(state: str, written: tuple[str, str], called: list[str]) -> None:
    rows = [(str(at), name, "Minister of Trade") for at, name in enumerate(written, 1)]
    assert _called(state, *rows) == called


@pytest.mark.parametrize(
    ("state", "name", "called"),
    [("Китай", "СИ Цзиньпин", "Си Цзиньпин"), ("Япония", "ФУКУДА Ясуо", "Ясуо Фукуда")],
)
def test_in_russian_the_names_of_japanese_stand_as_the_press_of_all_states_has_them(
    state: str, name: str, called: str
) -> None:
    rows = (("1", name, "Министр торговли"), ("2", name, "Министр финансов"))
    assert _called(state, *rows, head=("№", "Фамилия и имя", "Должность"))[0] == called


@pytest.mark.parametrize(
    ("state", "heads", "row", "called"),
    [
        ("China", ("First name", "LAST NAME", "Function"), ("Jinping", "XI", "President"), "Xi Jinping"),
        ("Japan", ("Family name", "Given name", "Title"), ("ISHIBA", "Shigeru", "Premier"), "Ishiba Shigeru"),
        ("Japan", ("Given name", "Family name", "Title"), ("Shigeru", "ISHIBA", "Premier"), "Shigeru Ishiba"),
        ("Italy", ("Family name", "Given name", "Title"), ("MELONI", "Giorgia", "Premier"), "Giorgia Meloni"),
    ],
)
def test_columns_tell_it_as_capitals_do(state: str, heads: tuple[str, ...], row: tuple[str, ...], called: str) -> None:
    assert _called(state, row, head=heads) == [called]


def test_who_comes_along_is_called_in_the_same_order() -> None:
    rows = (("1", "Mr. SATO Junichi and Mrs. SATO Kiyoko", "Ambassador"), ("2", "KATO Ayako", "Interpreter"))
    assert _called("Japan", *rows) == ["Sato Junichi", "Sato Kiyoko", "Kato Ayako"]


@pytest.mark.parametrize(
    ("state", "written", "called"),
    [
        ("China", ("XI JINPING", "Lan Fo'an", "Ouyang Haitao"), ["Xi Jinping", "Lan Fo'an", "Ouyang Haitao"]),
        ("China", ("Jinping Xi", "Penny Wong", "Joseph Wu"), ["Jinping Xi", "Penny Wong", "Joseph Wu"]),
        ("Republic of Korea", ("LEE JAE MYUNG", "Wi Sunglac"), ["Lee Jae Myung", "Wi Sunglac"]),
        ("Viet Nam", ("Pham Minh Chinh", "To Lam"), ["Pham Minh Chinh", "To Lam"]),
        ("Cambodia", ("Hun Manet", "Samdech Techo Hun Sen"), ["Hun Manet", "Hun Sen"]),
        ("Japan", ("Yasuo Fukuda", "Koro Bessho"), ["Yasuo Fukuda", "Koro Bessho"]),
    ],
)
def test_where_nothing_tells_it_the_first_word_is_the_family_name_of_who_says_it_first(
    state: str, written: tuple[str, ...], called: list[str]
) -> None:
    rows = [(str(at), name, "Minister of Trade") for at, name in enumerate(written, 1)]
    assert _called(state, *rows) == called


def test_the_family_name_is_what_lists_print_in_capitals() -> None:
    cells = (
        ("No.", "Name", "Position"),
        ("1", "Ouyang Haitao", "Counsellor"),
        ("2", "Lan Fo'an", "Minister of Finance"),
    )
    listing = list_of_side(parse_list(cells, guessed_columns(cells)), "guest", {"guest": ("China",)})
    assert [entry.names["en"].family for entry in listing.entries] == ["Ouyang", "Lan"]
    assert not any(entry.undivided for entry in listing.entries)


@pytest.mark.parametrize(
    ("state", "written", "families"),
    [
        ("Republic of Korea", ("Jae Myung Lee", "Tae Yul Cho", "Hyun Cho"), ["Lee", "Cho", "Cho"]),
        ("Republic of Korea", ("Cho Tae Yul", "Ha Jung Woo", "Linda Schmidt"), ["Cho", "Ha", "Schmidt"]),
        ("Hong Kong", ("Horace Cheung", "Clement Leung", "Ejaz Khan"), ["Cheung", "Leung", "Khan"]),
        ("China", ("Wang Yi", "Viktor Orbán", "Abdulla Karimov"), ["Wang", "Orbán", "Karimov"]),
        ("Viet Nam", ("Hoang Van An", "Vo Thi Anh Xuan", "Robert Koch"), ["Hoang", "Vo", "Koch"]),
    ],
)
def test_no_name_of_another_people_or_written_for_readers_abroad_is_turned_round(
    state: str, written: tuple[str, ...], families: list[str]
) -> None:
    cells = (("No.", "Name", "Position"), *((str(at), name, "Adviser") for at, name in enumerate(written, 1)))
    listing = list_of_side(parse_list(cells, guessed_columns(cells)), "guest", {"guest": (state,)})
    assert [str(entry.names["en"]) for entry in listing.entries] == list(written)
    told = [entry.names["en"].family for entry in listing.entries if not entry.undivided]
    asked = [family for family, entry in zip(families, listing.entries, strict=True) if not entry.undivided]
    assert told == asked


def test_a_french_given_name_of_two_is_said_before_a_chinese_family_name() -> None:
    assert _called("China", ("1", "LI Marie-Claire", "Interpreter"), ("2", "LI Wei", "Aide")) == [
        "Marie-Claire Li",
        "Li Wei",
    ]
