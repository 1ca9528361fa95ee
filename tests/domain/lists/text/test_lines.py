"""Lines of text read as rows: enumerations, several persons in a paragraph, numbers of pages."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.surroundings.headings import heading_of
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office


def test_several_persons_of_a_paragraph_are_rows_under_what_heads_it() -> None:
    text = "Состав делегации: Рахмон Эмомали – Президент; Завкизода Завки – министр экономического развития."
    assert rows_of_lines([text]) == [
        ["Состав делегации:"],
        ["", "Рахмон Эмомали", "Президент"],
        ["", "Завкизода Завки", "министр экономического развития"],
    ]


def test_a_semicolon_in_an_office_parts_nobody() -> None:
    text = "Jean Dupont – ministre des Affaires étrangères ; chargé de l’Europe"
    assert len(rows_of_lines([text])) == 1


@pytest.mark.parametrize("mark", ["- ", "• ", "•", "* ", "– "])
def test_what_marks_a_line_of_an_enumeration_is_no_part_of_a_name(mark: str) -> None:
    assert rows_of_lines([f"{mark}M. Jean Dupont, directeur"]) == [["", "M. Jean Dupont", "directeur"]]


def test_a_stroke_between_blanks_parts_a_name_from_an_office_and_no_name_from_another() -> None:
    assert name_and_office("Mr Toivo Klaar / Deputy Managing Director") == (
        "Mr Toivo Klaar", "Deputy Managing Director",
    )  # fmt: skip
    assert name_and_office("Yermek Kosherbayev / Ермек Көшербаев")[1] == ""


def test_a_chinese_name_set_wide_is_one_name() -> None:
    assert name_and_office("王\u3000毅 外交部长") == ("王毅", "外交部长")
    assert name_and_office("何立峰 国家发展和改革委员会主任") == ("何立峰", "国家发展和改革委员会主任")


@pytest.mark.parametrize("line", ["Page 1 of 2", "Seite 3", "стр. 2", "2/5", "- 4 -", "– 1 –", "— 2 из 4 —"])
def test_the_number_of_a_page_names_nobody(line: str) -> None:
    assert kind_of_line(line) == "prose"


@pytest.mark.parametrize("foot", ["– 1 –", "— 2 из 4 —", "– стр. 2 –"])
def test_a_group_goes_on_behind_the_number_of_a_page(foot: str) -> None:
    rows = [
        ["Фамилия и имя", "Должность"], ["Сопровождающие лица"], ["СТАНКОВИЧ Миодраг", "директор протокола"], [foot],
        ["Фамилия и имя", "Должность"], ["ПЕТРОВИЧ Елена", "советник министра"], ["НИКОЛИЧ Зоран", "переводчик"],
    ]  # fmt: skip
    read = parse_list(rows, guessed_columns(rows))
    assert [each.category for each in read.entries] == ["accompanying"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Paris, 12 November 2026",
        "Москва, 12 ноября 2026 г.",
        "The Embassy of the Republic of Kenya presents its compliments to the Ministry of Foreign Affairs and has",
        "Посольство свидетельствует своё уважение Министерству и имеет честь сообщить состав делегации",
    ],
)
def test_what_a_note_says_around_its_list_names_nobody(line: str) -> None:
    assert kind_of_line(line) == "prose"


@pytest.mark.parametrize("line", ["Ireland", "Республика Казахстан", "CÔTE D’IVOIRE", "日本", "Table B", "Стол № 2"])
def test_the_name_of_a_state_or_of_a_table_by_itself_is_a_heading(line: str) -> None:
    assert kind_of_line(line) == "heading"


@pytest.mark.parametrize("line", ["Michael Jordan", "Irina Georgieva", "Karol Nawrocki", "Dilma"])
def test_a_name_is_no_heading(line: str) -> None:
    assert kind_of_line(line) is None


def test_a_line_that_ends_within_an_office_goes_on_in_the_next() -> None:
    text = """1. Mr. Jonas Gahr Støre, Prime Minister of the Kingdom of
