"""Letters that look like those of another script (protocol 10.11)."""

import pytest

from domain.naming.scripts.look_alikes import foreign_letters


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Влaдимир Путин", ("a",)),
        ("Владимир Cорос", ("C",)),
        ("Sеrgey Lavrov", ("е",)),
        ("Sergey Сlark", ("С",)),
        ("Kύριος", ("K",)),
    ],
)
def test_a_letter_of_another_script_is_told(name: str, letters: tuple[str, ...]) -> None:
    assert foreign_letters(name) == letters


@pytest.mark.parametrize(
    "name",
    [
        "Владимир Путин", "Sergey Lavrov", "Қасым-Жомарт Тоқаев", "Recep Tayyip Erdoğan", "Δημήτρης Παπαδόπουλος",
        "习近平", "محمد بن سلمان", "Ван И", "Đặng Thị Ngọc", "Jean-Noël N’Guessan", "Ján Čarnogurský", "",
    ],
)  # fmt: skip
def test_a_name_of_one_script_is_in_order(name: str) -> None:
    assert foreign_letters(name) == ()
