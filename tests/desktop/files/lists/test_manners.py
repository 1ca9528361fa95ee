"""Manners in which ministries send lists: who each names, in which office."""

from __future__ import annotations

import pytest

from desktop.files.lists.reader import read_pasted
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns

LISTS: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "wide gaps": (
        """
DELEGATION OF THE UNITED STATES OF AMERICA
The Honorable Antony J. Blinken          Secretary of State
The Honorable Janet L. Yellen            Secretary of the Treasury
Ms. Wendy R. Sherman                     Deputy Secretary of State
Mr. Jacob J. Sullivan                    Assistant to the President for National Security Affairs
""",
        [
            (
                "Antony J. Blinken",
                "Secretary of State",
            ),
            (
                "Janet L. Yellen",
                "Secretary of the Treasury",
            ),
            (
                "Wendy R. Sherman",
                "Deputy Secretary of State",
            ),
            (
                "Jacob J. Sullivan",
                "Assistant to the President for National Security Affairs",
            ),
        ],
    ),
    "offices before names": (
        """
Principals:
President Joseph R. Biden, Jr.
Secretary of State Antony Blinken
National Security Advisor Jake Sullivan
Ambassador David Pressman
Plus-ones:
Ms. Emily Horne (NSC Spokesperson)
""",
        [
            (
                "Joseph R. Biden Jr.",
                "President",
            ),
            (
                "Antony Blinken",
                "Secretary of State",
            ),
            (
                "Jake Sullivan",
                "National Security Advisor",
            ),
            ("David Pressman", "Ambassador"),
            ("Emily Horne", "NSC Spokesperson"),
        ],
    ),
    "a label and dashes": (
        """
Chef de délégation : S.E.M. Faustin-Archange TOUADÉRA, Président de la République Centrafricaine
Membres :
- Mme Sylvie BAÏPO-TEMON, Ministre des Affaires étrangères, de la Francophonie et des Centrafricains de l’Étranger
- M. Hervé NDOBA, Ministre des Finances et du Budget
- S.E.M. Flavien MBATA, Ambassadeur de la République Centrafricaine en France ;
- Le Général Zéphirin MAMADOU, Chef d’État-Major des Armées.
""",
        [
            (
                "Faustin-Archange Touadéra",
                "Président de la République Centrafricaine",
            ),
            (
                "Sylvie Baïpo-Temon",
                "Ministre des Affaires étrangères, de la Francophonie et des Centrafricains de l’Étranger",
            ),
            (
                "Hervé Ndoba",
                "Ministre des Finances et du Budget",
            ),
            (
                "Flavien Mbata",
                "Ambassadeur de la République Centrafricaine en France",
            ),
            (
                "Zéphirin Mamadou",
                "Chef d’État-Major des Armées",
            ),
        ],
    ),
    "family names in capitals above": (
        """
СПИСОК
официальной делегации Республики Узбекистан

МИРЗИЁЕВ
Шавкат Миромонович       -   Президент Республики Узбекистан
МИРЗИЁЕВА
Зироатхон Махмудовна     -   супруга Президента Республики Узбекистан
САИДОВ
Бахтиёр Одилович         -   Министр иностранных дел
ХОДЖАЕВ
Жамшид Абдухакимович     -   Заместитель Премьер-министра
""",
        [
            (
                "Шавкат Миромонович Мирзиёев",
                "Президент Республики Узбекистан",
            ),
            (
                "Зироатхон Махмудовна Мирзиёева",
                "супруга Президента Республики Узбекистан",
                "spouse",
            ),
            (
                "Бахтиёр Одилович Саидов",
                "Министр иностранных дел",
            ),
            (
                "Жамшид Абдухакимович Ходжаев",
                "Заместитель Премьер-министра",
            ),
        ],
    ),
    "titles in a column": (
        """
Nr.	Titel	Vorname	Nachname	Funktion
1	Bundeskanzler	Friedrich	Merz	Bundeskanzler der Bundesrepublik Deutschland
2	Dr.	Johann	Wadephul	Bundesminister des Auswärtigen
3		Boris	Pistorius	Bundesminister der Verteidigung
4	Prof. Dr.	Günter	Sautter	Außenpolitischer Berater
""",
        [
            (
                "Friedrich Merz",
                "Bundeskanzler der Bundesrepublik Deutschland",
            ),
            (
                "Johann Wadephul",
                "Bundesminister des Auswärtigen",
            ),
            (
                "Boris Pistorius",
                "Bundesminister der Verteidigung",
            ),
            (
                "Günter Sautter",
                "Außenpolitischer Berater",
            ),
        ],
    ),
    "a mail with orders": (
        """
From: Chancellery
To: Protocol
Subject: Delegation

Dear colleagues,
Please find below the composition of our delegation:

H.E. Mr. William Samoei Ruto, C.G.H., President of the Republic of Kenya and Commander-in-Chief of the Defence Forces
H.E. Mrs. Rachel Ruto, First Lady
Hon. Dr. Musalia Mudavadi, EGH, Prime Cabinet Secretary and Cabinet Secretary for Foreign and Diaspora Affairs
Hon. Davis Chirchir, EGH, Cabinet Secretary, Ministry of Roads and Transport
Amb. Dr. Monica Juma, EGH, National Security Advisor

Kind regards,
Jane Wanjiru
""",
        [
            (
                "William Samoei Ruto",
                "President of the Republic of Kenya and Commander-in-Chief of the Defence Forces",
            ),
            (
                "Rachel Ruto",
                "First Lady",
                "spouse",
            ),
            (
                "Musalia Mudavadi",
                "Prime Cabinet Secretary and Cabinet Secretary for Foreign and Diaspora Affairs",
            ),
            (
                "Davis Chirchir",
                "Cabinet Secretary, Ministry of Roads and Transport",
            ),
            (
                "Monica Juma",
                "National Security Advisor",
            ),
        ],
    ),
    "nothing but blanks, Kazakh": (
        """
Қазақстан Республикасының ресми делегациясы
1. Қасым-Жомарт Кемелұлы Тоқаев Қазақстан Республикасының Президенті
2. Ермек Беделбайұлы Көшербаев Қазақстан Республикасының Сыртқы істер министрі
3. Ерлан Жетыбайұлы Қошанов Қазақстан Республикасы Парламенті Мәжілісінің Төрағасы
""",
        [
            (
                "Қасым-Жомарт Кемелұлы Тоқаев",
                "Қазақстан Республикасының Президенті",
            ),
            (
                "Ермек Беделбайұлы Көшербаев",
                "Қазақстан Республикасының Сыртқы істер министрі",
            ),
            (
                "Ерлан Жетыбайұлы Қошанов",
                "Қазақстан Республикасы Парламенті Мәжілісінің Төрағасы",
            ),
        ],
    ),
    "nothing but blanks, Turkish": (
        """
Türkiye Cumhuriyeti Heyeti
Sayın Recep Tayyip ERDOĞAN Cumhurbaşkanı
Sayın Emine ERDOĞAN Cumhurbaşkanı Eşi
Sayın Hakan FİDAN Dışişleri Bakanı
Sayın Yaşar GÜLER Millî Savunma Bakanı
Büyükelçi Akif Çağatay KILIÇ Cumhurbaşkanı Dış Politika ve Güvenlik Başdanışmanı
""",
        [
            (
                "Recep Tayyip Erdoğan",
                "Cumhurbaşkanı",
            ),
            (
                "Emine Erdoğan",
                "Cumhurbaşkanı Eşi",
                "spouse",
            ),
            (
                "Hakan Fidan",
                "Dışişleri Bakanı",
            ),
            (
                "Yaşar Güler",
                "Millî Savunma Bakanı",
            ),
            (
                "Akif Çağatay Kılıç",
                "Cumhurbaşkanı Dış Politika ve Güvenlik Başdanışmanı",
            ),
        ],
    ),
    "titles before names, offices below": (
        """
President Emmanuel Macron
President of the French Republic

Minister Jean-Noël Barrot
Minister for Europe and Foreign Affairs

Ms Alice Rufo
Deputy Diplomatic Adviser
""",
        [
            (
                "Emmanuel Macron",
                "President of the French Republic",
            ),
            (
                "Jean-Noël Barrot",
                "Minister for Europe and Foreign Affairs",
            ),
            (
                "Alice Rufo",
                "Deputy Diplomatic Adviser",
            ),
        ],
    ),
    "one sentence": (
        """
Members: Prime Minister Keir Starmer; Foreign Secretary David Lammy; Jonathan Powell, Adviser; and Mr Christian Turner.
""",
        [
            (
                "Keir Starmer",
                "Prime Minister",
            ),
            (
                "David Lammy",
                "Foreign Secretary",
            ),
            (
                "Jonathan Powell",
                "Adviser",
            ),
            ("Christian Turner",),
        ],
    ),
    "nothing but blanks, Arabic": (
        """
الوفد المرافق لفخامة الرئيس
١. فخامة الرئيس عبد الفتاح السيسي رئيس جمهورية مصر العربية
٢. السيد الدكتور بدر عبد العاطي وزير الخارجية
٣. السيد اللواء حسن رشاد رئيس المخابرات العامة
٤. السيد السفير علاء يوسف سفير مصر في باريس
""",
        [
            (
                "عبد الفتاح السيسي",
                "رئيس جمهورية مصر العربية",
            ),
            (
                "بدر عبد العاطي",
                "وزير الخارجية",
            ),
            (
                "حسن رشاد",
                "رئيس المخابرات العامة",
            ),
            (
                "علاء يوسف",
                "سفير مصر في باريس",
            ),
        ],
    ),
    "Chinese with titles behind": (
        """
中华人民共和国代表团
习近平主席
彭丽媛教授，习近平主席夫人
蔡奇，中共中央政治局常委、中央办公厅主任
王毅，中共中央政治局委员、外交部长
郑栅洁，国家发展和改革委员会主任
""",
        [
            (
                "习近平",
                "主席",
            ),
            (
                "彭丽媛",
                "习近平主席夫人",
                "spouse",
            ),
            (
                "蔡奇",
                "中共中央政治局常委、中央办公厅主任",
            ),
            (
                "王毅",
                "中共中央政治局委员、外交部长",
            ),
            (
                "郑栅洁",
                "国家发展和改革委员会主任",
            ),
        ],
    ),
    "a table, Vietnamese": (
        """
STT\tHọ và tên\tChức vụ
1\tPhạm Minh Chính\tThủ tướng Chính phủ
2\tLê Thị Bích Trân\tPhu nhân Thủ tướng
3\tBùi Thanh Sơn\tPhó Thủ tướng, Bộ trưởng Bộ Ngoại giao
""",
        [
            (
                "Phạm Minh Chính",
                "Thủ tướng Chính phủ",
            ),
            (
                "Lê Thị Bích Trân",
                "Phu nhân Thủ tướng",
                "spouse",
            ),
            (
                "Bùi Thanh Sơn",
                "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao",
            ),
        ],
    ),
    "a table, Polish": (
        """
Lp.\tImię i nazwisko\tStanowisko
1.\tKarol Nawrocki\tPrezydent RP
2.\tMarta Nawrocka\tMałżonka Prezydenta RP
3.\tMarcin Przydacz\tSzef Biura Polityki Międzynarodowej
""",
        [
            (
                "Karol Nawrocki",
                "Prezydent RP",
            ),
            (
                "Marta Nawrocka",
                "Małżonka Prezydenta RP",
                "spouse",
            ),
            (
                "Marcin Przydacz",
                "Szef Biura Polityki Międzynarodowej",
            ),
        ],
    ),
    "a table, Greek": (
        """
Α/Α\tΟνοματεπώνυμο\tΙδιότητα
1\tΚωνσταντίνος Τασούλας\tΠρόεδρος της Δημοκρατίας
2\tΓεώργιος Γεραπετρίτης\tΥπουργός Εξωτερικών
""",
        [
            (
                "Κωνσταντίνος Τασούλας",
                "Πρόεδρος της Δημοκρατίας",
            ),
            (
                "Γεώργιος Γεραπετρίτης",
                "Υπουργός Εξωτερικών",
            ),
        ],
    ),
    "a table, Persian": (
        """
ردیف\tنام و نام خانوادگی\tسمت
۱\tمسعود پزشکیان\tرئیس جمهور
۲\tسید عباس عراقچی\tوزیر امور خارجه
""",
        [
            (
                "مسعود پزشکیان",
                "رئیس جمهور",
            ),
            (
                "سید عباس عراقچی",
                "وزیر امور خارجه",
            ),
        ],
    ),
    "a table, Hindi": (
        """
क्र.सं.\tनाम\tपदनाम
1\tश्रीमती द्रौपदी मुर्मु\tराष्ट्रपति
2\tडॉ. एस. जयशंकर\tविदेश मंत्री
""",
        [
            (
                "द्रौपदी मुर्मु",
                "राष्ट्रपति",
            ),
            (
                "एस. जयशंकर",
                "विदेश मंत्री",
            ),
        ],
    ),
    "a table, Thai": (
        """
ลำดับ\tชื่อ-นามสกุล\tตำแหน่ง
1\tนายอนุทิน ชาญวีรกูล\tนายกรัฐมนตรี
2\tนายสีหศักดิ์ พวงเกตุแก้ว\tรัฐมนตรีว่าการกระทรวงการต่างประเทศ
""",
        [
            (
                "อนุทิน ชาญวีรกูล",
                "นายกรัฐมนตรี",
            ),
            (
                "สีหศักดิ์ พวงเกตุแก้ว",
                "รัฐมนตรีว่าการกระทรวงการต่างประเทศ",
            ),
        ],
    ),
    "a table, Dutch": (
        """
Naam\tFunctie
Z.M. Koning Willem-Alexander\tKoning der Nederlanden
H.M. Koningin Máxima\tKoningin
David van Weel\tMinister van Buitenlandse Zaken
""",
        [
            (
                "Willem-Alexander",
                "Koning der Nederlanden",
            ),
            (
                "Máxima",
                "Koningin",
                "spouse",
            ),
            (
                "David van Weel",
                "Minister van Buitenlandse Zaken",
            ),
        ],
    ),
    "a table, Hungarian": (
        """
Név\tBeosztás
Sulyok Tamás\tköztársasági elnök
Dr. Nagy Zsuzsanna\ta köztársasági elnök házastársa
Szijjártó Péter\tkülgazdasági és külügyminiszter
""",
        [
            (
                "Sulyok Tamás",
                "köztársasági elnök",
            ),
            (
                "Nagy Zsuzsanna",
                "a köztársasági elnök házastársa",
            ),
            (
                "Szijjártó Péter",
                "külgazdasági és külügyminiszter",
            ),
        ],
    ),
    "a table, Romanian": (
        """
Numele\tFuncția
Nicușor Dan\tPreședintele României
Oana Țoiu\tMinistrul Afacerilor Externe
""",
        [
            (
                "Nicușor Dan",
                "Președintele României",
            ),
            (
                "Oana Țoiu",
                "Ministrul Afacerilor Externe",
            ),
        ],
    ),
    "company in a column of its own": (
        """
Name\tFunktion\tBegleitung
Frank-Walter Steinmeier\tBundespräsident\tElke Büdenbender
Johann Wadephul\tBundesminister des Auswärtigen\t
""",
        [
            (
                "Frank-Walter Steinmeier",
                "Bundespräsident",
            ),
            (
                "Johann Wadephul",
                "Bundesminister des Auswärtigen",
            ),
        ],
    ),
    "lines that end with semicolons": (
        """
Состав делегации Республики Беларусь:
Лукашенко А.Г. – Президент Республики Беларусь;
Рыженков М.В. – Министр иностранных дел;
Слижевский О.Л. – Министр юстиции;
Дик Д.Г. – Посол Республики Беларусь в Российской Федерации.
""",
        [
            (
                "А. Г. Лукашенко",
                "Президент Республики Беларусь",
            ),
            (
                "М. В. Рыженков",
                "Министр иностранных дел",
            ),
            (
                "О. Л. Слижевский",
                "Министр юстиции",
            ),
            (
                "Д. Г. Дик",
                "Посол Республики Беларусь в Российской Федерации",
            ),
        ],
    ),
    "courtesies of Mexico": (
        """
Delegación de México
Dra. Claudia Sheinbaum Pardo - Presidenta de los Estados Unidos Mexicanos
Dr. Juan Ramón de la Fuente Ramírez - Secretario de Relaciones Exteriores
Emb. Carlos Joaquín González
Mtro. Marcelo Ebrard Casaubon - Secretario de Economía
""",
        [
            (
                "Claudia Sheinbaum Pardo",
                "Presidenta de los Estados Unidos Mexicanos",
            ),
            (
                "Juan Ramón de la Fuente Ramírez",
                "Secretario de Relaciones Exteriores",
            ),
            ("Carlos Joaquín González",),
            (
                "Marcelo Ebrard Casaubon",
                "Secretario de Economía",
            ),
        ],
    ),
    "titles before names and offices behind": (
        """
Participants from the Swiss side (4):
Federal President Karin Keller-Sutter, Head of the Federal Department of Finance
Federal Councillor Ignazio Cassis, Head of the Federal Department of Foreign Affairs
State Secretary Alexandre Fasel, FDFA
Amb. Philippe Lazzarini (interpreter: none)
""",
        [
            (
                "Karin Keller-Sutter",
                "Federal President, Head of the Federal Department of Finance",
            ),
            (
                "Ignazio Cassis",
                "Federal Councillor, Head of the Federal Department of Foreign Affairs",
            ),
            (
                "Alexandre Fasel",
                "State Secretary, FDFA",
            ),
            ("Philippe Lazzarini",),
        ],
    ),
    "numbers within a paragraph": (
        """
Holy See delegation: 1. Card. Pietro Parolin, Secretary of State 2. Msgr. Paul Gallagher, Secretary 3. Rev. John Smith
""",
        [
            (
                "Pietro Parolin",
                "Secretary of State",
            ),
            (
                "Paul Gallagher",
                "Secretary",
            ),
            ("John Smith",),
        ],
    ),
}
"""Each list, and the name and the office of everyone on it; of a spouse that she is one."""


@pytest.mark.parametrize("manner", LISTS)
def test_everybody_on_a_list_is_read(manner: str) -> None:
    text, expected = LISTS[manner]
    rows = read_pasted(text).rows
    read = parse_list(rows, guessed_columns(rows))
    assert [
        (name.in_full, *each.position.values(), *(["spouse"] if each.category == "spouse" else []))
        for each in read.entries
        for name in each.names.values()
    ] == expected
