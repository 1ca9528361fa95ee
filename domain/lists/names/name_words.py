"""Words by which given names are told from family names: those given often, and what stands small among them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.palladius import in_pinyin_of_palladius

_COMMON = frozenset(
    {
        "de", "da", "do", "dos", "das", "di", "du", "del", "della", "den", "der", "van", "von", "vom", "zu", "zur",
    }
)  # fmt: skip
PARTICLES = _COMMON | {
    "dela",
    "des",
    "née",
    "épouse",
    "épse",
    "veuve",
    "zum",
    "y",
    "e",
    "af",
    "av",
    "ten",
    "ter",
    "und",
}
ALWAYS_PARTICLES = _COMMON | {"'t", "’t", "'s", "’s"}
SPANISH_GIVEN = frozenset(
    [
        "josé",
        "maría",
        "juan",
        "luis",
        "ana",
        "miguel",
        "francisco",
        "jesús",
        "carlos",
        "antonio",
        "manuel",
        "ángel",
        "pedro",
        "pablo",
        "carmen",
        "teresa",
        "andrés",
        "ignacio",
        "fernando",
        "alberto",
        "isabel",
        "ramón",
        "rafael",
        "enrique",
        "eduardo",
        "jorge",
        "javier",
        "felipe",
        "ricardo",
        "roberto",
        "sergio",
        "diego",
        "guadalupe",
        "lucía",
        "laura",
        "beatriz",
        "elena",
        "cristina",
        "pilar",
        "mercedes",
        "rosario",
        "margarita",
        "gabriel",
        "daniel",
        "alejandro",
        "gonzalo",
        "íñigo",
        "julio",
        "césar",
        "augusto",
        "arturo",
        "óscar",
        "raúl",
        "darío",
        "hernán",
        "iván",
        "andrea",
        "camilo",
        "mauricio",
        "guillermo",
        "joaquín",
        "tomás",
        "nicolás",
        "esteban",
        "emilio",
        "ernesto",
        "gustavo",
        "héctor",
        "hugo",
        "jaime",
        "leonardo",
        "marcelo",
        "marco",
        "mario",
        "martín",
        "orlando",
        "patricia",
        "patricio",
        "rodrigo",
        "rubén",
        "santiago",
        "sebastián",
        "víctor",
        "vicente",
        "alejandra",
        "claudia",
        "gabriela",
        "josefina",
        "julia",
        "marta",
        "mónica",
        "paula",
        "rosa",
        "silvia",
        "sofía",
        "susana",
        "verónica",
        "fernanda",
        "eugenia",
        "inés",
        "victoria",
        "esther",
        "cecilia",
        "alicia",
    ]
)
PORTUGUESE_GIVEN = frozenset(
    [
        "maria", "josé", "joão", "antónio", "antônio", "manuel", "luís", "luiz", "carlos", "pedro", "paulo", "paula",
        "ana", "isabel", "teresa", "rita", "cristina", "helena", "francisco", "miguel", "jorge", "rui", "nuno", "tiago",
        "fernando", "eduardo", "henrique", "filipe", "bernardo", "duarte", "sofia", "beatriz", "inês", "catarina",
        "joana", "mariana", "aurélio", "marco", "marcos", "marcelo", "márcio", "cláudia", "cláudio", "fábio", "flávio",
        "inácio", "celso", "mauro", "rosângela", "laércio", "alexandre", "rodrigo", "ricardo", "roberto", "sérgio",
        "gabriel", "rafael", "daniel", "marcelo", "gustavo", "hugo", "lucas", "leonardo", "flávio", "fábio", "cláudio",
        "cláudia", "simone", "marina", "sônia", "sónia", "regina", "vitor", "victor", "manuela", "margarida", "leonor",
        "luísa", "luiza", "renato", "otávio", "guilherme", "nelson", "raul", "afonso", "álvaro", "armando", "artur",
        "arthur", "domingos", "joaquim", "sebastião", "tomás", "vasco", "laura", "júlia", "marta", "alice", "lúcia",
        "fátima", "lurdes", "graça", "augusto", "alberto", "andré", "gonçalo", "vicente", "césar", "clara",
    ]
)  # fmt: skip
"""Names that stand second before a Portuguese family name; any other is a part of it: Vale de Almeida."""
OVERSEAS_FAMILIES = frozenset(
    [
        "Ang", "Chan", "Cheong", "Chew", "Chia", "Chin", "Chong", "Chua", "Chye", "Fong", "Foo", "Gan", "Goh",
        "Heng", "Ho", "Hoe", "Khoo", "Khor", "Koh", "Kwek", "Lau", "Lee", "Leong", "Liew", "Lim", "Loh", "Loke",
        "Low", "Lui", "Mah", "Neo", "Ng", "Ong", "Ooi", "Pang", "Phua", "Poh", "Quah", "Quek", "Seah", "Seow",
        "Sim", "Soh", "Tan", "Tay", "Teh", "Teo", "Thng", "Toh", "Wee", "Wong", "Yap", "Yeo", "Yong",
    ]
)  # fmt: skip
"""Family names of Chinese of Singapore and Malaysia, as they are written there."""

KOREAN_FAMILIES = frozenset(
    [
        "Kim", "Lee", "Yi", "Rhee", "Park", "Pak", "Choi", "Choe", "Jung", "Jeong", "Chung", "Kang", "Cho", "Jo",
        "Yoon", "Yun", "Jang", "Chang", "Lim", "Im", "Rim", "Han", "Oh", "Seo", "Suh", "Shin", "Sin", "Kwon", "Hwang",
        "Ahn", "An", "Song", "Ryu", "Yoo", "Yu", "Hong", "Jeon", "Chun", "Ko", "Koh", "Moon", "Mun", "Yang", "Son",
        "Sohn", "Bae",
        "Baek", "Paik", "Heo", "Hur", "Nam", "Shim", "Noh", "Roh", "Ha", "Kwak", "Sung", "Cha", "Joo", "Ju",
        "Woo", "Koo", "Ku", "Min", "Ri", "Wi", "Na", "Eom", "Ban",
    ]
)  # fmt: skip
"""Family names of Koreans in Latin letters."""
CHINESE_FAMILIES = frozenset(
    [
        "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu",
        "Guo", "He", "Lin", "Gao", "Luo", "Zheng", "Liang", "Xie", "Song", "Tang", "Deng", "Han", "Feng", "Cao", "Peng",
        "Zeng", "Xiao", "Tian", "Dong", "Pan", "Yuan", "Cai", "Jiang", "Yu", "Du", "Ye", "Cheng", "Wei", "Lu", "Ding",
        "Xi", "Qin", "Cui", "Shen", "Jia", "Fan", "Fu", "Kong", "Bai", "Zou", "Meng", "Qiu", "Hou", "Jin", "Shi",
        "Dai", "Hao", "Shao", "Tan", "Mao", "Chang", "Wan", "Gu", "Lai", "Kang", "Yan", "Niu", "Zhong", "Geng", "Miao",
    ]
)  # fmt: skip
"""Family names of Chinese in the letters of pinyin."""
_SYLLABLES = late_pattern(
    r"(?:(?:Zh|Ch|Sh|[BPMFDTNLGKHJQXRZCSYW])?[aeiouü]{1,3}(?:ng|n|r)?"
    r"|(?:A|Ai|An|Ang|Ao|E|En|Er|Ou))(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[aeiouü]{1,3}(?:ng|n|r)?)?"
)
_TWO_SYLLABLES = late_pattern(r"[A-Z][a-z]{1,6}-[a-z]{1,6}|[A-Z][a-z]{1,6}-[A-Z][a-z]{1,6}")


_KOREAN_FAMILY, _IN_HANGUL = late_pattern("[가-힣]{1,2}"), late_pattern("[가-힣]{1,3}")
LARGE_BY_LANGUAGE = {
    "fr": frozenset(["De", "Van", "Von", "Du", "Den"]), "nl": frozenset(["De", "Van", "Den", "Ter"]),
    "de": frozenset(["De", "Van", "Von"]), "en": frozenset(["De", "Von", "Du", "Di", "Da"]),
}  # fmt: skip
"""Particles of family names that are written large, by language: `Pieter De Smedt`."""


def is_east_asian(words: Sequence[str]) -> bool:
    """Whether a name of two words is Korean or Chinese, the family name first: `Park Jong-han`, `Wang Wentao`."""
    if len(words) != 2:
        return False
    family, given = words
    if _KOREAN_FAMILY.fullmatch(family) and _IN_HANGUL.fullmatch(given):
        return True
    if family in KOREAN_FAMILIES and _TWO_SYLLABLES.fullmatch(given):
        return True
    return family in CHINESE_FAMILIES and given not in CHINESE_FAMILIES and bool(_SYLLABLES.fullmatch(given))


SHORT_FAMILIES = frozenset(
    [
        "nguyen", "nguyễn", "tran", "trần", "pham", "phạm", "hoang", "hoàng", "phan", "vu", "vũ", "vo", "võ", "dang",
        "đặng", "bui", "bùi", "ngo", "ngô", "duong", "dương", "luong", "lương", "trinh", "trịnh",
        "нгуен", "чан", "фам", "хоанг", "фан", "ву", "данг", "буй", "нго", "зыонг", "лыонг", "чинь",
        "ким", "пак", "ли", "чхве", "чон", "кан", "чо", "юн", "чан", "им", "лим", "хан", "со", "син", "квон", "хван",
        "ан", "сон", "хон", "мун", "ян", "нам", "вонг", "тан", "онг", "ко", "чуа", "тео", "йео", "чиа", "лау", "леонг",
        "цой", "чой", "чхой", "пэк", "ю", "лю", "сим", "но", "ха", "гвон", "чу", "у", "ку", "мин", "пан", "хо",
    ]
)  # fmt: skip
"""Family names of Vietnamese, Koreans and Chinese abroad, which stand before two or three short given names."""
_RUSSIAN = frozenset(["анна", "дина", "зоя", "инна", "лина", "лия", "майя", "нина", "юлия", "яна"])
"""Given names of Russians that sound like Chinese syllables."""
_SHORT, _FEWEST_GIVEN, _MOST_GIVEN = 6, 2, 3


def leads_with_short_family(words: Sequence[str]) -> bool:
    """Whether a name is such a one in Latin or Cyrillic letters: `Nguyen Van Thang`, «Лим Кок Винг», «Ван И»."""
    family, *given = (word.casefold() for word in words)
    if len(given) == 1 and given[0] not in _RUSSIAN:
        return bool(in_pinyin_of_palladius(family) and in_pinyin_of_palladius(given[0]))
    short = _FEWEST_GIVEN <= len(given) <= _MOST_GIVEN and all(len(word) <= _SHORT for word in given)
    return short and family in SHORT_FAMILIES and all(map(str.isalpha, given))
