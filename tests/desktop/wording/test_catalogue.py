"""The catalogues are complete: whatever the domain can say has words, and the words ask only for what there is."""

import re
import tomllib
from gettext import c2py
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import get_args

import msgspec
import pytest
from babel.messages.pofile import read_po

from desktop.concepts import form_of
from desktop.concepts.edges.endings import IN_MORE_LANGUAGES, IN_OTHER_LANGUAGES
from desktop.forms.form_host import COMPOSE, RECONCILE
from desktop.machine.spoken import LANGUAGES
from desktop.printing.setting.sheet_language import SHEET_LANGUAGES, is_printed
from desktop.wording.catalogue import Messages, catalogue
from desktop.wording.words import Words
from domain.checks.check import CheckLevel
from domain.checks.expected import CHECKLISTS
from domain.checks.gathered import ALIKE
from domain.checks.rules import CODES
from domain.core.message import is_superseded
from domain.delegation.accepted_list import LIST_KINDS
from domain.documents.authority import Authority
from domain.programme.attendance import Attended
from domain.projections.attendance import InTheRoom
from domain.projections.explained import FAMILIES
from domain.record.passed_over import SENSELESS_MOMENT, UNREADABLE, PassedOver
from domain.record.vocabulary import COMMANDS, EVENTS
from domain.record.vocabulary import NAMED as AGGREGATES
from domain.seating.convention import OWN, PRESETS
from tests.desktop import source
from tests.for_each import for_each

WORDS = source.ROOT / "resources" / "words"
FILES = sorted(WORDS.glob("*.po"))
GLOSSARY = tomllib.loads((WORDS / "glossary.toml").read_text(encoding="utf-8"))
KINDS = {
    "category": ("domain.visit.visit", "VisitCategory"),
    "member-category": ("domain.delegation.delegation", "Category"),
    "kind": ("domain.programme.item_kind", "KnownKind"),
    "trait": ("domain.programme.item_kind", "Trait"),
    "office-class": ("domain.registry.office_class", "OfficeClass"),
    "taking": ("domain.programme.programme", "Taking"),
    "particular": ("domain.registry.particulars", "Particular"),
    "format": ("domain.programme.meeting", "Format"),
    "format-choice": ("domain.programme.meeting", "Format"),
    "capacity": ("domain.programme.meeting", "Capacity"),
    "facing": ("domain.seating.convention", "Facing"),
    "ranking": ("domain.seating.convention", "Ranking"),
    "interpreter-seat": ("domain.seating.convention", "InterpreterSeat"),
    "note-taker-seat": ("domain.seating.convention", "NoteTakerSeat"),
    "line": ("domain.seating.lines", "LineKind"),
    "mixing": ("domain.seating.interleaving", "Interleaving"),
    "car-use": ("domain.programme.motorcade", "CarUse"),
    "car-seat": ("domain.programme.motorcade", "CarSeat"),
    "right-of": ("domain.programme.flag_law", "RightOf"),
    "chair": ("domain.seating.chairs", "ChairKind"),
    "chair-size": ("domain.seating.chairs", "ChairSize"),
    "flag-beside": ("domain.seating.chairs", "FlagBeside"),
    "unequal-in": ("domain.seating.equal_places", "UnequalIn"),
    "flag-place": ("domain.programme.flag_law", "FlagPlace"),
    "flag-law": ("domain.programme.flag_law", "FlagLawName"),
    "anthems": ("domain.programme.honours", "AnthemOrder"),
    "press": ("domain.programme.arrangements", "PressRegime"),
    "interpretation": ("domain.programme.interpreting", "Mode"),
    "stage": ("domain.statements.press", "TextStage"),
    "party-rule": ("domain.visit.party", "PartyRule"),
    "host-stands": ("domain.visit.party", "HostStands"),
    "letter-kind": ("domain.agreement.correspondence", "LetterKind"),
    "direction": ("domain.agreement.correspondence", "Direction"),
    "note-kind": ("domain.agreement.note", "NoteKind"),
    "aspect": ("domain.agreement.matter", "Aspect"),
    "document-level": ("domain.documents.document", "DocumentLevel"),
    "document-kind": ("domain.documents.document", "DocumentKind"),
    "document-act": ("domain.documents.document", "SigningAct"),
    "document-status": ("domain.documents.document", "DocumentStanding"),
    "visit-status": ("domain.visit.visit", "VisitStatus"),
    "seen": ("domain.projections.attendance", "Evidence"),
    "way": ("domain.impact.touched", "Disposition"),
    "text-of": ("domain.checks.texts_of", "TextKind"),
    "impact": ("domain.impact.touched", "TouchedKind"),
    "presence": ("domain.visit.who_takes_part", "Presence"),
    "precision": ("domain.core.times", "Precision"),
}
ENUMERATIONS = {
    **{kind: get_args(getattr(import_module(module), name)) for kind, (module, name) in KINDS.items()},
    "authority": (*get_args(Authority), "none"),
    "named-kind": tuple(kind.name for kind in AGGREGATES),
    "attended": (*get_args(Attended), "late-and-left-early"),
    "check-level": get_args(CheckLevel),
    "checklist": tuple({expected.name for checklist in CHECKLISTS.values() for expected in checklist}),
    "checklist-title": tuple({expected.name for checklist in CHECKLISTS.values() for expected in checklist}),
    "convention": (*PRESETS, OWN),
    "seat": ("table", "table-end", "left-of-head", "right-of-head", "behind"),
    "standing": ("proposed", "submitted", "agreed", "approved", "pending", "changed"),
    "role": ("head", "delegate", "interpreter", "note-taker", "not-listed"),
    "status": (
        "planned", "announced", "under-way", "held", "not-held", "cancelled", "closed",
        "proposed", "confirmed", "withdrawn", "replaced",
    ),
    "room": (*get_args(InTheRoom), "because"),
}  # fmt: skip
VALUES_OF_THE_LOG = frozenset({"entry", "visit", "topic", "cause", "author"})
"""What the log adds to a damaged entry."""
WHAT_CHANGED = frozenset({"languages", "worded"})
"""What a change that the reader's language does not show is told with beside its event."""
MASCULINE = ".masculine"
"""How the code of words ends whose usual ones agree with a feminine sender, in the one language where they do."""
OF_ITS_OWN = frozenset({"period.month-of", "currency.CNY"})
"""What one language says otherwise than by a word of the others: a month in the nominative, a currency it declines."""
NO_EVENT = frozenset({"present", "absent", "late", "late-at", "left-early", "left-early-at", "replaced"})


