"""Problems in words: every one in both languages, and the decoder's jargon in words an officer knows."""

from typing import Any

import pytest

from desktop.machine.spoken import LANGUAGES
from desktop.wording.catalogue import catalogue
from desktop.wording.problems import label, particular_text, problem_sentence
from desktop.wording.words import Words
from domain.core.problem import Malformed, Problem, Refused, Unavailable
from domain.record.command_data import command_named
from domain.record.request import parse

ENGLISH, FRENCH = Words("en", "Europe/Moscow"), Words("fr", "Europe/Moscow")
MEETING = {"format": "restricted", "title": {"en": "Talks"}, "when": {"day": "2025-11-12"}}


def told(command: str, fields: dict[str, Any], words: Words = ENGLISH) -> str:
    with pytest.raises(Malformed) as raised:
        command_named(command, fields)
    return problem_sentence(raised.value, words)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"format": ...}, "Format: it is missing."),
        (
            {"format": "bilateral"},
            ("Format: “bilateral” is not one of the choices. The choices: expanded, restricted and tete-a-tete."),
        ),
        (
            {"format": 3},
            "Format: a text in quotation marks is needed here. The choices: expanded, restricted and tete-a-tete.",
        ),
        ({"title": {"x_x": "Talks"}}, "Title: the language must be a tag such as fr, de or zh-Hant."),
        ({"title": {"en": ""}}, "Title: it must not be empty."),
        ({"title": {"en": "a" * 201}}, "Title: at most 200 characters are allowed."),
        ({"title": {"en": "a\nb"}}, "Title: line breaks and tabs are not allowed here."),
        ({"title": "Talks"}, "Title: several named values in braces are needed."),
        ({"when": {"day": "12.11"}}, "Day: a day of the calendar is needed, such as 2025-11-12."),
        ({"when": {"day": "2025-11-12", "start": "25:00"}}, "Start: a time is needed, such as 14:25."),
        ({"people": "putin"}, "Members: a list is needed."),
        (
            {"people": ["V. Putin"]},
            "Members: a short id in small Latin letters, digits and hyphens is needed, such as talks-restricted.",
        ),
        (
            {"weather": "Rain"},
            "There is no field “weather” here. The fields: format, title, when, place, people, interpreters, "
            "note_takers, taking, press, kind, item, of_kind, venue, room, capacity and changeover.",
        ),
    ],
)
def test_a_wrong_shape_names_the_field_and_what_it_wants(fields: dict[str, Any], expected: str) -> None:
    asked = {name: value for name, value in {**MEETING, **fields}.items() if value is not ...}
    assert told("plan-meeting", asked) == expected


@pytest.mark.parametrize(
    ("command", "fields", "expected"),
    [
        (
            "place-member",
            {"member": "abayev", "place": "first"},
            "Place dans l’ordre de préséance : un nombre entier est attendu.",
        ),
        (
            "start-item",
            {"item": "talks", "at": "10:34"},
            "Heure : un jour et une heure sont attendus, par exemple 2025-11-12T14:25 à l’heure locale de la visite, "
            "ou 2025-11-12T14:25+03:00 avec le fuseau.",
        ),
        (
            "correct-figure",
            {"figure": "trade", "value": "much", "unit": "US$", "period": "2024", "source": "transcript"},
            "Valeur : un nombre est attendu, par exemple 28,7.",
        ),
        (
            "name-head-of-side",
            {"item": "talks", "side": "host", "co_heads": "yes"},
            "Conduisent ensemble : oui (true) ou non (false) est attendu.",
        ),
        (
            "agree-size",
            {"item": "talks", "size": "10-12"},
            "Effectif : un effectif tel que 1+4 est attendu ; tout autre s’indique par « least » et « most ».",
        ),
    ],
)
def test_french_says_so_too(command: str, fields: dict[str, Any], expected: str) -> None:
    assert told(command, fields, FRENCH).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_in_a_form_a_day_alone_asks_for_the_hour_and_for_nothing_as_the_command_line_writes_it() -> None:
    with pytest.raises(Malformed) as raised:
        command_named("start-item", {"item": "talks", "at": "2025-11-12"})
    assert problem_sentence(raised.value, ENGLISH, in_form=True) == "Time: both a day and an hour are needed."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"command": 1}', "Command: a text in quotation marks is needed here."),
        ('{"command": "close-visit", "colour": 1}', "There is no field “colour” here."),
        ('{"command": "close-visit", "based_on": "x"}', "Entry seen: a whole number is needed."),
        ('{"batch": [1]}', "Batch: several named values in braces are needed."),
        ('{"command": "close-visit", "reason": "a\\u202eb"}',
         "Reason: the character U+202E at place 2 of the text cannot be kept, as it is invisible or broken; "
         "delete it."),
        ("[]", "The line is no JSON object: write one command in braces on each line."),
        ('{"command": "dance"}', "There is no command “dance”: “chancery commands” lists them all."),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_understood_says_why(line: str, expected: str) -> None:
    with pytest.raises(Malformed) as raised:
        parse(line)
    assert problem_sentence(raised.value, ENGLISH) == expected


