"""Whether a list spells a name as the record does, and how the record would then have it."""

import pytest

from domain.core.names import Name
from domain.naming.spelling import respelt, spelt_alike


@pytest.mark.parametrize(
    ("new", "standing", "alike"),
    [
        (Name("John", "Smith"), Name("J.", "SMITH"), True),
        (Name("Иван", "Петров", "Сергеевич"), Name("Иван", "Петров"), True),
        (Name("John", "Smith"), Name("John", "Smyth"), False),
        (Name("J.", "Smith"), Name("John A.", "Smith"), False),
        (Name("A.", "Smith"), Name("John", "Smith"), False),
        (Name("John", "Smith Jr"), Name("John", "Smith"), False),
        (Name("George", "V"), Name("George", "VI"), False),
    ],
)
def test_order_case_initials_and_a_patronymic_do_not_count(new: Name, standing: Name, alike: bool) -> None:
    assert spelt_alike(new, standing) == spelt_alike(standing, new) == alike


@pytest.mark.parametrize(
    ("standing", "wanted"),
    [
        (None, Name("Иван", "Петрофф", "Сергеевич")),
        (Name("Иван", "Петров"), Name("Иван", "Петрофф")),
        (Name("Иван", "Петров", "Сергеевич"), Name("Иван", "Петрофф", "Сергеевич")),
        (Name("Иван Сергеевич", "Петров"), Name("Иван Сергеевич", "Петрофф")),
    ],
)
def test_another_spelling_has_its_parts_where_the_record_has_them(standing: Name | None, wanted: Name) -> None:
    assert respelt(Name("Иван", "Петрофф", "Сергеевич"), standing) == wanted
