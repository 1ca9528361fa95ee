"""How names in other scripts are read."""

import pytest

from domain.naming.scripts.korean import in_cyrillic_of_kontsevich
from domain.naming.scripts.palladius import in_pinyin_of_palladius, syllables_of_pinyin
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import skeleton


@pytest.mark.parametrize(("hangul", "cyrillic"), [("김정은", "кимджонын"), ("김x", ""), ("", "")])
def test_hangul_is_written_in_cyrillic_after_kontsevich(hangul: str, cyrillic: str) -> None:
    assert in_cyrillic_of_kontsevich(hangul) == cyrillic


@pytest.mark.parametrize(
    ("cyrillic", "pinyin"), [("цзиньпин", "jinping"), ("боунь", "boun"), ("цзиньт", ""), ("ъ", ""), ("", "")]
)
def test_cyrillic_after_palladius_is_written_in_pinyin_or_not_chinese(cyrillic: str, pinyin: str) -> None:
    assert in_pinyin_of_palladius(cyrillic) == pinyin


@pytest.mark.parametrize(("word", "syllables"), [("jinping", ("jin", "ping")), ("smith", ()), ("", ())])
def test_pinyin_is_parted_into_its_syllables(word: str, syllables: tuple[str, ...]) -> None:
    assert syllables_of_pinyin(word) == syllables


@pytest.mark.parametrize(
    ("word", "language", "sound"),
    [
        ("Jaemyung", "en", "jemen"),
        ("João", "pt", "joan"),
        ("Lourenço", "pt", "lorenso"),
        ("Schoof", "nl", "skov"),
        ("Trần", "vi", "can"),
        ("Burhan", "en", "burkan"),
        ("اشتية", "ar", "cti"),
        ("শৰ্মা", "as", "srma"),
        ("李在明", None, "lejaemeong"),
        ("高市早苗", "ja", "takaicisanae"),
        ("Цзиньпином", "ru", "jinping"),
        ("Цянн", "ru", "ciang"),  # a letter typed twice
        ("Уэйн", "ru", "vein"),  # Wayne
        ("Xasan", "so", "kasan"),
        ("Cali", "so", "ali"),
        ("ชาญ", "th", "can"),
        ("กูล", "th", "kun"),
        ("ルーラ", None, "rura"),  # a long vowel is heard
        ("איימן", "he", "aimn"),
        ("Τοκάγεφ", "el", "tokev"),
        ("Ερντογάν", "el", "erdogan"),
        ("팜", None, "vam"),  # Phạm
        ("小泉进次郎", None, "koizumicinjiro"),  # as Chinese newspapers write him
        ("Spajić", "en", "spaic"),
        ("Trần", "en", "can"),
    ],
)
def test_a_word_is_read_as_it_is_said_where_it_is_a_name(word: str, language: str | None, sound: str) -> None:
    assert sound in readings(word, language)


@pytest.mark.parametrize(
    ("word", "sounds_as"),
    [("Дзюба", "жюба"), ("تسيبراس", "سيبراس"), ("Микеладзе", "микелаже")],
)
def test_consonants_that_are_written_by_two_letters_are_heard_as_one_too(word: str, sounds_as: str) -> None:
    assert skeleton(sounds_as) in readings(word)
    assert skeleton(word) in readings(word)


def test_only_a_name_that_may_be_korean_is_read_so_and_only_where_koreans_write_so() -> None:
    assert ["li" in readings("Lee", language) for language in ("en", "ko", "fr", None)] == [True, True, False, False]
    assert "grin" not in readings("Greene", "en")
