"""Text that may be kept for decades, and lines of JSON that hold it."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.core.message import Command
from domain.core.problem import Malformed, Problem, Refused
from domain.core.text import cleaned, refuse_unfit, slug
from domain.record.request import parse
from tests.domain.facts import DAY


def line(**fields: Any) -> str:
    whole = {"kind": "meal", "title": {"en": "Supper"}, "when": {"day": str(DAY)}, **fields}
    return json.dumps({"command": "plan-item", "visit": "KZ-2025-11", "fields": whole})


def refusal(text: str) -> Malformed:
    with pytest.raises(Malformed) as refused:
        parse(text)
    return refused.value


@pytest.mark.parametrize("mark", ["\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ud800"])
def test_a_mark_that_hides_or_reorders_is_refused(mark: str) -> None:
    refused = refusal(line(title={"en": f"Sup{mark}per"}))
    assert refused.code == "text-not-allowed"
    assert refused.field == "fields.title.en"
    assert refused.values == {"character": f"U+{ord(mark):04X}", "place": 4}


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\u200c", "\u200d", "\ufffe", "\uffff", "\ufdd0", "\U0010ffff"])
def test_what_nobody_sees_is_refused_with_its_place(mark: str) -> None:
    with pytest.raises(Malformed) as refused:
        cleaned({"name": f"Абаев{mark} Д."})
    assert (refused.value.code, refused.value.field) == ("text-not-allowed", "name")
    assert refused.value.values == {"character": f"U+{ord(mark):04X}", "place": 6}


def test_more_marks_than_any_language_writes_on_a_letter_are_refused_with_its_place() -> None:
    refused = refusal(line(title={"en": "Sup" + "e\u0301" + "\u0323" * 150 + "r"}))
    assert (refused.code, refused.field) == ("text-overloaded", "fields.title.en")
    assert refused.values == {"place": 4, "limit": 8}
    assert cleaned("ẤM บู้ שָׁ֧לוֹם") == unicodedata.normalize("NFC", "ẤM บู้ שָׁ֧לוֹם")


@pytest.mark.parametrize("text", ["\ufeffAbayev", "\ufeff Abayev\r\n"])
def test_the_mark_at_the_beginning_of_a_file_is_left_out(text: str) -> None:
    assert cleaned(text) == "Abayev"


@pytest.mark.parametrize(
    "text",
    ["នាយក\u200bរដ្ឋមន្ត្រី", "นายก\u200bรัฐมนตรี", "ນາຍົກ\u200bລັດຖະມົນຕີ", "ဝန်ကြီး\u200bချုပ်", "กรุง\u200bUN", "UN\u200bกรุง"],
    ids=["khmer", "thai", "lao", "burmese", "before Latin", "behind Latin"],
)  # fmt: skip
def test_a_place_to_break_stays_in_scripts_without_blanks(text: str) -> None:
    assert cleaned(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "ක්\u200dෂ", "क्\u200dष", "ക്\u200cഷ", "ᠠ\u200dᠠ", "\U0001f469\u200d\U0001f680"],
    ids=["Persian", "Sinhala", "Devanagari", "Malayalam", "Mongolian", "a picture of two"],
)
def test_a_joiner_stays_where_the_script_needs_it(text: str) -> None:
    assert cleaned(text) == unicodedata.normalize("NFC", text)


def test_half_a_pair_is_refused_where_no_json_stands_before_it() -> None:
    with pytest.raises(Malformed, match="text-not-allowed"):
        cleaned({"title": "\ud800"})


def test_letters_are_composed_and_blanks_around_removed() -> None:
    assert cleaned("  Е\u0306лка\u00a0") == unicodedata.normalize("NFC", "Е\u0306лка")
    assert cleaned(["e\u0301 ", {"a": " b"}]) == ["é", {"a": "b"}]


def test_lines_of_a_text_end_alike() -> None:
    assert cleaned("Dear\r\nfriends") == "Dear\nfriends"


@pytest.mark.parametrize("value", [1, 2.5, None, True])
def test_what_is_no_text_stays(value: Any) -> None:
    assert cleaned(value) is value


@pytest.mark.parametrize(
    "fields",
    [
        {"title": {"en": "a" * 201}},
        {"title": {"en": "a" * 10_000_000}},
        {"title": {"en": ""}},
        {"title": {"en": "Sup\nper"}},
        {"title": {"en": "Sup\tper"}},
        {"title": {"l_a": "Cena"}},
        {"title": {"en\n": "Supper"}},
        {"when": {"day": "2025-02-31"}},
        {"when": {"day": str(DAY), "start": "24:00"}},
        {"when": {"day": str(DAY), "start": "9:00"}},
        {"when": {"day": str(DAY), "hour": "09:00"}},
        {"item": "Supper!"},
        {"item": "a" * 61},
        {"guests": 3},
    ],
)
def test_a_field_of_the_wrong_shape_is_named(fields: dict[str, Any]) -> None:
    refused = refusal(line(**fields))
    assert refused.code in ("wrong-shape", "line-too-long")
    if refused.code == "wrong-shape" and "guests" not in fields:
        assert refused.field == next(iter(fields))


def test_two_hundred_letters_are_a_title() -> None:
    assert len(parse(line(title={"en": "Ж" * 200}))) == 1


@pytest.mark.parametrize("depth", [100, 400, 600, 900, 100_000])
def test_nesting_however_deep_is_answered_in_words(depth: int) -> None:
    refused = refusal('{"command": "plan-item", "fields": {"a": ' + "[" * depth + "]" * depth + "}}")
    assert refused.code in ("no-json", "wrong-shape")


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_an_effective_time_lies_within_the_calendar(at: str) -> None:
    said = json.dumps({"command": "close-visit", "visit": "X", "effective_at": at})
    assert refusal(said).code == "day-out-of-range"


def test_an_effective_time_says_its_clock() -> None:
    said = json.dumps({"command": "close-visit", "visit": "X", "effective_at": "2025-11-12T10:00:00"})
    assert refusal(said).code == "time-without-zone"


def quoted(number: str) -> Command:
    fields = '"item": "a", "member": "b", "subject": "s", "unit": "u", "period": "p", "source": "q"'
    return parse(f'{{"command": "quote-figure", "visit": "X", "fields": {{{fields}, "value": {number}}}}}')[0].command


@pytest.mark.parametrize("number", ["27.80", "12345678901234567890.123", "100", "-0.5"])
def test_a_figure_written_as_a_number_keeps_every_digit(number: str) -> None:
    assert quoted(number) == quoted(f'"{number}"')
    assert str(quoted(number).quantity.value) == number  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", ["1e99999999999999999999999", "NaN", "027", "true", '"2,5"'])
def test_what_is_no_number_is_answered_in_words(number: str) -> None:
    with pytest.raises(Malformed):
        quoted(number)


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_any_line_is_a_request_or_a_problem(text: bytes | str) -> None:
    with pytest.raises(Problem):
        parse(text)


@pytest.mark.parametrize(
    ("words", "code"),
    [({}, "text-missing"), ({"en": ""}, "text-missing"),
     ({"en": "a" * 201}, "text-too-long"), ({"en": "a\nb"}, "text-not-allowed")],
)  # fmt: skip
def test_words_that_are_no_line_are_refused(words: dict[str, str], code: str) -> None:
    with pytest.raises(Refused, match=code):
        refuse_unfit(words, "places")


@given(st.text(max_size=300))
@example("𝕊")
def test_a_slug_is_a_token_or_empty(words: str) -> None:
    made = slug(words)
    assert len(made) <= 48
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made == made.strip("-")


def test_a_slug_is_read_aloud() -> None:
    assert slug("Réception, in the St. George Hall") == "reception-in-the-st-george-hall"
    assert slug("KILIÇ Işık") == "kilic-isik"
    assert slug("Weiß, Łukasz Ørsted, Əliyev") == "weiss-lukasz-orsted-eliyev"
