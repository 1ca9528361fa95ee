"""What lies over other text is found in every direction of writing, and nothing that does not."""

from importlib.resources import as_file, files

import pytest
import typst

from tests.desktop.printing.text_boxes import misplaced

ARABIC = "زيارة محطة الطاقة الكهرومائية ووضع حجر الأساس"
OTHER = "ووضع حجر الأساس للجامعة الهندسية المشتركة"


def page(*lines: tuple[str, int, int]) -> bytes:
    """A page with texts at places given in points from its upper corner at the right, or at the left for Latin ones."""
    said = "".join(
        f"#place(top + {_side(text)}, dx: {across}pt, dy: {down}pt, [{text}])\n" for text, across, down in lines
    )
    with as_file(files("resources") / "fonts" / "paper") as fonts:
        source = f'#set text(font: ("Amiri", "PT Sans"), fallback: false, lang: "ar")\n{said}'.encode()
        found = typst.Fonts(include_system_fonts=False, font_paths=[fonts])
        return typst.compile(source, format="pdf", font_paths=found)


def _side(text: str) -> str:
    return "left" if text.isascii() else "right"


@pytest.mark.parametrize(("text", "across", "down"), [(ARABIC, -90, 0), (OTHER, 0, 8), ("Tokayev", 260, 2)])
def test_text_over_text_is_found_where_it_runs_from_right_to_left(text: str, across: int, down: int) -> None:
    assert misplaced(page((ARABIC, 0, 0), (text, across, down)))


def test_lines_and_columns_from_right_to_left_lie_beside_one_another() -> None:
    assert misplaced(page((ARABIC, 0, 0), (ARABIC, 0, 20), ("Tokayev", 0, 0), (f"{ARABIC} Putin 17:30", -1, 40))) == []
