"""The persons of a paragraph that lists several."""

from __future__ import annotations

from domain.lists.text.paragraphs import parts_of

CHINESE = (
    "代表团由自然资源部副部长程伟率领，成员包括：自然资源部国际合作司司长姚静、地质调查局副局长诸葛明先生、"
    "自然资源厅副厅长阿依古丽·买买提女士，以及翻译丁浩，一行5人。"
)


def test_of_a_chinese_sentence_each_has_the_office_before_the_name_who_leads_too() -> None:
    head, *persons = parts_of(CHINESE)
    assert head.endswith("成员包括:")
    assert persons == [
        "程伟\t自然资源部副部长",
        "姚静\t自然资源部国际合作司司长",
        "诸葛明\t地质调查局副局长",
        "阿依古丽·买买提\t自然资源厅副厅长",
        "丁浩\t翻译",
    ]


def test_a_chinese_sentence_with_somebody_untold_stays_whole() -> None:
    line = CHINESE.replace("姚静", "")
    assert parts_of(line) == [line]


SUITE = "Baroness Ida van Loo, Mistress of the Robes\nMr Jan Bos, Master of Ceremonies\nDr Piet Smit, Physician"


def test_lines_of_one_paragraph_that_are_somebody_each_are_persons() -> None:
    assert parts_of(SUITE) == SUITE.split("\n")
    royals = "His Royal Highness Prince Jan van Loo\nHer Royal Highness Princess Ida van Loo"
    assert parts_of(royals) == royals.split("\n")


def test_an_office_below_a_name_and_a_name_in_two_languages_stay_with_it() -> None:
    for paragraph in (
        "Ms Sarah Pickering\nGeneral Manager Corporate Affairs, Coolabah",
        "Mr Guy LEE, Director\nM. Guy LEE, directeur",
        "Anna Holm\nDirector, Europe",
    ):
        assert parts_of(paragraph) == [paragraph]
