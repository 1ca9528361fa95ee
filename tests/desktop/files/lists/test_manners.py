"""Manners in which ministries send lists: who each names, in which office."""

from __future__ import annotations

import pytest

from desktop.files.lists.reader import read_pasted
from domain.lists.columns import guessed_columns
from domain.lists.listing import parse_list

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
                "Joseph R. Jr. Biden",
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
            ("David Pressman",),
            ("Emily Horne",),
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
                "Chef d’État-Major des Armées.",
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
