import hashlib
from collections.abc import Callable, Iterator
from importlib import resources

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from desktop.look import fonts

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
WINDOW_FONTS = resources.files("resources").joinpath("fonts", "window")


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> Iterator[None]:
    fonts.load()
    yield
    fonts.set_setting(fonts.TextSetting())


def families_of(text: str, font: QFont) -> set[str]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_the_bundled_files_are_the_ones_in_the_manifest() -> None:
    manifest = WINDOW_FONTS.joinpath("MANIFEST.sha256").read_text()
    listed = {name: digest for digest, name in (line.split() for line in manifest.splitlines())}
    files = [f for f in WINDOW_FONTS.iterdir() if f.name not in ("MANIFEST.sha256", "README.md")]
    assert {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files} == listed


def test_the_licence_stands_beside_the_fonts() -> None:
    for name in ("OFL-Inter.txt", "OFL-Noto.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in WINDOW_FONTS.joinpath(name).read_text()


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Meeting", "Inter"),
        ("Переговоры", "Inter"),
        (KAZAKH, "Inter"),
        ("يرميك", "Noto Sans Arabic"),
    ],
)
def test_every_script_of_the_office_has_a_bundled_face(text: str, family: str) -> None:
    assert families_of(text, fonts.interface()) == {family}


@pytest.mark.parametrize("font", [fonts.interface, fonts.title])
@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("叶尔梅克", "Noto Sans CJK SC"),
        ("徳仁 侍従長 髙市早苗", "Noto Sans CJK SC"),
        ("이재명", "Noto Sans CJK SC"),
        ("בנימין נתניהו", "Noto Serif Hebrew"),
        ("नरेन्द्र मोदी", "Noto Serif Devanagari"),
        ("শেখ হাসিনা", "Noto Serif Bengali"),
        ("ਮਨਮੋਹਨ ਸਿੰਘ", "Noto Serif Gurmukhi"),
        ("નરેન્દ્ર મોદી", "Noto Serif Gujarati"),
        ("ଦ୍ରୌପଦୀ ମୁର୍ମୁ", "Noto Sans Oriya"),
        ("ஜெய்சங்கர்", "Noto Serif Tamil"),
        ("ద్రౌపది", "Noto Serif Telugu"),
        ("ದೇವೇಗೌಡ", "Noto Serif Kannada"),
        ("നാരായണൻ", "Noto Serif Malayalam"),
        ("අනුර කුමාර", "Noto Serif Sinhala"),
        ("แพทองธาร", "Noto Serif Thai"),
        ("ທອງລຸນ", "Noto Serif Lao"),
        ("ཚེ་རིང་", "Noto Serif Tibetan"),
        ("အောင်ဆန်းစုကြည်", "Noto Serif Myanmar"),
        ("ហ៊ុន ម៉ាណែត", "Noto Serif Khmer"),
        ("გიორგი", "Noto Serif Georgian"),
        ("Նիկոլ Փաշինյան", "Noto Serif Armenian"),
        ("አብይ አሕመድ", "Noto Serif Ethiopic"),
        ("މުޙައްމަދު", "Noto Sans Thaana"),
    ],
)
def test_every_script_of_a_name_has_a_bundled_face(name: str, family: str, font: Callable[[], QFont]) -> None:
    assert [families_of(word, font()) for word in name.split()] == [{family}] * len(name.split())


def test_kazakh_titles_are_set_in_the_serif() -> None:
    assert families_of(KAZAKH, fonts.title()) == {"Noto Serif"}


@pytest.mark.parametrize("weight", [fonts.REGULAR, fonts.MEDIUM, fonts.SEMIBOLD])
def test_weights_are_real_faces_and_not_made_bold(weight: QFont.Weight) -> None:
    info = QFontInfo(fonts.interface(weight))
    assert (info.family(), info.weight()) == ("Inter", weight)


def test_weights_differ_in_width() -> None:
    regular, bold = (QFontMetrics(fonts.interface(w)) for w in (fonts.REGULAR, fonts.SEMIBOLD))
    assert regular.horizontalAdvance("Restricted talks" * 4) < bold.horizontalAdvance("Restricted talks" * 4)


@pytest.mark.parametrize("font", [fonts.interface, fonts.caption, fonts.clock])
def test_figures_are_tabular(font: object) -> None:
    metrics = QFontMetrics(font())  # type: ignore[operator]
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")


def test_text_grows_with_the_setting() -> None:
    fonts.set_setting(fonts.TextSetting(scale=150))
    assert fonts.interface().pixelSize() == 20
    assert fonts.scaled(32) == 48


def test_arabic_is_set_one_pixel_larger_and_never_spaced() -> None:
    fonts.set_setting(fonts.TextSetting(arabic=True))
    assert fonts.interface().pixelSize() == 14
    assert fonts.title().pixelSize() == 20
    assert fonts.group_heading().letterSpacing() == 0


@pytest.mark.parametrize("scale", [99, 201])
def test_a_scale_out_of_range_is_refused(scale: int) -> None:
    with pytest.raises(ValueError, match="percent"):
        fonts.set_setting(fonts.TextSetting(scale=scale))
