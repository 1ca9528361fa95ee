"""Where things are kept: below the home of whoever runs the program, and made by nobody asking."""

from pathlib import Path

from desktop.forms.drafts import Draft, Drafts
from desktop.machine import paths
from domain.core.place import ServerAddress


def test_everything_lies_in_the_home_and_nothing_is_made(home: Path) -> None:
    office = Path("mine.chancery")
    places = [
        paths.data_folder(), paths.config_folder(), paths.cache_folder(), paths.log_file(), paths.sample_office(),
        paths.index_of(office),
    ]  # fmt: skip

    assert all(place.is_relative_to(home) for place in places)
    assert not any(place.exists() for place in places)


def test_each_office_has_an_index_of_its_own() -> None:
    one, other = Path("one.chancery"), Path("other.chancery")

    assert paths.index_of(one) == paths.index_of(one.absolute())
    assert paths.index_of(one) != paths.index_of(other)


def test_an_office_keeps_its_templates_beside_its_file_and_one_on_a_server_at_the_desk(home: Path) -> None:
    assert paths.templates_of(Path("/records/mine.chancery")) == Path("/records/mine.templates")
    assert paths.templates_of(ServerAddress("postgresql://records.example/visits")).is_relative_to(home)


def test_drafts_of_an_office_with_a_long_path_are_kept(tmp_path: Path) -> None:
    folder = Path("Протокол", "Государственный визит Президента Республики Казахстан" * 2, "в Российскую Федерацию")
    drafts = Drafts(paths.drafts_of(tmp_path / folder / "Москва.chancery"))

    drafts.keep(Draft(id="a", command="retitle-visit", visit="v"))

    assert [draft.id for draft in drafts.kept()] == ["a"]
    assert paths.drafts_of(tmp_path / folder / "Астана.chancery") != paths.drafts_of(
        tmp_path / folder / "Москва.chancery"
    )


def test_each_office_keeps_its_drafts_in_a_folder_of_its_own(tmp_path: Path) -> None:
    folders = {paths.drafts_of(tmp_path / name) for name in ("a.chancery", "b.chancery", "sub/a.chancery")}

    assert len(folders) == 3
    assert len({folder.parent for folder in folders}) == 1
