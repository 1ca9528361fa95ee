"""Made-up long names of a state in Chinese, Japanese and Arabic; confirmed ones and ordinary words are left alone."""

import pytest

from domain.registry.invented_names import invented_name_in

CONFIRMED = {
    ("KZ", "zh"): ("哈萨克斯坦共和国", "哈萨克斯坦", "哈萨克斯坦的"),
    ("FR", "zh"): ("法兰西共和国", "法国", "法国的"),
    ("CN", "zh"): ("中华人民共和国", "中国", "中国的"),
    ("KZ", "ja"): ("カザフスタン共和国", "カザフスタン", "カザフスタンの"),
    ("FR", "ja"): ("フランス共和国", "フランス", "フランスの"),
    ("KZ", "ar"): ("جمهورية كازاخستان", "كازاخستان", "كازاخستاني"),
    ("FR", "ar"): ("الجمهورية الفرنسية", "فرنسا", "فرنسي"),
    ("CN", "ar"): ("جمهورية الصين الشعبية", "الصين", "صيني"),
}


def invented(state: str, language: str, text: str) -> str | None:
    right = [names[0] for (_, spoken), names in CONFIRMED.items() if spoken == language]
    return invented_name_in(text, language, CONFIRMED[state, language], right)


@pytest.mark.parametrize(
    ("state", "language", "text", "name"),
    [
        ("KZ", "zh", "哈萨克斯坦人民共和国总统到访", "哈萨克斯坦人民共和国"),
        ("KZ", "zh", "哈萨克共和国国歌", "哈萨克共和国"),
        ("KZ", "zh", "哈萨克斯担共和国国旗", "哈萨克斯担共和国"),
        ("FR", "zh", "法国共和国总统", "法国共和国"),
        ("CN", "zh", "中国人民共和国国歌", "中国人民共和国"),
        ("CN", "zh", "中华民主共和国", "中华民主共和国"),
        ("KZ", "ja", "カザフスタン人民共和国大統領", "カザフスタン人民共和国"),
        ("FR", "ja", "フランス王国大使", "フランス王国"),
        ("KZ", "ar", "رئيس الجمهورية الكازاخستانية", "الجمهورية الكازاخستانية"),
        ("KZ", "ar", "النشيد الوطني لجمهورية كازخستان", "جمهورية كازخستان"),
        ("FR", "ar", "رئيس جمهورية فرنسا", "جمهورية فرنسا"),
        ("CN", "ar", "سفير جمهورية الصين", "جمهورية الصين"),
        ("CN", "ar", "سفير جمهورية الصين الديمقراطية", "جمهورية الصين الديمقراطية"),
    ],
)
def test_a_name_made_up_of_a_state_is_found(state: str, language: str, text: str, name: str) -> None:
    assert invented(state, language, text) == name


ORDINARY = {
    "zh": """
哈萨克斯坦共和国总统访问中华人民共和国
法兰西共和国与哈萨克斯坦共和国签署计划
哈萨克斯坦是一个共和国
中国同吉尔吉斯共和国的合作
中国人民和共和国的朋友
吉尔吉斯共和国外交部长
""",
    "ja": """
カザフスタン共和国大統領がフランス共和国を訪問
カザフスタンとキルギス共和国
フランスは共和国である
""",
    "ar": """
رئيس جمهورية كازاخستان يزور جمهورية الصين الشعبية
سفير الجمهورية الفرنسية لدى جمهورية كازاخستان
كازاخستان جمهورية
قصر الجمهورية في فرنسا
رئيس الجمهورية يستقبل وزير خارجية فرنسا
وجمهورية كازاخستان
للجمهورية الفرنسية
""",
}


@pytest.mark.parametrize("state_and_language", CONFIRMED)
def test_confirmed_names_and_ordinary_words_are_left_alone(state_and_language: tuple[str, str]) -> None:
    state, language = state_and_language
    told = [invented(state, language, line) for line in ORDINARY[language].strip().splitlines()]
    assert told == [None] * len(told)
