"""The drawing of the architecture is what the code imports."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_drawing_is_up_to_date(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "draw-architecture", tmp_path / "drawn.svg"], check=True)

    drawn = (tmp_path / "drawn.svg").read_text(encoding="utf-8")
    assert drawn == (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8"), "run `make drawing`"


def test_every_room_that_is_drawn_is_described() -> None:
    drawing = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    described = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = re.findall(r">((?:domain|desktop)\.\w+)</text>", drawing)
    assert len(rooms) > 30
    assert [
        room for room in rooms if not re.search(rf"^\| `{room.replace('.', '/')}(\.py)?` \|", described, re.M)
    ] == []