def placeholders(code: str, language: str) -> set[str]:
    message = catalogue(language).messages[code]
    forms = (message,) if isinstance(message, str) else message
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def codes(namespace: str, language: str = "en") -> set[str]:
    return {code.removeprefix(namespace) for code in catalogue(language).messages if code.startswith(namespace)}


def event_values(topic: str) -> set[str]:
    kinds = (kind for (each, _), kind in EVENTS.items() if each == topic)
    return {name for kind in kinds for name in (*kind.__struct_fields__, *source.journal_values(kind))}


def field_code(command: str, field: str) -> str:
    own = f"field.{command}.{field}"
    return own if own in catalogue("en").messages else f"field.{field}"


def nested_fields(kind: type) -> set[str]:
    found: set[str] = set()
    struct = msgspec.inspect.type_info(kind)
    assert isinstance(struct, msgspec.inspect.StructType)
    for field in struct.fields:
        for part in _structs(field.type):
            found |= {each.name for each in part.fields} | nested_fields(part.cls)
    return found


def _structs(kind: object) -> list[msgspec.inspect.StructType]:
    if isinstance(kind, msgspec.inspect.StructType):
        return [kind]
    inner = [getattr(kind, name, None) for name in ("item_type", "value_type")] + list(getattr(kind, "types", ()))
    return [found for each in inner if each is not None for found in _structs(each)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_reader_reads_what_babel_reads(path: Path) -> None:
    with path.open("rb") as opened:
        theirs = read_po(opened, locale=path.stem, abort_invalid=True)
    ours = dict(Messages(path.read_text(encoding="utf-8")))
    assert ours == {
        message.id[0] if isinstance(message.id, tuple) else message.id: message.string
        for message in theirs
        if message.id
    }
    rule = c2py(theirs.plural_expr)
    assert [catalogue(path.stem).plural_form(count) for count in range(130)] == [rule(count) for count in range(130)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_code_is_worded_twice(path: Path) -> None:
    worded = re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(worded) == sorted(set(worded))


def test_a_line_that_belongs_to_no_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="no line of a catalogue"):
        Messages("msgid \"a\"\nmsgstr 'b'\n")["a"]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_language_of_the_window_says_every_code_with_the_same_values(language: str) -> None:
    known, said = catalogue("en").messages, catalogue(language).messages
    assert [code for code in known if code not in said] == [], f"{language}.po lacks these"
    assert [code for code in said if code not in known and code not in OF_ITS_OWN] == []
    assert [code for code in known if placeholders(code, language) != placeholders(code, "en")] == []


@pytest.mark.parametrize("language", [language for language in SHEET_LANGUAGES if language not in LANGUAGES])
def test_a_language_of_sheets_alone_says_what_they_print_and_nothing_else(language: str) -> None:
    printed = [code for code in catalogue("en").messages if is_printed(code)]
    said = catalogue(language).messages
    assert [code for code in printed if code not in said] == [], f"{language}.po lacks these"
    masculine = {code: code.removesuffix(MASCULINE) for code in said if code.endswith(MASCULINE)}
    assert sorted(said.keys() - masculine.keys() - set(printed)) == []
    assert [code for code, of in masculine.items() if placeholders(code, language) != placeholders(of, "en")] == []
    assert [code for code in printed if placeholders(code, language) != placeholders(code, "en")] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_counted_has_every_plural_form_of_its_language(path: Path) -> None:
    declared = re.search(r"nplurals=(\d)", path.read_text(encoding="utf-8"))
    assert declared is not None
    counted = {code: said for code, said in catalogue(path.stem).messages.items() if isinstance(said, tuple)}
    assert {code: said for code, said in counted.items() if len(said) != int(declared[1])} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_words_that_ask_for_its_values_only(language: str) -> None:
    raised = source.problems()
    worded = codes("problem.", language)
    assert set(raised) - worded == set()
    assert worded - set(raised) == set()
    for code, values in raised.items():
        extra = VALUES_OF_THE_LOG if code in (*UNREADABLE, SENSELESS_MOMENT) else frozenset()
        known = values | extra | {"label"} | ({"expected"} if code == "wrong-shape" else set())
        assert placeholders(f"problem.{code}", language) <= known, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_a_sentence_that_asks_for_its_values_only(language: str) -> None:
    topics = {topic for (topic, _), kind in EVENTS.items() if not is_superseded(kind)} | {PassedOver.topic}
    assert codes("topic.", language) == topics
    worded = codes("event.", language)
    for topic in topics:
        assert topic in worded or topic == "attendance.marked", topic
    for code in worded:
        topic = next(each for each in (code, code.rpartition(".")[0]) if each in topics)
        changed = WHAT_CHANGED if code.endswith((IN_MORE_LANGUAGES, IN_OTHER_LANGUAGES)) else frozenset()
        assert placeholders(f"event.{code}", language) <= event_values(topic) | changed, code


def test_every_way_of_attending_has_a_sentence() -> None:
    assert codes("event.attendance.marked.") == NO_EVENT
    assert {value for value in NO_EVENT if not value.endswith("-at")} == set(get_args(Attended))


def test_every_check_has_a_sentence_that_asks_for_its_values_only() -> None:
    found = source.checks()
    assert codes("check.") == set(found)
    assert codes("check-name.") == set(CODES) == set(found)
    for code, values in found.items():
        assert placeholders(f"check.{code}", "en") <= values, code


def test_every_check_told_of_several_has_a_sentence_that_asks_for_its_values_only() -> None:
    found = source.checks()
    assert codes("check-together.") == set(ALIKE)
    for code in ALIKE:
        values = {"count", *found[code], *(f"{value}s" for value in found[code])}
        assert placeholders(f"check-together.{code}", "en") <= values, code


def test_every_difference_has_a_sentence() -> None:
    compared = sorted((source.ROOT / "domain" / "projections").glob("*_compared.py"))
    modules = ("domain/projections/comparison.py", "domain/projections/motorcade.py", *map(str, compared))
    said = frozenset().union(*(source.literals(module) for module in modules))
    kinds = "visit|item|line|member|figure|claim|letter|note|check|agreement|document"
    found = {text for text in said if re.fullmatch(rf"({kinds})-[a-z-]+", text)}
    found |= {f"{code}-moved" for code in ("visit-list-order", "item-order", "line-order")}
    found |= {f"list-{kind}-{what}" for kind in LIST_KINDS for what in ("new", "gone")}
    assert set(FAMILIES) <= found
    found |= {f"{kind}-{what}.alone" for kind in ("item", "member") for what in ("new", "gone")}
    found |= {"item-retitled.alike", "member-name.alike"}
    assert codes("difference.") == found
    for code in found:
        assert placeholders(f"difference.{code}", "en") <= {
            "what", "before", "after", "change", "who", "item", "aspect", "side", "moves", "count",
            "point", "by", "kind",
        }  # fmt: skip


@for_each("kind", ENUMERATIONS)
def test_every_value_of_an_enumeration_has_words(kind: str) -> None:
    assert codes(f"{kind}.") == set(ENUMERATIONS[kind])


def test_every_command_has_a_name_a_past_and_a_hint() -> None:
    expected = {f"{name}{part}" for name in (*COMMANDS, RECONCILE, COMPOSE) for part in ("", ".done", ".hint")}
    assert codes("command.") == expected


def test_every_field_has_a_label() -> None:
    needed = {field_code(name, field) for name, kind in COMMANDS.items() for field in kind.__struct_fields__}
    needed |= {f"field.{field}" for kind in COMMANDS.values() for field in nested_fields(kind)}
    needed |= {
        f"field.{name}.{each.name}"
        for name, kind in COMMANDS.items()
        if (many := form_of(kind).many) is not None
        for each in many.asked or ()
        if each.name not in kind.__struct_fields__
    }
    line = {f"field.{name}" for name in ("command", "fields", "visit", "id", "reason", "source", "effective_at")}
    line |= {f"field.{name}" for name in ("based_on", "batch", "as_of", "none")}
    worded = {f"field.{code}" for code in codes("field.")}
    labels = {code for code in worded if not code.endswith(".hint")}
    assert needed - labels == set()
    assert labels - needed - line == set()
    assert {code.removesuffix(".hint") for code in worded - labels} - labels == set()


@for_each("language", LANGUAGES)
@for_each("command", COMMANDS)
def test_no_two_fields_of_a_form_share_a_mnemonic(command: str, language: str) -> None:
    fields = [field_code(command, field) for field in COMMANDS[command].__struct_fields__]
    labels = [str(catalogue(language).messages[code]) for code in {*fields, "field.reason", "field.source"}]
    letters = [label[label.index("&") + 1].casefold() for label in labels if "&" in label]
    assert len(set(letters)) == len(letters), labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_one_sentence(language: str) -> None:
    said = [
        (code, form) for code in codes("problem.") for form in forms_of(catalogue(language).messages[f"problem.{code}"])
    ]
    assert len(said) > 200
    assert [(code, words) for code, words in said if ". " in words] == []
    assert [(code, words) for code, words in said if not words.endswith((".", "{cause}"))] == []


def test_french_binds_its_punctuation() -> None:
    messages = catalogue("fr").messages
    assert len(messages) > 3000
    forms = [(code, form) for code, said in messages.items() for form in forms_of(said)]
    assert {code: form for code, form in forms if loose_punctuation(form)} == {}


def test_russian_quotes_and_spells_as_russian_does() -> None:
    forms = [(code, form) for code, said in catalogue("ru").messages.items() for form in forms_of(said)]
    foreign = re.compile('["“”’]|« | »|\\(а\\)|\\b(?:еще|утвержден|определен|внесен|отменен)\\b')
    assert len(forms) > 4000
    assert [(code, form) for code, form in forms if foreign.search(re.sub(r"\{[^}]*\}", "x", form))] == []


def forms_of(said: str | tuple[str, ...]) -> tuple[str, ...]:
    """A message in the singular and in the plural, where it has both."""
    return (said,) if isinstance(said, str) else said


@pytest.mark.parametrize(
    "form",
    [
        "Non ?",
        "Non?",
        "« oui »",
        "«\N{NO-BREAK SPACE}oui »",
        "n° 3",
        "l'heure",
        'la "note"',
        "{what} : {at}",
        "{what}:",
    ],
)
def test_loose_punctuation_is_found(form: str) -> None:
    assert loose_punctuation(form)


@pytest.mark.parametrize("form", ["Non\N{NO-BREAK SPACE}?", "de 10:30 à 11:00:05", "le '1er' mai", "{at:time}"])
def test_bound_punctuation_is_left_alone(form: str) -> None:
    assert not loose_punctuation(form)


def loose_punctuation(form: str) -> bool:
    """Whether a French message has a mark without its no-break space, or one that French does not write."""
    said = re.sub(r"\{[^}]*\}", "x", form)
    said = re.sub(r"\d\d:\d\d(:\d\d)?", "", said)
    return bool(
        re.search('[^\N{NO-BREAK SPACE}][;:!?»]|«[^\N{NO-BREAK SPACE}]|n° |"', said) or "'" in said.replace("'1er'", "")
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_message_uses_a_word_the_glossary_forbids(path: Path) -> None:
    language = path.stem
    for concept, terms in GLOSSARY.items():
        assert {"en", "fr"} <= set(terms), concept
        for wrong in terms.get(language, {}).get("not", ()):
            pattern = re.compile(rf"\b{re.escape(wrong)}\b", re.IGNORECASE)
            for code, message in catalogue(language).messages.items():
                said = re.sub(
                    r"\{.*?\}|Ctrl\+Entrée|touche Entrée", "", str(message).replace("\N{NO-BREAK SPACE}", " ")
                )
                assert not pattern.search(said), (code, concept, wrong)


def test_the_glossary_forbids_no_term_it_approves() -> None:
    approved = {(language, each["term"]) for terms in GLOSSARY.values() for language, each in terms.items()}
    for terms in GLOSSARY.values():
        for language, each in terms.items():
            assert not {(language, wrong) for wrong in each.get("not", ())} & approved


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_calls_a_sample_what_its_sheets_call_it(language: str) -> None:
    words = Words(language)
    assert words("window.sample") == words("sheet.sample").upper()
    assert words("sidebar.sample").startswith(f"{words('window.sample')}.")
