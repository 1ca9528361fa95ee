"""How a ministry, an embassy or a department stands in a courtesy: in the dative of Russian and Kazakh, with verbs of
its gender in Arabic, and shortly.

Who is addressed is recorded as it is called, with its article where the language has one: "the Embassy of …",
l’Ambassade de …, Посольство …, … Елшілігі. One recorded without, as on a letterhead, is given it. What is not
recognised stands as it was recorded.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_RUSSIAN_ENDINGS = (
    ("ство", "ству"), ("ие", "ию"), ("ия", "ии"), ("ость", "ости"), ("асть", "асти"), ("ель", "елю"), ("арь", "арю"),
    ("осол", "ослу"), ("ец", "цу"), ("ома", "омам"), ("а", "е"),
    *((letter, f"{letter}у") for letter in "бвгджзклмнпрстфхчш"),
)  # fmt: skip
"""How the noun at the head of a Russian name ends, and how its dative does."""

_RUSSIAN_ADJECTIVES = (
    ("ое", "ому"), ("ее", "ему"), ("ый", "ому"), ("ой", "ому"), ("кий", "кому"), ("гий", "гому"), ("ший", "шему"),
    ("щий", "щему"), ("ний", "нему"), ("шая", "шей"), ("щая", "щей"), ("ая", "ой"), ("яя", "ей"),
)  # fmt: skip

_RUSSIAN_ADJECTIVES_OF_SEVERAL = (("ые", "ым"), *((f"{letter}ие", f"{letter}им") for letter in "гжкхчшщ"))
_RUSSIAN_SEVERAL = (
    ("ства", "ствам"), ("ии", "иям"), ("ия", "иям"), ("ели", "елям"), ("ы", "ам"),
    *((f"{letter}и", f"{letter}ам") for letter in "гкх"),
)  # fmt: skip
"""The same of several: представительства, миссии, учреждения, представители, департаменты, банки."""

_OF_SEVERAL = ("ства", "ии", "ы", "ые", *(f"{letter}ие" for letter in "гжкхчшщ"))
"""How the first word ends where several are addressed, as in a circular; one noun of nobody ends so."""

_IN_THE_DATIVE = ("ым", "им", "стам", "ствам", "иям", "елям")
"""How it ends where they are recorded in the dative already."""

_RUSSIAN_WORD = late_pattern(r"[А-ЯЁа-яё-]{2,}[а-яё]")
"""What is inflected: neither an abbreviation, as МИД is, nor a preposition."""

_RUSSIAN_CLAUSE = late_pattern(
    r", (?:также |постоянно )?(?:[а-яё]+[аяюу]щ|аккредитованн|представленн|расположенн|размещ[её]нн|учрежд[её]нн"
    r"|созданн|открыт|приглаш[её]нн|назначенн)(?:ые|ым|ие|им|ое|ому|ее|ему|ая|ой|ей|ый|ий)(?:ся)? [^,]+$"
)
"""A participle behind a comma and what depends on it, up to the end: , аккредитованные в Республике Казахстан."""

_KAZAKH_OF_SEVERAL = tuple((ending, f"{ending}{to}") for ending, to in (
    ("лер", "ге"), ("дер", "ге"), ("тер", "ге"), ("лар", "ға"), ("дар", "ға"), ("тар", "ға"),
))  # fmt: skip
_KAZAKH_DATIVE = (("і", "іне"), ("ы", "ына"), *_KAZAKH_OF_SEVERAL)
"""The last word of a Kazakh name is possessed, елшілігі, департаменті, or of several: өкілдіктер."""

_ARABIC_MASCULINE = frozenset(
    (
        "اتحاد", "برلمان", "برنامج", "بلاط", "بنك", "جهاز", "ديوان", "صندوق", "فرع", "قسم", "قصر", "قطاع", "كرسي",
        "مجلس", "مركز", "معهد", "مقر", "مكتب", "وفد",
    )
)  # fmt: skip
"""What an Arabic name begins with that is masculine: an office, a council. An embassy and a ministry are feminine."""

_KAZAKH_RECORDED_SO = tuple((to, ending) for ending, to in _KAZAKH_DATIVE)
"""A Kazakh name recorded as it stands in an address, in the dative already: …министрлігіне."""

_KAZAKH_ALONE = (
    ("гі", "к"), ("ғы", "қ"), ("ті", "т"), ("ты", "т"), ("еңесі", "еңес"), ("сарайы", "сарай"), ("бөлімі", "бөлім"),
    ("сесі", "се"), ("асы", "а"), ("ясы", "я"), ("осы", "о"),
)  # fmt: skip
"""How a noun ends that is possessed, and how it does alone: министрлігі, министрлік; өкілдігі, өкілдік."""

_KAZAKH_JOINED = late_pattern(r"(?:,| (?:мен|бен|пен|және)) ")
"""What stands between several who are addressed together; the last of them alone bears the case."""
_KAZAKH_CLAUSE = late_pattern(r"^.*[ғгқк][ае]н ")
"""What is said before them of where they are: Қазақстан Республикасында аккредиттелген."""
_KAZAKH_VOWELS = "аәеиоөуұүыіэюяё"
_KAZAKH_FRONT = "әеиөүіэ"
_KAZAKH_VOICELESS = tuple("кқпстфхцчшщ")

_OF = {
    "en": late_pattern(r" (?:of|for|to|in|accredited) "),
    "fr": late_pattern(r" (?:de|du|des|à|au|aux|auprès|pour|en) | d['’]"),
}
"""What begins the rest of a name, that of which it is; a comma does not: Foreign, Commonwealth and … Office."""


_ENGLISH_BODIES = frozenset(
    (
        "embassy", "embassies", "ministry", "department", "directorate", "division", "section", "office", "service",
        "mission", "missions", "delegation", "delegations", "consulate", "consulates", "consulate-general", "legation",
        "nunciature", "commission", "secretariat", "chancellery", "cabinet", "protocol", "presidency", "household",
        "bureau", "representation",
    )
)  # fmt: skip
"""What a name ends with, before that of which it is, that has an article."""
_DETERMINED = frozenset(("the", "all", "every", "each", "his", "her", "its", "their", "a", "an"))
_FRENCH_BODIES = {
    "le": (
        "ministère", "département", "protocole", "service", "secrétariat", "bureau", "cabinet", "consulat", "palais",
        "centre", "haut-commissariat", "conseil",
    ),
    "la": (
        "direction", "mission", "représentation", "délégation", "chancellerie", "maison", "légation", "nonciature",
        "présidence", "division", "section", "commission", "sous-direction",
    ),
    "l’": ("ambassade", "office", "administration", "organisation"),
    "les": ("ambassades", "missions", "représentations", "délégations", "consulats", "organisations", "services"),
}  # fmt: skip
"""What a French name begins with, by its article."""
_FRENCH_ARTICLES = {noun: article for article, nouns in _FRENCH_BODIES.items() for noun in nouns}


def with_article(name: str, language: str) -> str:
    """A name with its article where it was recorded without, as letterheads have it: Embassy of Spain."""
    first = name.partition(" ")[0]
    if language == "en" and first.casefold() not in _DETERMINED:
        last = shortly(name, "en").rpartition(" ")[2].casefold()
        return f"the {name}" if last in _ENGLISH_BODIES and "’s " not in name and "'s " not in name else name
    article = _FRENCH_ARTICLES.get(first.casefold()) if language == "fr" else None
    return f"{article}{'' if article.endswith('’') else ' '}{name}" if article is not None else name


def to_whom(name: str, language: str) -> str:
    """A name after the words that address it: Посольству Республики Казахстан; elsewhere as it stands."""
    if language == "ru":
        return _russian_head(name)[1]
    return _with_ending(name, _KAZAKH_DATIVE) if language == "kk" else name


def closed(name: str, language: str) -> str:
    """A name amid a sentence, with the comma that closes a Russian clause at its end: …, аккредитованным в Астане,"""
    return f"{name}," if language == "ru" and _RUSSIAN_CLAUSE.search(name) else name


def shortly(name: str, language: str) -> str:
    """A name when it comes again: the Embassy, l’Ambassade, Посольство, Елшілік, السفارة."""
    if language in _OF:
        return _OF[language].split(name)[0]
    if language == "ru":
        return _russian_head(name)[0]
    if language == "ar":
        return _arabic_alone(name)
    return _kazakh_alone(name) if language == "kk" and name else name


def shortly_to(name: str, language: str) -> str:
    """The same after the words that address it: Посольству, Елшілікке."""
    short = shortly(name, language)
    return _kazakh_alone_to(short) if language == "kk" else to_whom(short, language)


def heading(name: str, language: str) -> str:
    """A name by itself, at the head or the foot of a note: without an article, with a capital."""
    article = {"en": r"^the ", "fr": r"^(?:le |la |les |l['’])"}.get(language)
    bare = re.sub(article, "", name, count=1, flags=re.IGNORECASE) if article is not None else name
    return bare[:1].title() + bare[1:]


def is_masculine(name: str, language: str) -> bool:
    """Whether verbs and pronouns that agree with a name are masculine, in a language in which they agree."""
    return language == "ar" and _arabic_head(name) in _ARABIC_MASCULINE


def _arabic_head(name: str) -> str:
    """The noun an Arabic name begins with, without its article."""
    return name.split(" ", 1)[0].removeprefix("ال")


def _arabic_alone(name: str) -> str:
    """The noun with its article: of سفارة جمهورية كازاخستان it is السفارة."""
    head = _arabic_head(name)
    return f"ال{head}" if head in _ARABIC_MASCULINE or head.endswith("ة") else name


def _kazakh_alone(name: str) -> str:
    """The noun a Kazakh name ends with, no longer possessed; of one body it stands for its name, with a capital.

    Several kinds of bodies that are addressed together come again all of them.
    """
    whole = _with_ending(name, _KAZAKH_RECORDED_SO)
    if _with_ending(whole, _KAZAKH_OF_SEVERAL) != whole and _KAZAKH_JOINED.search(whole):
        return _KAZAKH_CLAUSE.sub("", whole)
    noun = whole.rsplit(maxsplit=1)[-1]
    alone = _with_ending(noun, _KAZAKH_ALONE)
    return alone if alone == noun else alone[:1].upper() + alone[1:]


def _kazakh_alone_to(noun: str) -> str:
    """The dative of such a noun, by its last vowel and by how it ends; an abbreviation stands as it is."""
    if (several := _with_ending(noun, _KAZAKH_OF_SEVERAL)) != noun:
        return several
    vowels = [letter for letter in noun if letter in _KAZAKH_VOWELS]
    if not vowels or noun.endswith(("і", "ы")):
        return _with_ending(noun, _KAZAKH_DATIVE)
    ending = "е" if vowels[-1] in _KAZAKH_FRONT else "а"
    hard, soft = ("к", "г") if ending == "е" else ("қ", "ғ")
    return f"{noun}{hard if noun.endswith(_KAZAKH_VOICELESS) else soft}{ending}"


def _russian_head(name: str) -> tuple[str, str]:
    """The noun a Russian name begins with, its adjectives before it; and the whole name in the dative."""
    words = name.split(" ")
    if words[0].removesuffix(",").endswith(_OF_SEVERAL):
        return _russian_several(words)
    if words[0].endswith(_IN_THE_DATIVE):
        return name, name
    inflected: list[str] = []
    for number, word in enumerate(words):
        if not _RUSSIAN_WORD.fullmatch(word):
            break
        noun = _with_ending(word, _RUSSIAN_ENDINGS)
        if noun != word or word.casefold().endswith("бюро"):
            return " ".join(words[: number + 1]), " ".join([*inflected, noun, *words[number + 1 :]])
        adjective = _with_ending(word, _RUSSIAN_ADJECTIVES)
        if adjective == word:
            break
        inflected.append(adjective)
    return name, name


def _russian_several(words: list[str]) -> tuple[str, str]:
    """The same where several are addressed, up to the last of their nouns. What agrees with them is inflected wherever
    it stands, a noun where it is one of theirs: the first, behind an adjective, or behind another of theirs and a comma
    or "и"."""
    inflected: list[str] = []
    head, theirs = 0, True
    for number, word in enumerate(words):
        bare, comma = (word[:-1], ",") if word.endswith(",") else (word, "")
        adjective = _with_ending(bare, _RUSSIAN_ADJECTIVES_OF_SEVERAL)
        noun = _with_ending(bare, _RUSSIAN_SEVERAL) if theirs and adjective == bare else bare
        if noun != bare:
            head = number + 1
        theirs = (
            adjective != bare
            or (noun != bare and bool(comma))
            or (word == "и" and inflected[-1:] != words[number - 1 : number])
        )
        inflected.append((adjective if adjective != bare else noun) + comma)
    return " ".join(words[: head or None]).removesuffix(","), " ".join(inflected)


def _with_ending(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    found = next(((old, new) for old, new in endings if word.endswith(old)), None)
    return word.removesuffix(found[0]) + found[1] if found is not None else word
