"""What somebody typed who looks for a person, and the names of persons, taken apart into words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import is_chinese, is_unspaced, runs_together
from domain.naming.words.findable import PartedName
from domain.naming.words.regnal import regnal_name
from domain.naming.words.regnal_numbers import ORDINALS, in_roman

_WORD = late_pattern(
    r"(?:[^\W_]|\p)+\.?".replace(
        r"\p",
        "[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u05f3\u064b-\u065f\u0670"
        "\u0900-\u0dff\u0780-\u07bf\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u200c\u200d'’ʼ`ʻʿʾ‘\u30fc]",
    )
)
_APOSTROPHES = "'’ʼ`ʻʿʾ‘"
_ARTICLE = late_pattern("([ae]l)([b-df-hj-np-tv-z][^\\W\\d_]{4,})$", re.IGNORECASE)
_GERSHAYIM = late_pattern('(?<=[\u05d0-\u05ea])["\u201d\u05f4](?=[\u05d0-\u05ea])')
"""A sign within a Hebrew word that tells an acronym, or a name made of one: כ״ץ."""
_MIDDLE_DOT = late_pattern("[\u30fb\u00b7\uff65\u2022\uff1d=\u30a0]")
_ELISION = late_pattern(r"\b(l|d|dell|all|nell|dall|degl|qu)['’ʼ](?=\w)", re.IGNORECASE)
_NUMBER = late_pattern("(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_SUFFIXES = frozenset(("jr", "sr", "jnr", "snr", "dr", "st", "mr", "ms"))
_LONGEST_INITIALS = 3
_LETTERS = """
A эй эи ей ए エー एइ إيه ஏ
B би бі бе बी ビー بي பி
C си сі सी シー سي சி
D ди ді дэ डी ディー دي டி
E и і ई イー إي இ
F эф еф एफ एफ़ エフ إف எஃப்
G джи джі जी ジー جي ஜி
H эйч ейч एच エイチ إتش எச்
I ай आई アイ آي ஐ
J джей जे ジェイ ジェー جيه ஜே
K кей के ケー ケイ كيه கே
L эл ел एल エル إل எல்
M эм ем एम エム إم எம்
N эн ен एन エヌ إن என்
O оу о ओ オー أو ஓ
P пи пі पी ピー பி
Q кью क्यू キュー கியூ
R ар आर アール آر ஆர்
S эс ес एस エス إس எஸ்
T ти ті टी ティー تي டி
U ю यू ユー يو யு
V ви ві वी ブイ في வி
W дабл-ю डब्ल्यू ダブリュー டபிள்யூ
X экс икс एक्स エックス إكس எக்ஸ்
Y уай वाई ワイ واي ஒய்
Z зед зи зі ज़ेड ゼット زد
"""
_LETTER_NAMES = {
    name: letter for letter, *names in map(str.split, _LETTERS.strip().splitlines()) for name in names if len(name) > 1
}
"""What English letters are called in Russian, Ukrainian, Hindi, Japanese, Arabic and Tamil, as initials are said."""
_MOST_WORDS = 12
"""Words typed beyond these are left aside."""
_MOST_OF_A_TITLE = 30
"""The same of the words of a title: a state may stand at its end."""
_PARTICLES = """
von van vom zu zum zur der den dem de des del della dello dei degli di da do das dos du d le la les lo l ten ter te y e
af av bin ben ibn bint binti al el ul ur il as ash an ad ar at az abu bou ould oğlu oglu ogli uly ulu kyzy qizi kizi
qızı ibnu haji hajji фон ван дер ден де ди да ду дель делла ла ле бин бен ибн аль эль ас аш ад ан оглы кызы улы ұлы
уулу uulu ugli ўғли қизи қызы بن ابن ال آل بنت אל בן בר א
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words of names that may be left out or put in: of nobility, of descent, articles."""


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a name, or of what is typed."""

    text: str
    initial: bool = False
    role: str = ""
    """Of a name's word: given, family or patronymic; whole: all words of one run together, also
    of what is typed; joined: two of more that are typed."""
    language: str = ""
    regnal: str = ""
    """Of a name's word: which name of a sovereign or a pope it is, so that it is also said otherwise."""

    @property
    def particle(self) -> bool:
        """Whether names are said with it and without."""
        return self.text.casefold() in PARTICLES


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text; hyphens and dots part them. `K.-J.` is two initials."""
    return _words_in(text)[:_MOST_WORDS]


def words_of_title(title: str) -> tuple[Word, ...]:
    """The words of a title, however long it is."""
    return _words_in(title)[:_MOST_OF_A_TITLE]


@lru_cache(maxsize=50_000)
def _words_in(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for match in _WORD.finditer(_plain(text)):
        raw = match.group()
        bare = _bare(raw, first=not found)
        if bare:
            found.append(Word(bare, _is_initial(bare, raw)))
    return tuple(found)


def _plain(text: str) -> str:
    """A text without the signs that part no words, and with blanks for those that do."""
    return _ELISION.sub(r"\1 ", _MIDDLE_DOT.sub(" ", _GERSHAYIM.sub("", in_roman(text))))


def _bare(raw: str, *, first: bool) -> str:
    """A word without what stands at its ends; behind another, the number that it tells."""
    bare = raw.rstrip(".").strip(_APOSTROPHES)
    return bare if first else ORDINALS.get(bare.casefold(), bare)


@lru_cache(maxsize=100_000)
def is_number(word: str) -> bool:
    """Whether a word is the number of a king: VI."""
    return bool(_NUMBER.fullmatch(word))


def _is_initial(bare: str, raw: str) -> bool:
    if is_number(bare) and (len(bare) > 1 or not raw.endswith(".")):
        return False
    short = raw.endswith(".") and len(bare) == 2 and bare.casefold() not in _SUFFIXES
    return short or (len(bare) == 1 and not is_unspaced(bare))


def words_of(form: PartedName) -> tuple[Word, ...]:
    """The words of a form of a name, with their roles."""
    known = "family" if form.given else ""
    parts = (("given", form.given), ("patronymic", form.patronymic), (known, form.family))
    if form.family_first:
        parts = (parts[2], *parts[:2])
    found = [(role, word) for role, part in parts for word in words_in(part)]
    said = tuple(
        Word(ORDINALS.get(word.text, word.text) if at else word.text, word.initial, role, form.language)
        for at, (role, word) in enumerate(found)
    )
    return _as_of_a_sovereign(said) if _is_of_a_sovereign(form, said) else said


def _is_of_a_sovereign(form: PartedName, words: Sequence[Word]) -> bool:
    """Whether a name is a sovereign's or a pope's: it has a number, or is a given name and no more."""
    if any(is_number(word.text) and not word.initial for word in words[1:]):
        return True
    return not form.given and bool(words) and all(regnal_name(word.text) for word in words)


def _as_of_a_sovereign(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(replace(word, regnal=regnal_name(word.text)) for word in words)


def forms_written_as_one(form: PartedName) -> Iterator[Word]:
    """Words of a form that are also written as one: given names, the family name, and short names as a whole."""
    given, family = words_in(form.given), words_in(form.family)
    for role, words in (("given", given), ("family", family)):
        if len(words) > 1 and given:
            yield Word(_run_together(words), role=role, language=form.language)
    if given and family and (form.family_first or runs_together(form.family) or runs_together(form.given)):
        yield from whole(form)
    elif not given and len(family) > 1:
        yield Word(_run_together(family), role="whole", language=form.language)


def whole(form: PartedName) -> Iterator[Word]:
    """A name written as one word, in both orders; for who types it so."""
    given, family = words_in(form.given), words_in(form.family)
    for first, second in ((family, given), (given, family)):
        yield Word(_run_together((*first, *second)), role="whole", language=form.language)


def ways_of_typing(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """What is typed with words run together, and with capitals as initials: JD Vance."""
    for at in range(len(words) - 1):
        pair = words[at : at + 2]
        if not any(word.initial for word in pair):
            role = "joined" if len(words) > len(pair) else "whole"
            yield (*words[:at], Word(_run_together(pair), role=role), *words[at + 2 :])
    if len(words) > 2 and not any(word.initial for word in words):
        yield (Word(_run_together(words), role="whole"),)
    yield from _with_articles_apart(words)
    if (spoken := tuple(map(_as_initial, words))) != tuple(words):
        yield spoken
    if any(_may_be_initials(word) for word in words) and not all(word.text.isupper() for word in words):
        yield tuple(
            each
            for word in words
            for each in ([Word(letter, True) for letter in word.text] if _may_be_initials(word) else [word])
        )


def _with_articles_apart(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """What is typed with Arabic articles that are run together with a name set apart: Alsayari, Albudaiwi."""
    found = [_ARTICLE.match(word.text) if not word.initial else None for word in words]
    if any(found):
        yield tuple(
            each
            for word, article in zip(words, found, strict=True)
            for each in ((Word(article[1]), Word(article[2])) if article else (word,))
        )


def _as_initial(word: Word) -> Word:
    """The initial that a word is the name of, as J is called Джей: or the word."""
    letter = _LETTER_NAMES.get(word.text.casefold())
    return Word(letter, True) if letter is not None else word


def _may_be_initials(word: Word) -> bool:
    return 1 < len(word.text) <= _LONGEST_INITIALS and word.text.isupper() and not is_chinese(word.text)


def _run_together(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
