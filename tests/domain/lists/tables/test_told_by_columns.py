"""What a whole column tells: of which part its names begin, which are courtesies, which say where people are from."""

from __future__ import annotations

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns


def read(*rows: list[str]) -> tuple[ListedPerson, ...]:
    return parse_list(rows, guessed_columns(rows)).entries


def test_a_head_of_two_parts_says_which_comes_first() -> None:
    people = read(
        ["Nr. d/o", "Numele, prenumele", "Funcția"],
        ["1.", "Moraru Vasile", "Secretar de stat, Ministerul Agriculturii"],
        ["2.", "Guțu Ludmila-Elena", "Șefa Direcției politici de comerț exterior"],
        ["3.", "Botnari Sergiu", "Director adjunct"],
    )
    assert [name.family for each in people for name in each.names.values()] == ["Moraru", "Guțu", "Botnari"]


def test_a_head_that_names_both_parts_as_usual_tells_no_order() -> None:
    people = read(
        ["N°", "Nom et prénom", "Fonction"],
        ["1", "Slim Achour", "Secrétaire d’État"],
        ["2", "Hajer Mestiri", "Directrice générale"],
    )
    assert [name.family for each in people for name in each.names.values()] == ["Achour", "Mestiri"]


def test_a_column_of_courtesies_under_the_head_of_offices_holds_no_offices() -> None:
    people = read(
        ["ت", "الصفة", "الاسم الثلاثي واللقب", "العنوان الوظيفي"],
        ["1", "السيد", "حيدر عبد الزهرة الكناني", "وكيل وزارة الموارد المائية"],
        ["2", "الدكتورة", "ميسون جاسم العزاوي", "مدير عام دائرة التخطيط والمتابعة"],
        ["3", "المهندس", "كرار نعمة الخزعلي", "مدير عام الهيئة العامة للسدود"],
    )
    assert people[0].position["ar"] == "وكيل وزارة الموارد المائية"
    assert [each.courtesy["ar"] for each in people] == ["السيد", "الدكتورة", "المهندس"]


def test_a_second_column_without_a_word_of_the_names_says_where_they_are_from() -> None:
    people = read(
        ["STT", "Họ và tên", "Chức vụ", "Cơ quan/Đơn vị"],
        ["1", "Ông Hoàng Trung Kiên", "Thứ trưởng", "Bộ Công Thương"],
        ["2", "Bà Phạm Thị Thu Hằng", "Vụ trưởng", "Bộ Công Thương"],
        ["3", "Ông Lê Hữu Phước", "Tổng Giám đốc", "Công ty Cổ phần Thủy sản Cửa Tùng"],
    )
    assert people[0].remarks == "Bộ Công Thương"
    assert [each.category for each in people] == [None, None, "business"]


def test_several_degrees_behind_a_name_belong_to_no_office() -> None:
    (person,) = read(["1", "Hadi Prasetyo Wibisono, S.E., M.M., Deputi Bidang Koordinasi"])
    assert [*person.position.values()] == ["Deputi Bidang Koordinasi"]


def test_what_people_are_in_the_delegation_is_no_office_where_theirs_stands_below_the_name() -> None:
    people = read(
        ["S.N.", "Name and designation", "Role"],
        ["1.", "Mr. Bishnu Prasad Adhikari\nSecretary, Ministry of Labour", "Leader"],
        ["2.", "Ms. Sabita Gurung\nJoint Secretary", "Member"],
        ["3.", "Mr. Pemba Sherpa\nUnder Secretary (Law)", "Member"],
    )
    assert [each.position["en"] for each in people][1:] == ["Joint Secretary", "Under Secretary (Law)"]
    assert [each.remarks for each in people] == ["Leader", "Member", "Member"]


def test_a_column_of_passengers_and_crew_groups_them() -> None:
    people = read(
        ["NO", "NAME", "FUNCTION", "STATUS"],
        ["1", "VON STRELITZ, CHRISTIAN", "STATE SECRETARY", "PAX"],
        ["2", "HOLTKAMP, JENS", "DESK OFFICER", "PAX"],
        ["3", "RUDOLPHI, KARSTEN", "PILOT IN COMMAND", "CREW"],
        ["4", "PETERS, NADINE", "FIRST OFFICER", "CREW"],
    )
    assert [each.category for each in people] == [None, None, "crew", "crew"]


def test_a_line_that_runs_on_in_a_language_nobody_knows_here_is_asked() -> None:
    """Its first words, before a comma, were taken for a name."""
    rows = [["Melengkapi daftar kami terdahulu", "mohon kiranya dapat ditambahkan"], ["Budi Santoso", "Direktur"]]
    assert [each.doubt for each in read(*rows)][:1] == ["misread"]
