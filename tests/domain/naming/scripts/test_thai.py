"""Thai and Lao words as they are said, where letters read one by one would tell another sound."""

import pytest

from domain.naming.finding.finder import Finder
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import skeleton
from domain.naming.scripts.thai import as_said, without_muted
from domain.naming.words.findable import Findable, PartedName
from tests.domain.naming.judged import DAY


@pytest.mark.parametrize(
    ("word", "said"),
    [("เวช", "วเช"), ("เปรม", "ปรเม"), ("เสรี", "สเรี"), ("หลีก", "ลีก"), ("ธรรม", "ธัม"), ("ໂຊກ", "ຊໂກ"), ("ຫຼວງ", "ຼວງ")],
)
def test_letters_stand_in_the_order_in_which_they_are_said(word: str, said: str) -> None:
    assert as_said(word) == said


def test_a_letter_that_is_muted_is_said_in_the_foreign_name_it_is_written_for() -> None:
    assert without_muted("ทรัมป์") == "ทรัม"
    assert {skeleton("Trump")[:-1], skeleton("Tram")} & {each.replace("u", "a") for each in readings("ทรัมป์")}


@pytest.mark.parametrize(
    ("typed", "given", "family", "language"),
    [
        ("ชวน หลีกภัย", "Chuan", "Leekpai", "en"),
        ("Апхисит Ветчачива", "อภิสิทธิ์", "เวชชาชีวะ", "th"),
        ("ทรัมป์", "Donald", "Trump", "en"),
        ("โจโก วีโดโด", "Joko", "Widodo", "id"),
    ],
)
def test_who_is_written_in_thai_is_found(typed: str, given: str, family: str, language: str) -> None:
    finder = Finder([("he", Findable((PartedName(given, family, language=language),)))])
    assert [found.person for found in finder.find(typed, 5, DAY)] == ["he"]
