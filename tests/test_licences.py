"""The notices of third parties name everything Chancery runs with and carries, with the text of each licence."""

import re
import subprocess
import sys
from importlib.metadata import distribution, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
NOTICES = (ROOT / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
PARTS = re.findall(
    r"^={100}\n(?P<title>.+)\n(?P<head>(?:.+\n)*?)={100}\n(?P<text>(?:.*\n)*?)(?=={100}\n|\Z)", NOTICES, re.M
)
PACKAGES: dict[str, tuple[str, str]] = {
    canonicalize_name(title.split()[0]): (title, text) for title, head, text in PARTS if "Licence: " in head
}


def installed(name: str) -> set[str]:
    """The packages that a package needs when it runs here, those they need included."""
    asked = [Requirement(line) for line in requires(name) or []]
    here = [each.name for each in asked if each.marker is None or each.marker.evaluate({"extra": ""})]
    return {canonicalize_name(each) for each in here}.union(*map(installed, here))


def test_the_notices_name_every_package_that_the_program_runs_with() -> None:
    assert set(PACKAGES) == installed("chancery")


def test_the_notices_name_the_locked_versions() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for name, (title, _) in PACKAGES.items():
        assert title.split(maxsplit=1)[1].split(" or ") == re.findall(rf"^{name}==([\w.]+)", lock, re.M)
        assert distribution(name).version in title


def test_every_package_comes_with_the_text_of_its_licence() -> None:
    assert [name for name, (_, text) in PACKAGES.items() if "--- " not in text] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in PACKAGES["pyside6-essentials"][1]


def test_the_fonts_and_the_order_of_chinese_characters_are_named() -> None:
    for licence in (ROOT / "resources" / "fonts").rglob("OFL-*.txt"):
        copyright_line = licence.read_text(encoding="utf-8").splitlines()[0].strip()
        assert copyright_line in NOTICES
    assert "resources/collation/zh.txt" in NOTICES
    assert "UNICODE LICENSE" in NOTICES.upper()


def test_the_notices_are_what_is_installed(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "licences", tmp_path / "notices.txt"], check=True)

    assert (tmp_path / "notices.txt").read_text(encoding="utf-8") == NOTICES, "run `make licences`"