Norway
2. Ms. Cecilie Myrseth, Minister of Trade, Industry and
Fisheries
Page 1 of 2
3. Г-н Иванов И. И., министр иностранных дел и
Mr. Kim"""
    assert rows_of_lines(text.split("\n")) == [
        ["1", "Mr. Jonas Gahr Støre", "Prime Minister of the Kingdom of Norway"],
        ["2", "Ms. Cecilie Myrseth", "Minister of Trade, Industry and Fisheries"],
        ["Page 1 of 2"],
        ["3", "Г-н Иванов И. И.", "министр иностранных дел и"],
        ["Mr. Kim"],
    ]


def test_a_mail_that_only_quotes_a_list_is_read_as_that_list() -> None:
    quoted = [
        "Embassy wrote:",
        "> Dear colleagues,",
        ">",
        "> 1. Mr Edgars Rinkēvičs, President",
        "> 2. Ms Baiba Braže, Minister",
    ]
    assert rows_of_lines(quoted)[2:] == [["1", "Mr Edgars Rinkēvičs", "President"], ["2", "Ms Baiba Braže", "Minister"]]


def test_a_seating_list_tells_its_numbers_and_who_has_no_name_yet() -> None:
    assert rows_of_lines(["Seat 1: H.E. Mr Alexander Stubb, President", "Seat 2: Interpreter"]) == [
        ["1", "H.E. Mr Alexander Stubb", "President"],
        ["2", "", "Interpreter"],
    ]


def test_a_degree_between_a_name_and_an_office_belongs_to_neither() -> None:
    assert name_and_office("Anna Berg, Ph.D., State Secretary") == ("Anna Berg", "State Secretary")
    assert name_and_office("Erik Lund – MBA – Ambassador") == ("Erik Lund", "Ambassador")


@pytest.mark.parametrize(("line", "kind"), [("Ta,", "closing"), ("Ta Quang Dong, Deputy Minister of Culture", None)])
def test_who_is_called_ta_ends_no_letter(line: str, kind: str | None) -> None:
    assert kind_of_line(line) == kind


@pytest.mark.parametrize(
    "behind",
    [
        ["Deputy Minister,", "Ministry of Trade"],
        ["Andreas Huber,", "Interpreter"],
        ["Accompanying persons,", "Eva Kern, Interpreter"],
        ["all from Vienna,", "Eva Kern, Interpreter"],
    ],
)
def test_a_line_with_a_comma_behind_the_last_number_hides_nobody(behind: list[str]) -> None:
    lines = ["1. Eva Braun, President", "2. Karl Gross, Adviser", "3. Hans Maier", *behind]
    assert not any(cell.startswith(">") for row in rows_of_lines(lines) for cell in row)


def test_a_farewell_behind_the_last_number_and_who_sends_the_list_are_no_part_of_it() -> None:
    lines = ["1. Eva Braun, President", "2. Karl Gross, Adviser", "3. Hans Maier, Minister"]
    sent = ["Warmly yours,", "Eva Kern", "Protocol Department"]
    assert rows_of_lines([*lines, *sent])[3:] == [["> Warmly yours,"], ["> Eva Kern"], ["> Protocol Department"]]


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Управление охраны", "security"),
        ("Департамент безопасности", "security"),
        ("Комитет по безопасности", "security"),
        ("Department of Security", "security"),
        ("Палата предпринимателей Казахстана", "business"),
        ("Delegation of the Ministry of Public Security", None),
        ("Делегация Комитета национальной безопасности", None),
        ("Accompanying persons of the Department of Security", "accompanying"),
    ],
)
def test_a_department_heads_a_group_by_what_it_is_for_and_a_ministry_heads_none(
    line: str, category: str | None
) -> None:
    assert heading_of(line).category == category


@pytest.mark.parametrize(
    "line",
    [
        "President of the Republic", "Queen of the Kingdom of the Netherlands", "John Kingdom", "II. MARTIN PAUL",
        "III. KÁROLY", "Gustavo Cambios", "Izmene Popović", "변경호",
    ],
)  # fmt: skip
def test_an_office_or_a_name_with_a_word_of_a_heading_heads_nothing(line: str) -> None:
    assert kind_of_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "ISLAMIC REPUBLIC OF PAKISTAN", "Hashemite Kingdom of Jordan", "People's Republic of China", "II. ПРЕССА",
        "III. SÉCURITÉ ET PROTOCOLE", "Letzte Änderungen", "변경 사항", "变更通知",
    ],
)  # fmt: skip
def test_a_state_a_part_or_a_title_of_changes_is_a_heading(line: str) -> None:
    assert kind_of_line(line) == "heading"


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (
            ["Ann Lee", "Staff", "Eva Lo", "Deputy Minister"],
            [["", "Ann Lee", "Staff"], ["", "Eva Lo", "Deputy Minister"]],
        ),
        (["Ann Lee", "Eva Lo", "Staff", "Tom Fox"], [["", "Ann Lee"], ["", "Eva Lo"], ["Staff"], ["", "Tom Fox"]]),
    ],
)
def test_staff_below_the_one_without_an_office_is_what_he_is(lines: list[str], rows: list[list[str]]) -> None:
    assert rows_of_lines(lines) == rows


def test_several_persons_behind_a_duty_are_each_a_row() -> None:
    assert rows_of_lines(["1. Ann Lee, Minister", "Close protection: Eva Lo, Tim Ray and Mr Fox"])[1:] == [
        ["", "Eva Lo", "Close protection"],
        ["", "Tim Ray", "Close protection"],
        ["", "Mr Fox", "Close protection"],
    ]
    assert len(rows_of_lines(["Security: Lo, Eva"])) == 1


def test_what_calls_somebody_before_his_name_is_no_part_of_it() -> None:
    assert name_and_office("Contact: Mr John Smith, Attaché") == ("Mr John Smith", "Attaché")


@pytest.mark.parametrize("office", ["Quartermaster", "Personal Attendant"])
def test_a_line_below_a_name_is_the_office_in_its_turn_whatever_it_says(office: str) -> None:
    said = ["Mr. Tom Fox", "Minister", "Ms. Eva Lo", "Director", "Mr. Ben Ode", "Adviser", "Mr. Lu Wei", office]
    assert [row[1:] for row in rows_of_lines(said)][-1] == ["Mr. Lu Wei", office]


def test_a_line_that_a_tab_begins_goes_on_with_the_number_above() -> None:
    lines = ["1.\tMr. Tom Fox", "\tMinister of Trade", "\t(Leader)", "2.\tMr. Lu Wei", "\tPersonal Attendant"]
    assert rows_of_lines(lines) == [
        ["1", "Mr. Tom Fox", "Minister of Trade (Leader)"],
        ["2", "Mr. Lu Wei", "Personal Attendant"],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Herr Petersen und Frau Kröll essen vegetarisch. Das Gepäck bitte nicht aus dem Fahrzeug nehmen.",
        "L'arrivo è previsto il 30 novembre alle ore 21:35 con volo TK 354. L'Isp. Capo Neri arriverà prima.",
        "Via XX Settembre, 20 - 00187 Roma",
        "Restiamo in attesa di un cortese riscontro e porgiamo i più cordiali saluti.",
    ],
)
def test_what_a_mail_says_below_its_list_names_nobody(line: str) -> None:
    rows = rows_of_lines(["- Tom Fox, Minister", "- Lu Wei, Adviser", line])
    assert [row for row in rows if len(row) > 1] == [["", "Tom Fox", "Minister"], ["", "Lu Wei", "Adviser"]]


@pytest.mark.parametrize("rank", ["Capitán de Carabineros", "Cabo 1°", "Maresciallo dei Carabinieri"])
def test_a_rank_with_its_corps_or_class_is_no_part_of_a_name(rank: str) -> None:
    assert without_courtesies(f"{rank} Rosa Vera Paine") == "Rosa Vera Paine"
    assert without_courtesies("General de Gaulle Charles") != "Charles"


@pytest.mark.parametrize("name", ["TOMAS KRAUS", "KIM MIN JUN"])
def test_a_person_alone_in_capitals_heads_no_group(name: str) -> None:
    said = ["Ann Lee, Minister", "Tim Ray, Director", "Jo Poe, Adviser", name, "Al Fay, Journalist", "Bo Ek, Secretary"]
    assert f"{name}:" not in [row[0] for row in rows_of_lines(said)]


def test_a_family_name_in_capitals_above_each_name_heads_no_group() -> None:
    said = ["САИДОВ", "Бахтиёр Одилович - Министр иностранных дел", "ХОДЖАЕВ", "Жамшид Абдухаким - Министр транспорта",
            "КУЧКАРОВ", "Жамшид Анварович - Министр экономики"]  # fmt: skip
    assert not [row for row in rows_of_lines(said) if row[0].endswith(":")]


def test_what_stands_bare_in_capitals_among_names_with_offices_is_a_heading() -> None:
    said = ["ADMINISTRAȚIA PREZIDENȚIALĂ", "Departamentul Protocol", "Domnul Radu Cristea, ministrul energiei",
            "Doamna Oana Țurcanu, secretar de stat", "Domnul Ion Hâncu, consilier", "GARDA",
            "Cpt. Ion Pârvu, SPP"]  # fmt: skip
    assert [row[0] for row in rows_of_lines(said) if len(row) == 1] == [
        "ADMINISTRAȚIA PREZIDENȚIALĂ:",
        "Departamentul Protocol:",
        "GARDA:",
    ]


def test_a_name_in_capitals_among_such_names_is_no_heading() -> None:
    said = ["TOM FOX, MINISTER", "EVA LO, DIRECTOR", "BEN ODE", "LU WEI, ADVISER"]
    assert ["", "BEN ODE"] in rows_of_lines(said)


def test_a_degree_alone_behind_a_name_is_no_office() -> None:
    assert rows_of_lines(["Ing. Bohumil Hrubý, Ph.D.", "náměstek ministra průmyslu"]) == [
        ["", "Ing. Bohumil Hrubý", "náměstek ministra průmyslu"]
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Cpt. Ciprian Zăvoianu", "Ciprian Zăvoianu"),
        ("Plt. Ion Pârvu", "Ion Pârvu"),
        ("Kapt. Erik Holm", "Erik Holm"),
        ("Ltc. Sam Poe", "Sam Poe"),
        ("Chr. Andersen Holm", "Chr. Andersen Holm"),
        ("Ma. del Carmen Olvera", "Ma. del Carmen Olvera"),
        ("Mohd. Azman Idris", "Mohd. Azman Idris"),
        ("Wm. Smith", "Wm. Smith"),
        ("Zh. M. Abdullaev", "Zh. M. Abdullaev"),
        ("Kh. Kh. Karimov", "Kh. Kh. Karimov"),
        ("Dzh. K. Smith", "Dzh. K. Smith"),
        ("Ts. Elbegdorj Tsakhia", "Ts. Elbegdorj Tsakhia"),
        ("Fco. Javier García", "Fco. Javier García"),
        ("Benj. John Smith", "Benj. John Smith"),
        ("TS. Nguyễn Văn An", "Nguyễn Văn An"),
    ],
)
def test_an_abbreviation_before_two_names_is_a_rank_unless_it_is_one_of_a_name(written: str, name: str) -> None:
    assert without_courtesies(written) == name


def test_a_bare_line_between_numbered_ones_heads_a_group_where_no_line_goes_on_there() -> None:
    said = ["1) Encik Tom Fox - Pegawai Protokol Kementerian", "2) Puan Eva Lo - Setiausaha", "Kru Penerbangan",
            "3) Encik Ben Ode - Juruterbang"]  # fmt: skip
    assert ["Kru Penerbangan:"] in rows_of_lines(said)
    wrapped = [
        "1) Tom Fox, Permanent Secretary, Ministry of Foreign",
        "Affairs",
        "2) Eva Lo, Ambassador",
        "3) Lu Wei, Aide",
    ]
    assert rows_of_lines(wrapped)[0][2] == "Permanent Secretary, Ministry of Foreign Affairs"


def test_a_spouse_below_a_numbered_line_is_somebody_of_her_own() -> None:
    said = ["1. Мельников Аркадий Павлович - министр", "   Мельникова Светлана Юрьевна - супруга",
            "2. Протасов Николай Фёдорович - посол", "   Протасова Вера Аркадьевна - супруга"]  # fmt: skip
    assert [row[1] for row in rows_of_lines(said)] == [
        "Мельников Аркадий Павлович",
        "Мельникова Светлана Юрьевна",
        "Протасов Николай Фёдорович",
        "Протасова Вера Аркадьевна",
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mevrouw ir. Fatima El Idrissi", "Fatima El Idrissi"),
        ("Subof. Pcpal. Derlis Villalba", "Derlis Villalba"),
        ("SULTAN RASHED ALKETBI", "SULTAN RASHED ALKETBI"),
        ("Sultan Haitham bin Tariq", "Haitham bin Tariq"),
    ],
)
def test_titles_stand_before_names_in_their_order(written: str, name: str) -> None:
    assert without_courtesies(written) == name


def test_what_hangs_below_bare_names_is_their_office_whatever_it_says() -> None:
    said = [
        "1. Tom Fox",
        "   Minister of Trade",
        "2. Ben Sandovic",
        "   Close Protection",
        "3. Eva Lo",
        "   Sky News",
    ]
    assert rows_of_lines(said) == [
        ["1", "Tom Fox", "Minister of Trade"],
        ["2", "Ben Sandovic", "Close Protection"],
        ["3", "Eva Lo", "Sky News"],
    ]
    broken = ["1. Juan Carlos Pérez, Director de", "   Protocolo", "2. Ana María Gómez, Asesora", "   Jurídica"]
    assert [row[1] for row in rows_of_lines(broken)] == ["Juan Carlos Pérez", "Ana María Gómez"]


def test_in_a_list_of_offices_colons_and_names_every_label_is_an_office() -> None:
    said = ["Minister of Trade: Tom Fox", "Director of Protocol: Eva Lo", "Adviser: Ben Ode", "Quartermaster: Lu Wei"]
    assert [row[1:] for row in rows_of_lines(said) if len(row) > 2] == [
        ["Tom Fox", "Minister of Trade"],
        ["Eva Lo", "Director of Protocol"],
        ["Ben Ode", "Adviser"],
        ["Lu Wei", "Quartermaster"],
    ]


def test_a_tab_parts_a_name_from_its_office_before_any_dash_does() -> None:
    assert name_and_office("K. K. Kumara\tSecretary (Affairs – East)") == ("K. K. Kumara", "Secretary (Affairs – East)")


def test_family_names_in_capitals_above_the_other_names_are_no_headings() -> None:
    said = ["САИДОВ", "Бахтиёр Одилович - министр", "ХОДЖАЕВ", "Жамшид Абдухакимович - советник", "УМАРОВ",
            "Тимур Азизович - помощник"]  # fmt: skip
    assert [row[1].split()[0] for row in rows_of_lines(said)] == ["САИДОВ", "ХОДЖАЕВ", "УМАРОВ"]


@pytest.mark.parametrize(
    "words",
    ["Intl. Cooperation Department", "Attn. Protocol Department", "Dept. Foreign Affairs", "Mt. Everest Hotel",
     "tel. Anna Lee"],
)  # fmt: skip
def test_no_other_word_with_a_dot_makes_somebody_of_a_line(words: str) -> None:
    assert not has_courtesy(words)


def test_who_stands_behind_a_colon_is_no_office_of_the_word_before_it() -> None:
    said = ["1. Tom Lee, Minister", "2. Spouse: Mrs Anna Lee", "3. Driver: Mr Al Fay", "4. Wife: Eva Ode",
            "5. Lu Wei: Attaché"]  # fmt: skip
    assert [row[1:] for row in rows_of_lines(said)][1:] == [
        ["Mrs Anna Lee", "Spouse"],
        ["Mr Al Fay", "Driver"],
        ["Eva Ode", "Wife"],
        ["Lu Wei", "Attaché"],
    ]


def test_several_interpreters_behind_a_colon_are_each_one() -> None:
    said = ["1. Tom Fox, Minister", "Interpreters: Kim Lee and Jo Poe", "Водители: Иван Орлов; Пётр Дроздов"]
    assert [row[1:] for row in rows_of_lines(said)][1:] == [
        ["Kim Lee", "Interpreter"],
        ["Jo Poe", "Interpreter"],
        ["Иван Орлов", "Водитель"],
        ["Пётр Дроздов", "Водитель"],
    ]
    assert len(rows_of_lines(["1. Tom Fox, Minister", "Interpreters: Kim Lee, English"])[1:]) == 1


def test_a_woman_called_as_a_king_is_written_has_a_name_and_an_office() -> None:
    assert name_and_office("السيدة ملك الحسيني، مترجمة") == ("السيدة ملك الحسيني", "مترجمة")
