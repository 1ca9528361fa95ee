"""The faces of the sheets: which letters they have, and that no word is set in two of them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(str(files("resources") / "fonts" / "paper"))
FACES = (files("resources") / "print" / "faces.typ").read_text("utf-8")


@cache
def families() -> dict[str, frozenset[int]]:
    """Every family by its name, with the characters that all its faces have."""
    found: dict[str, frozenset[int]] = {}
    for path in sorted(each for each in FOLDER.iterdir() if each.suffix in (".ttf", ".otf")):
        with TTFont(path, lazy=True) as font:
            family = str(font["name"].getDebugName(16) or font["name"].getDebugName(1)).removesuffix(" Narrow")
            points = frozenset(font.getBestCmap())
        found[family] = found.get(family, points) & points
    return found


def listed(name: str) -> tuple[str, ...]:
    """The families of a list in `faces.typ`."""
    others = re.findall(r'"([^"]+)"', FACES.partition(f"#let {name} = (")[2].partition("\n)")[0])
    return tuple(others)


def letters_of_pt() -> Iterator[int]:
    """What `faces.typ` says that PT has."""
    said = FACES.partition("#let letters-of-pt = (")[2].partition("\n)")[0]
    text = "".join(re.findall(r'"([^"]*)"', said)).replace("\\\\", "\\")
    pattern = re.compile(f"[{re.sub(r'u[{]([0-9a-f]+)[}]', lambda code: f'u{int(code[1], 16):04x}', text)}]")
    return (point for point in range(0x2FFF) if pattern.match(chr(point)))


def test_every_letter_that_pt_is_said_to_have_it_has_in_every_face() -> None:
    said = set(letters_of_pt())
    assert ord("ғ") in said
    assert len(said) > 400
    for family in ("PT Serif", "PT Sans"):
        assert [chr(point) for point in sorted(said - families()[family])] == [], family


def test_a_letter_that_pt_lacks_noto_has_with_every_mark_that_may_stand_on_it() -> None:
    latin, greek = range(0xC0, 0x250), range(0x370, 0x3E0)
    more = (range(0x2B0, 0x370), range(0x400, 0x530), range(0x1E00, 0x2000), range(0x20A0, 0x20C0))
    wanted = {point for each in (latin, greek, *more) for point in each if unicodedata.category(chr(point)) != "Cn"}
    for family in ("Noto Serif", "Noto Sans"):
        assert [chr(point) for point in sorted(wanted - families()[family])] == [], family


def test_every_family_the_templates_name_is_there_and_every_one_there_is_named() -> None:
    named = {"PT Serif", "PT Sans", "Noto Serif", "Noto Sans", *listed("of-other-scripts")}
    assert named == set(families())


def test_the_list_of_what_can_be_printed_is_that_of_the_faces() -> None:
    said = (row.split("-") for row in (FOLDER / "COVERAGE.txt").read_text("ascii").splitlines())
    points = {point for first, *last in said for point in range(int(first, 16), int((last or [first])[0], 16) + 1)}
    assert points == set().union(*families().values())


def test_the_characters_of_names_of_china_hong_kong_japan_and_korea_are_there() -> None:
    faces = families()["Noto Sans CJK SC"]
    for charset in ("gb2312", "big5hkscs", "euc_jis_2004", "euc_kr"):
        pairs = (bytes((lead, trail)) for lead in range(0xA1, 0xFF) for trail in range(0x40, 0xFF))
        said = {ord(letter) for pair in pairs for letter in pair.decode(charset, "ignore")}
        assert len(said) > 4000
        assert [chr(each) for each in sorted(said - faces) if each >= 0x2E80] == [], charset
    for name in ("朱镕基", "賴清德", "李家超", "髙市早苗", "陳方安生", "𠮷田", "喆堃翀"):
        assert {ord(letter) for letter in name} <= faces, name


OFFICE_HOLDERS = Path(__file__).parents[1].joinpath("office_holders.txt").read_text("utf-8")


def office_holders() -> dict[str, tuple[str, ...]]:
    """The names of those who hold office in each state, as it writes them."""
    rows = (row.split(maxsplit=1) for row in OFFICE_HOLDERS.splitlines() if not row.startswith("#"))
    return {state: tuple(names.split("; ")) for state, names in rows}


def words_of(name: str) -> list[str]:
    """The words of a name, as the faces are given them: without what only joins its letters."""
    return [re.sub("[\u200b-\u200d]", "", word) for word in unicodedata.normalize("NFC", name).split()]


def test_every_word_of_the_name_of_an_office_holder_stands_in_one_family() -> None:
    said = set(letters_of_pt())
    holders = office_holders()
    assert len(holders) == 193
    split = []
    for state, names in (*holders.items(), ("letters", RARE)):
        for word in [word for name in (*names, *map(str.upper, names)) for word in words_of(name)]:
            of_pt = all(ord(letter) in said for letter in word if unicodedata.name(letter, "").split()[0] in SERVED)
            order = ("PT Serif", "Noto Serif") if of_pt else ("Noto Serif",)
            first = next((each for each in (*order, *LATER) if ord(word[0]) in families()[each]), None)
            if first is None or not {ord(letter) for letter in word} <= families()[first]:
                split.append((state, word, first))
    assert split == []


RARE = (
    "Ŵyn", "Ŷnys", "Ýňžäö", "Ɛdɔm", "Dɛ̈ŋ", "Għargħur", "M̧ajeļ", "Ļōņdọ", "Ngũgĩ", "Ɗanladi", "Ƙasimu", "Ɓello", "Māori",
    "Ḫalīl", "Ṭaḥḥān", "Gʻayrat", "Ґалаґан", "В’ячеслав", "Ѕвезда", "Ҵамба", "ѐлин", "イワヤ", "𠮷田", "喆堃", "Ẽ", "M̄",
)  # fmt: skip
"""Words of other names with letters that few faces have."""
SERVED = ("LATIN", "GREEK", "CYRILLIC", "MODIFIER", "COMBINING")
LATER = listed("of-other-scripts")
