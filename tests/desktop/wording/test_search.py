import pytest

from desktop.wording.search import SearchIndex, matching_spans


def found(typed: str, *texts: str) -> list[str]:
    return [texts[number] for number in SearchIndex(texts).find(typed)]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("tokaev", "Касым-Жомарт Токаев"),
        ("токаев", "Kassym-Jomart Tokaev"),
        ("mantourov", "Denis Mantourov"),
        ("etat", "Visite d’État"),
        ("ÉTAT", "visite d’etat"),
        ("узк", "Restricted talks Переговоры в узком составе"),
        ("Алексей", "Алексеи\u0306 Оверчук"),
        ("kazakhstan", "Қазақстан Kazakhstan"),
        ("shchukin", "Щукин"),
        ("chisinau", "Chișinău"),
    ],
)
def test_a_name_is_found_in_either_script_and_without_accents(typed: str, text: str) -> None:
    assert found(typed, text, "Vnukovo-2") == [text]


def test_a_text_is_searched_in_place_of_another() -> None:
    index = SearchIndex(("Chile", "Kenya"))
    index.replace(0, "Ghana’s guest")

    assert (index.find("chile"), index.find("ghana"), index.find_leading("s")) == ([], [0], [0])
    assert index.find("kenya") == [1]


def test_every_word_must_occur_in_any_order() -> None:
    texts = ("Move Restricted talks", "Restricted talks", "Move Signing")

    assert found("talks move", *texts) == ["Move Restricted talks"]
    assert found("talks lunch", *texts) == []


def test_nothing_typed_finds_everything_in_order() -> None:
    assert found("  ", "b", "a") == ["b", "a"]


def test_what_begins_with_the_words_comes_first_and_the_order_is_kept_otherwise() -> None:
    assert found("art", "Departure", "Arturo", "Party", "Art song") == ["Art song", "Arturo", "Departure", "Party"]


def test_what_is_written_just_so_comes_first() -> None:
    texts = ["Fiji Hindi", "Hindi Belt", "Hindi", "хинди"]
    assert SearchIndex(texts).find("hindi") == [2, 0, 1, 3]
    assert SearchIndex(texts).find("Хинди")[0] == 3


def test_a_whole_word_comes_before_one_that_only_begins_so() -> None:
    texts = ("Noter la taille…", "Dénoter", "Établir une note…", "L’annulation de la note", "Note: 12")

    assert found("note", *texts) == [texts[2], texts[3], texts[4], texts[0], texts[1]]
    assert found("annulation", texts[0], "Réannulation", texts[3]) == [texts[3], "Réannulation"]


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("tok", "К.-Ж. Токаев, Президент", ["Ток"]),
        ("tal", "Restricted talks", ["tal"]),
        ("etat visite", "Visite d’État", ["Visite", "État"]),
        ("res restr", "Restricted talks", ["Restr"]),
        ("щу", "Щукин и Ко", ["Щу"]),
        ("shch", "Щукин", ["Щ"]),
        ("art", "party of art", ["art"]),
        ("zzz", "Restricted talks", []),
        ("", "Restricted talks", []),
    ],
)
def test_the_matched_letters_are_marked_as_they_are_written(typed: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in matching_spans(typed, text)] == marked


def test_the_beginning_of_a_word_is_marked_rather_than_its_middle() -> None:
    assert matching_spans("art", "party of art") == [(9, 12)]


def test_five_thousand_texts_are_searched_between_two_keystrokes(benchmark: object) -> None:
    index = SearchIndex(f"Entry {number}: Restricted talks moved Переговоры в узком составе" for number in range(5_000))

    assert len(benchmark(index.find, "узк 49")) == sum("49" in str(number) for number in range(5_000))  # type: ignore[operator]
