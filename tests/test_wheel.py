"""The program as Windows and macOS users get it: a wheel in an environment of its own.

`make endure` builds and installs it; `make test` asks what would be put into it.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[1]
PACKAGED = ["domain", "desktop", "resources"]
BUILD_INPUT = [*PACKAGED, "pyproject.toml", "README.md", "THIRD-PARTY-NOTICES.txt"]
SAMPLE_VISIT = "KZ-2025-11"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that no leftover of the working folder gets into it."""
    source = tmp_path_factory.mktemp("source")
    for name in BUILD_INPUT:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(place, source)
    built = tmp_path_factory.mktemp("wheel")
    run(pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(built), str(source)), source)
    return next(built.glob("chancery-*.whl"))


@pytest.fixture(scope="module")
def chancery(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command. Only its dependencies are shared, with the environment of the tests."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    paths = sysconfig.get_paths(vars={"base": str(environment), "platbase": str(environment)})
    (Path(paths["purelib"]) / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    run(pip("--python", str(python), "install", "--no-deps", str(wheel)), environment)
    return environment / "bin" / "chancery"


def files_of_the_packages() -> set[str]:
    """Every file that the program consists of."""
    paths = (path for package in PACKAGED for path in (ROOT / package).rglob("*"))
    return {path.relative_to(ROOT).as_posix() for path in paths if path.is_file() and path.suffix != ".pyc"}


def test_every_file_of_the_packages_would_be_put_into_the_wheel(
    run_python: Callable[[str], subprocess.CompletedProcess[str]],
) -> None:
    child = run_python("""
        from setuptools import Distribution
        declared = Distribution({"script_name": "setup.py"})
        declared.parse_config_files()
        declared.include_package_data = False  # else a list of the files is written beside the source
        building = declared.get_command_obj("build_py")
        building.ensure_finalized()
        building.build_lib = ""
        print("FILES", *building.get_outputs(), sep="\\n")
    """)

    assert child.returncode == 0, child.stderr
    assert files_of_the_packages() <= set(child.stdout.partition("FILES\n")[2].split("\n"))


@pytest.mark.endure
def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())

    assert files_of_the_packages() <= packed


@pytest.mark.endure
def test_the_packages_come_from_the_wheel(chancery: Path, tmp_path: Path) -> None:
    program = "import domain, desktop, resources; print(domain.__file__, desktop.__file__, resources.__file__)"

    places = run([str(chancery.with_name("python")), "-c", program], tmp_path).stdout.split()

    assert all(Path(place).is_relative_to(chancery.parents[1]) for place in places)


@pytest.mark.endure
def test_the_installed_program_states_its_version(chancery: Path, tmp_path: Path) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    assert declared in run([str(chancery), "--version"], tmp_path).stdout


@pytest.mark.endure
def test_the_installed_program_prints_a_sheet(chancery: Path, tmp_path: Path) -> None:
    office = ["--office", str(tmp_path / "sample.chancery")]
    sheet = tmp_path / "programme.pdf"

    run([str(chancery), *office, "sample"], tmp_path)
    run([str(chancery), *office, "print", "programme", SAMPLE_VISIT, "-o", str(sheet)], tmp_path)

    assert "2025" in text_of(sheet)


def pip(*arguments: str) -> list[str]:
    """The pip of the test environment, kept away from the network."""
    return [sys.executable, "-m", "pip", "--no-input", "--disable-pip-version-check", *arguments]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder without the source on its path; its stderr is the failure's text."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=clean | {"PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def text_of(sheet: Path) -> str:
    with pypdfium2.PdfDocument(sheet) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
