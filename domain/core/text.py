"""Text as it may be kept for decades: bounded, normalised, free of characters that hide or reorder words."""

import re
import unicodedata
from collections.abc import Callable
from itertools import chain, count
from typing import Annotated, Any, Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.problem import Malformed, Refused

Language = Literal["fr", "en", "ru", "kk", "ar", "zh"]
"""The languages of the program itself: of its forms and sheets. What is recorded may be in any (`LanguageTag`)."""

AnyLanguage = Annotated[str, msgspec.Meta(extra={"holds": "language"})]
"""A language as it is kept: by its canonical tag of BCP 47, without limits, as what was recorded must be read."""

LanguageTag = Annotated[
    str,
    msgspec.Meta(pattern=r"^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$(?!\n)", max_length=35, extra={"holds": "language"}),
]
"""A language of ISO 639 as it is asked for, by its tag of BCP 47 in any case of letters: `de`, `kk-Latn`, `zh-Hant`.

A command takes its canonical form before it is decided (`domain.core.languages_named`).
"""

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\n\t]+$")]
"""One line of text: a title, a name, a place. At most 200 characters."""

Paragraph = Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]
"""A note or a reason. At most 2,000 characters."""

Remark = Annotated[str, msgspec.Meta(max_length=2_000)]
"""Words that may be left out. At most 2,000 characters."""

FullText = Annotated[str, msgspec.Meta(min_length=1, max_length=100_000)]
"""The text of a statement. At most 100,000 characters."""

Texts = dict[LanguageTag, Line]
"""The same words in several languages, such as a title."""

Notes = dict[LanguageTag, Paragraph]
"""The same note in several languages; under `und` what nobody stated the language of."""

