"""Whoever a list calls by style and title alone: `His Majesty the Emperor`, `Sa Majesté le Roi`, 天皇陛下.

That is an office with a courtesy, and no name: sovereigns are never called by theirs.
"""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import is_chinese
from domain.naming.words.lexicon import is_name_of_state
from domain.naming.words.regnal import regnal_name


class Styled(msgspec.Struct, frozen=True):
    """The style and the title: `His Majesty`, `Emperor of Japan`."""

    style: str
    title: str


_STYLE = (
    # English
    r"(?:(?:his|her|their) (?:imperial |royal |serene )?(?:majest(?:y|ies)|highness(?:es)?|holiness|excellency)"
    r"|h\. ?(?:[irs]\. ?)?[mhe]\.|h[irs]?[mh]|tt\. ?(?:[irs]\. ?)?[mh]{2}\.)"
    # French, Spanish, Portuguese, Italian
    r"|(?:sa|leurs) (?:majestés?|altesses?(?: royales?| impériales?| sérénissimes?)?|sainteté)"
    r"|son excellence(?: monsieur| madame| m\.| mme)?|s\. ?(?:a\. ?[irs]|[ms])\.|ll\. ?(?:mm|aa\. ?[irs]{1,2})\."
    r"|sus? (?:majestad(?:es)?|altezas?(?: real(?:es)?| imperial(?:es)?)?|santidad|excelencia)|ss\. ?(?:mm|aa\. ?rr)\."
    r"|suas? (?:majestades?|altezas?(?: rea(?:l|is))?|santidade|excelência)"
    r"|(?:sua|loro) (?:maestà|altezza(?: reale)?|altezze(?: reali)?|santità|eccellenza)"
    # German, Dutch, the Nordic languages
    r"|(?:seine|ihre) (?:(?:kaiserlichen?|königlichen?) )?(?:majestät(?:en)?|hoheit(?:en)?|heiligkeit|exzellenz)"
    r"|(?:zijne|hare|hunne) (?:koninklijke )?(?:majesteit(?:en)?|hoogheid)"
    r"|(?:hans|hennes|hendes|deres) (?:kongelige? |kungliga )?(?:majest[äæe]t(?:er)?|højhed|høyhet|höghet)"
    # Russian, Kazakh
    r"|(?:его|е[её]|их) (?:императорск\w+ |королевск\w+ |княжеск\w+ )?(?:величеств\w|высочеств\w|святейшеств\w"
    r"|превосходительств\w)|(?:ұлы )?мәртебелі"
    # Arabic
    r"|(?:صاحبة? )?(?:ال)?جلالة|(?:صاحبة? )?(?:ال)?سمو(?: الملكي)?|فخامة|دولة"
)
_ARTICLE = r"(?:the |l[ae]s? |l['’]|el |los |las |il |[oa]s? |de[nt]? |der |die )?"
_TITLE = (
    r"(?:king|queen(?: mother| consort)?|emperor(?: emeritus)?|empress(?: emerita)?|crown prince(?:ss)?"
    r"|prince(?:ss)?(?: consort| royal| regent)?|grand (?:duke|duchess)|sultan|[ae]mir|pope"
    r"|(?:vice[- ])?president|prime minister|(?:federal )?chancellor|premier"
    r"|king and (?:the )?queen|emperor and (?:the )?empress"
    r"|roi|reine(?: mère)?|empereur|impératrice|prince(?:sse)?(?: hériti[eè]re?| consort| royale?)?|grand[- ]duc"
    r"|grande[- ]duchesse|émir|pape|(?:vice[- ])?présidente?|premi(?:er|ère) ministre|chanceli(?:er|ère)"
    r"|rey|reina|reyes|emperador|emperatriz|príncipe|princesa|papa|presidente|presidenta|primer[ao]? ministr[oa]"
    r"|rei|rainha|imperador|imperatriz|primeir[oa][- ]ministr[oa]"
    r"|re|regina|imperatore|imperatrice|principe|principessa"
    r"|könig(?:in)?|kaiser(?:in)?|(?:kron|erb)?prinz(?:essin)?|großherzog(?:in)?|papst|(?:bundes|staats)?präsident(?:in)?"
    r"|(?:bundes)?kanzler(?:in)?|ministerpräsident(?:in)?|premierminister(?:in)?"
    r"|kon(?:ing(?:in)?|ge?n|ungen)|dron(?:ning|ningen)|drottningen|kron?prins(?:en|es(?:se|sen)|essan)?"
    r"|король|королева|император|императрица|(?:наследн(?:ый|ая) )?принц(?:есса)?|великий герцог|великая герцогиня"
    r"|султан|эмир|папа римский|(?:вице-)?президент|премьер-министр|патша|ханшайым"
    r"|(?:ال)?ملكة?|(?:ال)?سلطان|ولي العهد|رئيس (?:الجمهورية|الوزراء|الدولة)|الأمير|الإمبراطورة?)"
)
_OF_WHAT = r"(?:(?: (?:of|de|des|du|del|dos?|das?|van|von|der|di|af|av)|(?= d['’]| dell['’])) ?\S.*)?"
_STYLED = late_pattern(
    rf"(?P<style>{_STYLE})[\s,]+(?P<article>{_ARTICLE})(?P<title>{_TITLE})(?P<of>{_OF_WHAT}|\s\S+(?:\s\S+)?)",
    re.IGNORECASE,
)
_IN_CHARACTERS = late_pattern(
    "(?P<title>天皇|皇后|上皇后?|太上天皇|皇嗣|皇太子妃?|皇帝|国王|國王|女王|王后|王妃|王储|王儲|국왕|천황|황후|왕비|여왕|왕세자비?)\\s?"
    "(?P<style>陛下|殿下|폐하|전하)"
)
_REALM = late_pattern("[\u3040-\u9fff가-힣]{1,8}?(?=天皇|皇|国王|國王|女王|王)")


def styled(text: str) -> Styled | None:
    """The style and the title where a text says those alone; None: it names somebody, or says something else."""
    said = " ".join(text.split()).strip(" .,;*")
    if is_chinese(said) or "가" <= said[:1] <= "힣":
        return _in_characters(said)
    found = _STYLED.fullmatch(said)
    if found is None:
        return None
    behind = found["of"].strip()
    if behind and not _says_of_what(behind):
        return None
    title = f"{found['title']}{found['of']}".strip()
    return Styled(found["style"], f"{title[:1].upper()}{title[1:]}")


def _says_of_what(behind: str) -> bool:
    """Whether words behind a title say what it is of: `of the Belgians`, Японии; a name there is somebody's."""
    if behind.split(maxsplit=1)[0].casefold().rstrip("'’") in _JOINS or behind[:2].casefold() in ("d'", "d’"):
        return True
    return is_name_of_state(behind) and not any(map(regnal_name, behind.split()))


_JOINS = frozenset(
    [
        "of", "de", "des", "du", "del", "do", "dos", "da", "das", "van", "von", "der", "di", "dell", "af", "av",
        "республики", "королевства", "федерации", "государства", "княжества", "российской",
    ]
)  # fmt: skip
"""How words begin that say of which state somebody is king or president."""


def _in_characters(said: str) -> Styled | None:
    realm = _REALM.match(said)
    state = realm[0] if realm is not None and is_name_of_state(realm[0]) else ""
    found = _IN_CHARACTERS.fullmatch(said[len(state) :].strip())
    return Styled(found["style"], f"{state}{found['title']}") if found is not None else None
