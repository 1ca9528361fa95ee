"""Corrections and addenda in ten more languages: who no longer comes, who comes, and in what office (protocol 4.9)."""

from __future__ import annotations

import pytest

from domain.lists.columns import guessed_columns
from domain.lists.lines import rows_of_lines
from domain.lists.list_kind import guess_by_heading, headings_of
from domain.lists.list_said import ListSaid
from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.reconcile import reconcile
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import Scenario

CORRECTIONS = {
    "it": (
        "Rettifica all'elenco della delegazione\n"
        "1. La dott.ssa Giulia FERRARI è sostituita dal dott. Marco BIANCHI, Consigliere.\n"
        "2. Si prega di depennare il nominativo del sig. Paolo RUSSO.\n"
        "3. Si aggiunge: sig.ra Elena CONTI, Interprete.",
        ["-Giulia Ferrari", "+Marco Bianchi/Consigliere", "-Paolo Russo", "+Elena Conti/Interprete"],
    ),
    "es": (
        "Corrección a la lista de la delegación\n"
        "- En lugar de D. Luis PÉREZ GÓMEZ asistirá D.ª Marta RUIZ SOLER, Directora General.\n"
        "- Queda sin efecto la participación de D. Juan CASTRO VIDAL.\n"
        "- Se incorpora D. Pablo ORTEGA LEÓN, Intérprete.",
        [
            "-Luis Pérez Gómez",
            "+Marta Ruiz Soler/Directora General",
            "-Juan Castro Vidal",
            "+Pablo Ortega León/Intérprete",
        ],
    ),
    "pt": (
        "Errata\n"
        "Onde se lê «Pedro Santos, Diretor», leia-se «Pedro dos Santos, Diretor-Geral».\n"
        "Foi retirado da lista o Sr. Rui Costa.\n"
        "Foi incluída a Sra. Ana Lopes, Intérprete.",
        ["+Pedro dos Santos/Diretor-Geral", "-Rui Costa", "+Ana Lopes/Intérprete"],
    ),
    "pl": (
        "Korekta listy delegacji\n"
        "Zamiast p. Jana KOWALSKIEGO w skład delegacji wejdzie p. Piotr NOWAK, dyrektor departamentu.\n"
        "Skreślić: Anna WIŚNIEWSKA.\n"
        "Dodać: Tomasz ZIELIŃSKI, tłumacz.",
        ["-Jan Kowalski", "+Piotr Nowak/dyrektor departamentu", "-Anna Wiśniewska", "+Tomasz Zieliński/tłumacz"],
    ),
    "uk": (
        "Зміни до складу делегації\n"
        "Замість Петренка Олега Івановича – Коваль Ірина Петрівна, заступник Міністра.\n"
        "Виключити: Сидоренко Андрій Юрійович.\n"
        "Включити: Бондар Марія Олегівна, перекладач.",
        [
            "-Петренко Олег Іванович",
            "+Ірина Коваль/заступник Міністра",
            "-Андрій Сидоренко",
            "+Марія Бондар/перекладач",
        ],
    ),
    "uz": (
        "Delegatsiya tarkibiga o‘zgartirishlar\n"
        "Aliyev Botir o‘rniga – Karimov Sanjar, vazir o‘rinbosari\n"
        "Ro‘yxatdan chiqarilsin: Tursunov Aziz\n"
        "Qo‘shilsin: Rahimova Nodira, tarjimon",
        ["-Botir Aliyev", "+Sanjar Karimov/vazir o‘rinbosari", "-Aziz Tursunov", "+Nodira Rahimova/tarjimon"],
    ),
    "zh": (
        "代表团名单更正\n张伟改为李强，商务部副司长\n取消：王磊\n增加：刘芳，翻译",
        ["-张伟", "+李强/商务部副司长", "-王磊", "+刘芳/翻译"],
    ),
    "ja": (
        "代表団名簿の変更\n田中　一郎を佐藤　花子（課長）に変更\n削除：鈴木　次郎\n追加：高橋　三郎　通訳",
        ["-田中一郎", "+佐藤花子/課長", "-鈴木次郎", "+高橋三郎/通訳"],
    ),
    "ko": (
        "대표단 명단 변경\n김철수를 이영희 국장으로 교체\n삭제: 박민수\n추가: 최지우 통역",
        ["-김철수", "+이영희/국장", "-박민수", "+최지우/통역"],
    ),
    "fa": (
        "اصلاحیه فهرست هیئت\n"
        "به جای آقای علی رضایی، آقای حسین محمدی، معاون وزیر\n"
        "حذف: خانم مریم احمدی\n"
        "اضافه: آقای رضا کریمی، مترجم",
        ["-علی رضایی", "+حسین محمدی/معاون وزیر", "-مریم احمدی", "+رضا کریمی/مترجم"],
    ),
}
"""What was sent, and who is struck off it (-) or comes (+), with the office."""


@pytest.mark.parametrize("language", CORRECTIONS)
def test_who_goes_and_who_comes_is_read(language: str) -> None:
    text, expected = CORRECTIONS[language]
    rows = rows_of_lines(text.split("\n"))
    read = parse_list(rows, guessed_columns(rows))
    assert [said(entry) for entry in read.entries] == expected
    guess = guess_by_heading(headings_of("list", rows, {entry.line for entry in read.entries}))
    assert guess is not None
    assert guess.kind in ("correction", "addendum")


def said(entry: ListedPerson) -> str:
    """An entry as one line."""
    name, office = next(iter(entry.names.values())), next(iter(entry.position.values()), "")
    return f"{'-' if entry.struck else '+'}{name}{f'/{office}' if office else ''}"


def test_who_is_added_by_a_correction_in_words_is_not_asked_about() -> None:
    """One who stands there without such words may be a misspelt name of somebody who stands."""
    visit = Scenario(visit_opened(), *principals()).visit
    text = "Rettifica all'elenco\nSi aggiunge: sig.ra Elena CONTI, Interprete.\nFranco NERI, Consigliere"
    rows = rows_of_lines(text.split("\n"))
    entries = parse_list(rows, guessed_columns(rows)).entries
    found = reconcile(visit, "guest", entries, said=ListSaid("correction"))
    assert [(str(each.after), each.held) for each in found.changes] == [
        ("{'it': 'Interprete'}", None),
        ("{'it': 'Consigliere'}", "not-listed"),
    ]