ShortTexts = dict[LanguageTag, Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[^\n\t]+$")]]
"""Words for where there is little room, in several languages. At most 40 characters each."""

NO_LANGUAGE = "und"
"""The key of words whose language nobody stated (BCP 47)."""

Telephone = Annotated[str, msgspec.Meta(max_length=60, pattern=r"^[^\n\t]*$")]
"""A number by which somebody is reached, as it is dialled or written. At most 60 characters."""

Wording = dict[AnyLanguage, str]
"""Words in several languages as an event keeps them: without limits, as what was recorded must be read."""

Token = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
"""A short id, unique in its visit and fit to be read aloud: `talks-restricted`, `abayev`."""

MemberToken = Annotated[Token, msgspec.Meta(extra={"names": "member"})]
"""The id of a member of the visit. The type says so, as what names him is to be known when he goes (protocol 2.7)."""

SubjectToken = Annotated[Token, msgspec.Meta(extra={"names": "subject"})]
"""The id of whatever of a visit is spoken of: an item, a member, a figure."""

_CONTROLS = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"
_HALF_PAIRS = "\\ud800-\\udfff"
_SEPARATORS = "\\u2028\\u2029"
_INVISIBLE_ORDERING = "\\u202a-\\u202e\\u2066-\\u2069"
_FILE_MARK = "\ufeff"
_NO_CHARACTERS = "\\ufdd0-\\ufdef" + "".join(f"\\U{plane:04x}fffe-\\U{plane:04x}ffff" for plane in range(0x11))
_THAI_AND_LAO = "\\u0e00-\\u0eff"
_BURMESE = "\\u1000-\\u109f\\ua9e0-\\ua9ff\\uaa60-\\uaa7f"
_KHMER = "\\u1780-\\u17ff\\u19e0-\\u19ff"
_ARABIC_AND_SYRIAC = "\\u0600-\\u07ff\\u08a0-\\u08ff\\ufb50-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefc"
_INDIC = "\\u0900-\\u0dff"
_MONGOLIAN = "\\u1800-\\u18af"
_PICTURES = "\\u2600-\\u27bf\\U0001f000-\\U0001faff"
_WITHOUT_BLANKS = f"{_THAI_AND_LAO}{_BURMESE}{_KHMER}"
"""Scripts in which no blank parts the words: U+200B says where a line may end."""
_JOINED = f"{_ARABIC_AND_SYRIAC}{_INDIC}{_BURMESE}{_KHMER}{_MONGOLIAN}{_PICTURES}"
"""Scripts in which U+200C and U+200D tell how letters join."""
_CANNOT_BE_KEPT = late_pattern(
    f"[{_CONTROLS}{_HALF_PAIRS}{_SEPARATORS}{_INVISIBLE_ORDERING}{_FILE_MARK}{_NO_CHARACTERS}]"
    f"|(?<![{_WITHOUT_BLANKS}])\\u200b(?![{_WITHOUT_BLANKS}])"
    f"|(?<![{_JOINED}])[\\u200c\\u200d](?![{_JOINED}])"
)
_MARKS = (
    "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8"
)
_FURTHER_MARKS = "\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f"
_MOST_MARKS = 8
"""Marks that may stand on one letter: no language writes as many."""
_TOO_MANY_MARKS = late_pattern(f"[{_MARKS}{_FURTHER_MARKS}]{{{_MOST_MARKS + 1}}}")
_MORE_THAN_A_LINE = late_pattern("[\n\t]")


def cleaned(value: Any, field: str = "") -> Any:
    """The value with every text in it in Unicode form NFC, lines ended alike, and without blanks around it.

    The mark with which a file of text may begin, U+FEFF, is left out too.

    Raises:
        Malformed: `text-not-allowed`, with the place of the character from 1, for a control character, a separator
            of lines or paragraphs that tools disagree on, half a character pair, what is no character, a mark that
            reorders text, or an invisible one where the script has no use for it: two texts that differ would
            look the same. `text-overloaded`, for more marks on one letter than any language writes.
    """
    if isinstance(value, str):
        return _cleaned_text(value, field)
    if isinstance(value, dict):
        return {key: cleaned(part, _inside(field, key)) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(part, _inside(field, index)) for index, part in enumerate(value)]
    return value


def without_language(text: str) -> Wording:
    """A text as words whose language nobody stated; no words for none."""
    return {NO_LANGUAGE: text} if text else {}


def by_language(said: str | Wording | None) -> Wording:
    """What was said by language; a bare text is of no stated language, none at all has no words."""
    return without_language(said) if isinstance(said, str) else dict(said or {})


def refuse_unfit(words: Wording, field: str) -> None:
    """Refuse words that are no line of text in some language, or no words at all.

    Commands say this by their types; value types shared with events carry no rules and are held to it here.

    Raises:
        Refused: `text-missing`, `text-too-long` or `text-not-allowed`.
    """
    if not words:
        raise Refused("text-missing", field=field)
    for line in words.values():
        refuse_long_line(line, field)
        if not line:
            raise Refused("text-missing", field=field)


def refuse_long_line(line: str, field: str) -> None:
    """Refuse more than 200 characters, and more than one line.

    Raises:
        Refused: `text-too-long`, `text-not-allowed`.
    """
    if len(line) > 200:
        raise Refused("text-too-long", field=field, limit=200)
    unfit = _MORE_THAN_A_LINE.search(line)
    if unfit is not None:
        raise Refused("text-not-allowed", field=field, character=_code_point(unfit), place=unfit.start() + 1)


def id_words(words: Wording) -> str:
    """What an id is made of: the words in English or French, else in the first language; empty without Latin."""
    return slug(words.get("en") or words.get("fr") or next(iter(words.values()), ""))


def first_free(words: str, taken: Callable[[str], bool]) -> str:
    """The words as an id, with the first number from 2 on that makes it free if need be."""
    numbered = (f"{words}-{number}" for number in count(2))
    return next(key for key in chain([words], numbered) if not taken(key))


_ONE_LETTER = str.maketrans(
    {"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ə": "e", "ħ": "h"}
)
"""Latin letters that are no other letter with a mark."""


def slug(words: str) -> str:
    """A token made of the words, in plain Latin letters; empty if they hold none."""
    plain = unicodedata.normalize("NFKD", words.lower().translate(_ONE_LETTER)).encode("ascii", "ignore").decode()
    # Letters of mathematics are large ones only once they are plain.
    parts = "".join(letter if letter.isalnum() else " " for letter in plain.lower()).split()
    return "-".join(parts)[:48].strip("-")


def _inside(field: str, key: object) -> str:
    return f"{field}.{key}" if field else str(key)


def _cleaned_text(text: str, field: str) -> str:
    text = text.removeprefix(_FILE_MARK).replace("\r\n", "\n")
    unfit = _CANNOT_BE_KEPT.search(text)
    if unfit is not None:
        place = unfit.start() + 1
        raise Malformed("text-not-allowed", field=field or None, character=_code_point(unfit), place=place)
    text = unicodedata.normalize("NFC", text).strip()
    if not text.isascii() and (marks := _TOO_MANY_MARKS.search(text)):
        raise Malformed("text-overloaded", field=field or None, place=max(marks.start(), 1), limit=_MOST_MARKS)
    return text


def _code_point(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()):04X}"