def test_a_refusal_words_its_values() -> None:
    title = {"en": "Talks", "fr": "Entretiens"}
    refusal = Refused("already-held", field="item", title=title)
    assert problem_sentence(refusal, ENGLISH).startswith("What became of Talks is recorded already")
    assert problem_sentence(refusal, FRENCH).startswith(
        "Ce qu’il en a été de «\N{NO-BREAK SPACE}Entretiens\N{NO-BREAK SPACE}» est déjà noté"
    )
    undo = Refused("cannot-be-undone", command="open-visit")
    assert problem_sentence(undo, ENGLISH) == "“Open visit” cannot be undone: correct it by another entry."
    missing = Refused("text-missing", field="names")
    assert problem_sentence(missing, ENGLISH) == "Name: the words are missing; fill them in or remove the language."


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_problem_shows_a_code_or_a_placeholder(language: str) -> None:
    words = Words(language)
    for code in (each for each in catalogue(language).messages if each.startswith("problem.")):
        said = problem_sentence(Problem(code.removeprefix("problem.")), words)
        assert "{" not in said
        assert "problem." not in said


def test_a_day_of_birth_is_said_as_a_day_and_anything_else_as_it_was_noted() -> None:
    assert particular_text("1936-07-16", ENGLISH) == "16 July 1936"
    assert particular_text("1936-07-16", Words("ru")) == "16 июля 1936\N{NO-BREAK SPACE}г."
    assert particular_text("1936-16-07", ENGLISH) == "1936-16-07"
    assert particular_text("N 12345678", ENGLISH) == "N 12345678"
    assert particular_text(None, ENGLISH) == ENGLISH("cli.sealed-elsewhere")


def test_a_problem_without_words_shows_its_code_rather_than_nothing() -> None:
    assert problem_sentence(Unavailable("never-worded"), ENGLISH) == "problem.never-worded"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("when.day", "Day"), ("$.title[...]", "Title"), ("fields.title.en", "Title"), ("plan-item.item", "Short id"),
        (None, "Line"), ("$", "Line"), ("nowhere", "nowhere"),
    ],
)  # fmt: skip
def test_a_field_is_called_by_its_label(field: str | None, expected: str) -> None:
    assert label(field, ENGLISH) == expected


def test_a_field_is_called_what_the_form_of_its_command_calls_it() -> None:
    said = {"said": {"en": "He comes."}, "by": {"words": "Akorda"}}
    with pytest.raises(Malformed) as raised:
        command_named("record-announcement", said, 2)
    assert problem_sentence(raised.value, ENGLISH) == "Or in words: a text in quotation marks is needed here."


def test_a_window_sets_an_arabic_title_apart_in_a_sentence_and_a_line_for_programs_holds_no_invisible_sign() -> None:
    held = Refused("already-held", title={"ar": "لقاء ثنائي"})
    shown = Words("fr", "Asia/Beirut")
    shown.shown = True
    assert "de \u2068«\u00a0لقاء ثنائي\u00a0»\u2069 est déjà noté" in problem_sentence(held, shown)
    assert "\u2068" not in problem_sentence(held, FRENCH)
