"""Places on a list said in words, such as `the third place`, `на третье место`, `en tercer lugar`."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_STEMS = (
    (
        "first",
        "premi[eè]re?",
        "перв",
        "бірінші",
        "erste",
        "primer",
        "prim[oa]",
        "birinci",
        "pierwsz",
        "primeir",
        "перш",
        "一",
    ),
    ("second", "deuxième", "втор", "екінші", "zweite", "segund", "second[oa]", "ikinci", "drugi", "二"),
    ("third", "troisième", "трет", "үшінші", "dritte", "terc[ei]r", "terz[oa]", "üçüncü", "trzeci", "terceir", "三"),
    (
        "fourth",
        "quatrième",
        "четв[её]рт",
        "төртінші",
        "vierte",
        "cuart",
        "quart[oa]",
        "dördüncü",
        "czwart",
        "четверт",
        "四",
    ),
    ("fifth", "cinquième", "пят", "бесінші", "fünfte", "quint", "quint[oa]", "beşinci", "piąt", "п['’]ят", "五"),
    ("sixth", "sixième", "шест", "алтыншы", "sechste", "sext", "sest[oa]", "altıncı", "szóst", "шост", "六"),
    ("seventh", "septième", "седьм", "жетінші", "siebt", "séptim", "settim[oa]", "yedinci", "siódm", "сьом", "七"),
    ("eighth", "huitième", "восьм", "сегізінші", "achte", "octav", "ottav[oa]", "sekizinci", "ósm", "восьм", "八"),
    (
        "ninth",
        "neuvième",
        "девят",
        "тоғызыншы",
        "neunte",
        "noven",
        "non[oa]",
        "dokuzuncu",
        "dziewiąt",
        "дев['’]ят",
        "九",
    ),
    ("tenth", "dixième", "десят", "оныншы", "zehnte", "décim", "decim[oa]", "onuncu", "dziesiąt", "десят", "十"),
)
"""How ordinal numbers begin, from the first."""
_PLACE = (
    r"(?:places?|positions?|rank|rang|spots?|мест\w*|позици\w+|строк\w*|орын\w*|stelle|platz|rang|position|lugar|posición|puesto"
    r"|posto|posizione|sıra\w*|miejsc\w*|pozycj\w+|posição|місц\w+)"
)
_NO_ORDINAL = r"prim[aá]r|second[aá]r|secund[aá]r"
"""What begins like an ordinal number and is none: `secondary`."""
_SECOND_IN_UKRAINIAN = r"друг(?:е|ого|ому|им)\s+місц\w+"
"""Its word for second is another in Russian: `на другое место`."""
_TO_BEGIN_WITH = late_pattern(r"(?:^|[.!?;:]\s*)(?:in the first place|en primer lugar|em primeiro lugar)\s*,")
"""How a sentence begins that numbers what is said, and nobody."""
_IN_WORDS = tuple(
    late_pattern(
        rf"(?<!\w)(?!{_NO_ORDINAL})(?:{'|'.join(stems[:-1])})\w{{0,4}}\s+{_PLACE}(?!\w)|第{stems[-1]}(?:位|名|号)"
        + (rf"|(?<!\w){_SECOND_IN_UKRAINIAN}" if number == 2 else "")
    )
    for number, stems in enumerate(_STEMS, 1)
)


def ordinal_place(text: str) -> int | None:
    """The place on a list that a text says in words; None: it says none."""
    plain = _TO_BEGIN_WITH.sub(" ", text.casefold().strip())
    return next((number for number, pattern in enumerate(_IN_WORDS, 1) if pattern.search(plain)), None)
