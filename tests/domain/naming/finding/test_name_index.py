"""Type-ahead over persons, in any script."""

import pytest

from domain.naming.finding import name_index
from domain.naming.finding.name_index import NameIndex
from tests.domain.naming.as_written import findable_as

PEOPLE = {
    "tokayev": ["Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев", "托卡耶夫"],
    "kosherbayev": ["Ермек Көшербаев"],
    "kostin": ["Andrey Kostin", "Андрей Костин"],
    "abayev": ["Dauren Abayev"],
    "kostina": ["Dina Kostina"],
}


@pytest.fixture
def index() -> NameIndex:
    return NameIndex((key, findable_as(*names)) for key, names in PEOPLE.items())


@pytest.mark.parametrize(
    "typed", ["Токаев", "Tokayev", "Toqaev", "Tokaïev", "tok", "Тоқ", "托卡耶夫", "卡耶", "jomart tok", "توك"]
)
def test_type_ahead_finds_every_spelling(index: NameIndex, typed: str) -> None:
    assert index.find(typed) == ["tokayev"]


@pytest.mark.parametrize("typed", ["Kosh", "Koch", "Көш", "кошерб", "kosherbaye", "erbaev", "ermek k", "k ermek"])
def test_whoever_was_entered_in_cyrillic_is_found_in_latin_letters(index: NameIndex, typed: str) -> None:
    assert index.find(typed)[0] == "kosherbayev"


def test_a_half_typed_sound_finds_both_ways_to_go_on(index: NameIndex) -> None:
    assert index.find("Kos") == ["kostin", "kostina", "kosherbayev"]


def test_a_whole_word_is_found_before_one_that_only_begins_so(index: NameIndex) -> None:
    index.put("kostini", findable_as("Marco Kostini"))
    index.put("kostin-2", findable_as("Иван Костин"))
    assert index.find("Kostin") == ["kostin", "kostin-2", "kostina", "kostini"]


def test_nothing_typed_finds_nobody(index: NameIndex) -> None:
    assert index.find("") == index.find(" . ") == index.find("zzz") == []


def test_the_limit_holds(index: NameIndex) -> None:
    assert index.find("k", limit=2) == ["tokayev", "kosherbayev"]


def test_a_person_renamed_is_found_by_the_new_name_alone(index: NameIndex) -> None:
    index.put("abayev", findable_as("Dauren Zhanabayev"))
    assert index.find("Жанаб") == ["abayev"]
    assert index.find("anabay") == ["abayev"]
    assert index.find("abay") == ["abayev"]
    assert index.find("dauren a") == []


def test_a_person_removed_is_found_no_more_and_one_entered_later_is(index: NameIndex) -> None:
    index.remove("kostin")
    index.put("likhachev", findable_as("Алексей Лихачёв"))
    assert index.find("kostin") == ["kostina"]
    assert index.find("Likhatch") == ["likhachev"]


@pytest.fixture
def namesakes() -> NameIndex:
    """Of 300 persons every third is Ivanov, the others are Ivanova; of each name every other is a Pyotr or a Darya."""
    given = {"Ivanov": ("Andrei", "Pyotr"), "Ivanova": ("Anna", "Darya")}
    families = ["Ivanova", "Ivanova", "Ivanov"] * 100
    return NameIndex((f"{at}", findable_as(f"{given[each][at % 2]} {each}")) for at, each in enumerate(families))


def test_of_very_many_namesakes_all_are_found_and_none_is_judged(
    namesakes: NameIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [str(at) for at in range(2, 300, 3)]
    begun = [str(at) for at in range(300) if at % 3 != 2]
    assert namesakes.find("Иванов", limit=1_000) == [*whole, *begun]

    monkeypatch.setattr(name_index, "Fitting", None)

    assert namesakes.find("Ivanov", limit=1_000) == [*whole, *begun]


def test_of_very_many_who_sound_alike_those_spelt_as_typed_are_told_first() -> None:
    families = ["Smyth", "Smyth", "Smith"] * 100
    index = NameIndex((f"{at}", findable_as(f"Ann {each}")) for at, each in enumerate(families))
    spelt_so = [str(at) for at in range(2, 300, 3)]
    assert index.find("Smith", limit=1_000)[:100] == spelt_so


def test_of_very_many_namesakes_those_are_found_whose_initial_is_typed(namesakes: NameIndex) -> None:
    assert namesakes.find("P. Ivanov", limit=1_000) == [str(at) for at in range(5, 300, 6)]
