"""Lists in languages and scripts met less often: who each names, in which office, told from the lines alone."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

LISTS: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "ja": (
        """
代表団名簿（日本側）
1　岸田　文雄　内閣総理大臣
2　林　芳正　外務大臣
3　木原　誠二　内閣官房副長官
4　秋葉　剛男　国家安全保障局長
5　山田　重夫　外務審議官（政務）
6　大菅　岳史　外務報道官
7　中込　正志　欧州局長
通訳　田中　花子
""",
        [
            ("文雄", "岸田", "内閣総理大臣"),
            ("芳正", "林", "外務大臣"),
            ("誠二", "木原", "内閣官房副長官"),
            ("剛男", "秋葉", "国家安全保障局長"),
            ("重夫", "山田", "外務審議官（政務）"),
            ("岳史", "大菅", "外務報道官"),
            ("正志", "中込", "欧州局長"),
            ("花子", "田中", "通訳"),
        ],
    ),
    "ur, in a letter": (
        """
موضوع: وفد کے ارکان کی فہرست

۱۔ جناب محمد شہباز شریف، وزیراعظم اسلامی جمہوریہ پاکستان
۲۔ خواجہ محمد آصف، وزیر دفاع
۳۔ محترمہ شزہ فاطمہ خواجہ، وفاقی وزیر برائے انفارمیشن ٹیکنالوجی
۴۔ جناب طارق فاطمی، معاون خصوصی برائے وزیراعظم
۵۔ محترمہ آمنہ بلوچ، سیکرٹری خارجہ
""",
        [
            ("محمد شہباز", "شریف", "وزیراعظم اسلامی جمہوریہ پاکستان"),
            ("خواجہ محمد", "آصف", "وزیر دفاع"),
            ("شزہ فاطمہ", "خواجہ", "وفاقی وزیر برائے انفارمیشن ٹیکنالوجی"),
            ("طارق", "فاطمی", "معاون خصوصی برائے وزیراعظم"),
            ("آمنہ", "بلوچ", "سیکرٹری خارجہ"),
        ],
    ),
    "ja, offices first": (
        """
内閣総理大臣　石破 茂
外務大臣　岩屋 毅
防衛大臣　中谷 元
駐フランス共和国特命全権大使　下川 眞樹太
""",
        [
            ("茂", "石破", "内閣総理大臣"),
            ("毅", "岩屋", "外務大臣"),
            ("元", "中谷", "防衛大臣"),
            ("眞樹太", "下川", "駐フランス共和国特命全権大使"),
        ],
    ),
    "ko": (
        """
대한민국 대표단 명단
1. 윤석열 대통령
2. 김건희 여사 (영부인)
3. 박진 외교부 장관
4. 추경호 경제부총리 겸 기획재정부 장관
5. 김성한 국가안보실장
6. 윤덕민 주일본대사
7. 김태효 국가안보실 1차장
""",
        [
            ("", "윤석열", "대통령"),
            ("", "김건희", "영부인", "spouse"),
            ("", "박진", "외교부 장관"),
            ("", "추경호", "경제부총리 겸 기획재정부 장관"),
            ("", "김성한", "국가안보실장"),
            ("", "윤덕민", "주일본대사"),
            ("", "김태효", "국가안보실 1차장"),
        ],
    ),
    "ko, offices first": (
        """
대통령 이재명
외교부장관 조현
국가안보실장 위성락
주프랑스대사 문승현
""",
        [
            ("", "이재명", "대통령"),
            ("", "조현", "외교부장관"),
            ("", "위성락", "국가안보실장"),
            ("", "문승현", "주프랑스대사"),
        ],
    ),
    "ka": (
        """
საქართველოს დელეგაციის სია
1. ირაკლი კობახიძე – პრემიერ-მინისტრი
2. მაკა ბოჭორიშვილი – საგარეო საქმეთა მინისტრი
3. ირაკლი ჩიქოვანი – თავდაცვის მინისტრი
4. ლევან დავითაშვილი – ეკონომიკის მინისტრი
""",
        [
            ("ირაკლი", "კობახიძე", "პრემიერ-მინისტრი"),
            ("მაკა", "ბოჭორიშვილი", "საგარეო საქმეთა მინისტრი"),
            ("ირაკლი", "ჩიქოვანი", "თავდაცვის მინისტრი"),
            ("ლევან", "დავითაშვილი", "ეკონომიკის მინისტრი"),
        ],
    ),
    "vi": (
        """
DANH SÁCH ĐOÀN VIỆT NAM
1. Đồng chí Tô Lâm, Tổng Bí thư, Chủ tịch nước
2. Phu nhân Ngô Phương Ly
3. Ông Bùi Thanh Sơn, Phó Thủ tướng, Bộ trưởng Ngoại giao
4. Đại tướng Phan Văn Giang, Bộ trưởng Quốc phòng
5. Ông Nguyễn Hồng Diên, Bộ trưởng Công Thương
""",
        [
            ("Lâm", "Tô", "Tổng Bí thư, Chủ tịch nước"),
            ("Phương Ly", "Ngô"),
            ("Thanh Sơn", "Bùi", "Phó Thủ tướng, Bộ trưởng Ngoại giao"),
            ("Văn Giang", "Phan", "Bộ trưởng Quốc phòng"),
            ("Hồng Diên", "Nguyễn", "Bộ trưởng Công Thương"),
        ],
    ),
    "el": (
        """
ΚΑΤΑΛΟΓΟΣ ΤΗΣ ΕΛΛΗΝΙΚΗΣ ΑΝΤΙΠΡΟΣΩΠΕΙΑΣ
1. Κυριάκος Μητσοτάκης, Πρωθυπουργός
2. Γιώργος Γεραπετρίτης, Υπουργός Εξωτερικών
3. κα Άννα-Μαρία Μπούρα, Διευθύντρια του Διπλωματικού Γραφείου του Πρωθυπουργού
4. Παύλος Μαρινάκης, Υφυπουργός, Κυβερνητικός Εκπρόσωπος
""",
        [
            ("Κυριάκος", "Μητσοτάκης", "Πρωθυπουργός"),
            ("Γιώργος", "Γεραπετρίτης", "Υπουργός Εξωτερικών"),
            ("Άννα-Μαρία", "Μπούρα", "Διευθύντρια του Διπλωματικού Γραφείου του Πρωθυπουργού"),
            ("Παύλος", "Μαρινάκης", "Υφυπουργός, Κυβερνητικός Εκπρόσωπος"),
        ],
    ),
    "he": (
        """
רשימת המשלחת
1. יצחק הרצוג, נשיא המדינה
2. גב' מיכל הרצוג, רעיית הנשיא
3. גדעון סער – שר החוץ
4. יהושע זרקא, שגריר ישראל בצרפת
""",
        [
            ("יצחק", "הרצוג", "נשיא המדינה"),
            ("מיכל", "הרצוג", "רעיית הנשיא", "spouse"),
            ("גדעון", "סער", "שר החוץ"),
            ("יהושע", "זרקא", "שגריר ישראל בצרפת"),
        ],
    ),
    "hi": (
        """
भारतीय प्रतिनिधिमंडल की सूची
1. श्री नरेन्द्र मोदी, प्रधानमंत्री
2. डॉ. एस. जयशंकर, विदेश मंत्री
3. श्री अजीत डोभाल, राष्ट्रीय सुरक्षा सलाहकार
4. श्री विक्रम मिस्री, विदेश सचिव
""",
        [
            ("नरेन्द्र", "मोदी", "प्रधानमंत्री"),
            ("एस.", "जयशंकर", "विदेश मंत्री"),
            ("अजीत", "डोभाल", "राष्ट्रीय सुरक्षा सलाहकार"),
            ("विक्रम", "मिस्री", "विदेश सचिव"),
        ],
    ),
    "th": (
        """
รายชื่อคณะผู้แทนไทย
1. นายเศรษฐา ทวีสิน นายกรัฐมนตรี
2. นายมาริษ เสงี่ยมพงษ์ รัฐมนตรีว่าการกระทรวงการต่างประเทศ
3. นางสาวแพทองธาร ชินวัตร ประธานคณะกรรมการ
4. นายศรัณย์ เจริญสุวรรณ เอกอัครราชทูต
""",
        [
            ("เศรษฐา", "ทวีสิน", "นายกรัฐมนตรี"),
            ("มาริษ", "เสงี่ยมพงษ์", "รัฐมนตรีว่าการกระทรวงการต่างประเทศ"),
            ("แพทองธาร", "ชินวัตร", "ประธานคณะกรรมการ"),
            ("ศรัณย์", "เจริญสุวรรณ", "เอกอัครราชทูต"),
        ],
    ),
    "hy": (
        """
Պատվիրակության կազմը
1. Նիկոլ Փաշինյան – ՀՀ վարչապետ
2. Արարատ Միրզոյան – ՀՀ արտաքին գործերի նախարար
3. Արմեն Գրիգորյան – Անվտանգության խորհրդի քարտուղար
""",
        [
            ("Նիկոլ", "Փաշինյան", "ՀՀ վարչապետ"),
            ("Արարատ", "Միրզոյան", "ՀՀ արտաքին գործերի նախարար"),
            ("Արմեն", "Գրիգորյան", "Անվտանգության խորհրդի քարտուղար"),
        ],
    ),
    "pl": (
        """
SKŁAD DELEGACJI RZECZYPOSPOLITEJ POLSKIEJ
1. J.E. Pan Andrzej Duda, Prezydent Rzeczypospolitej Polskiej
2. Pani Agata Kornhauser-Duda, Małżonka Prezydenta
3. Pan Radosław Sikorski, Minister Spraw Zagranicznych
4. Pan Jacek Siewiera, Szef Biura Bezpieczeństwa Narodowego
5. Pan Wojciech Kolarski, Sekretarz Stanu w Kancelarii Prezydenta
""",
        [
            ("Andrzej", "Duda", "Prezydent Rzeczypospolitej Polskiej"),
            ("Agata", "Kornhauser-Duda", "Małżonka Prezydenta", "spouse"),
            ("Radosław", "Sikorski", "Minister Spraw Zagranicznych"),
            ("Jacek", "Siewiera", "Szef Biura Bezpieczeństwa Narodowego"),
            ("Wojciech", "Kolarski", "Sekretarz Stanu w Kancelarii Prezydenta"),
        ],
    ),
    "cs": (
        """
SEZNAM ČLENŮ DELEGACE ČESKÉ REPUBLIKY
1. pan Petr Fiala, předseda vlády
2. pan Jan Lipavský, ministr zahraničních věcí
3. paní Jana Černochová, ministryně obrany
4. pan Tomáš Pojar, poradce pro národní bezpečnost
""",
        [
            ("Petr", "Fiala", "předseda vlády"),
            ("Jan", "Lipavský", "ministr zahraničních věcí"),
            ("Jana", "Černochová", "ministryně obrany"),
            ("Tomáš", "Pojar", "poradce pro národní bezpečnost"),
        ],
    ),
    "ro": (
        """
LISTA DELEGAȚIEI ROMÂNIEI
1. E.S. Dl Klaus Iohannis, Președintele României
2. Dna Luminița Odobescu, Ministrul Afacerilor Externe
3. Dl Angel Tîlvăr, Ministrul Apărării Naționale
4. Dl Ioana Bivolaru, Ambasador
""",
        [
            ("Klaus", "Iohannis", "Președintele României"),
            ("Luminița", "Odobescu", "Ministrul Afacerilor Externe"),
            ("Angel", "Tîlvăr", "Ministrul Apărării Naționale"),
            ("Ioana", "Bivolaru", "Ambasador"),
        ],
    ),
    "hu": (
        """
A MAGYAR KÜLDÖTTSÉG NÉVSORA
1. Orbán Viktor miniszterelnök
2. Szijjártó Péter külgazdasági és külügyminiszter
3. Dr. Hoppál Péter államtitkár
4. Habsburg-Lotharingiai György nagykövet
""",
        [
            ("Viktor", "Orbán", "miniszterelnök"),
            ("Péter", "Szijjártó", "külgazdasági és külügyminiszter"),
            ("Péter", "Hoppál", "államtitkár"),
            ("György", "Habsburg-Lotharingiai", "nagykövet"),
        ],
    ),
    "nl": (
        """
LIJST VAN DE NEDERLANDSE DELEGATIE
1. Z.E. de heer Dick Schoof, minister-president
2. De heer Caspar Veldkamp, minister van Buitenlandse Zaken
3. Mevrouw Reinette Klever, minister voor Buitenlandse Handel
4. De heer Jan Versteeg, ambassadeur
""",
        [
            ("Dick", "Schoof", "minister-president"),
            ("Caspar", "Veldkamp", "minister van Buitenlandse Zaken"),
            ("Reinette", "Klever", "minister voor Buitenlandse Handel"),
            ("Jan", "Versteeg", "ambassadeur"),
        ],
    ),
    "sv": (
        """
SVENSKA DELEGATIONEN
1. Ulf Kristersson, statsminister
3. Pål Jonson, försvarsminister
4. Håkan Åkesson, ambassadör
""",
        [
            ("Ulf", "Kristersson", "statsminister"),
            ("Pål", "Jonson", "försvarsminister"),
            ("Håkan", "Åkesson", "ambassadör"),
        ],
    ),
    "sr": (
        """
САСТАВ ДЕЛЕГАЦИЈЕ РЕПУБЛИКЕ СРБИЈЕ
1. Њ.Е. г. Александар Вучић, председник Републике
2. г. Марко Ђурић, министар спољних послова
3. гђа Тамара Вучић, супруга председника
4. г. Синиша Мали, министар финансија
""",
        [
            ("Александар", "Вучић", "председник Републике"),
            ("Марко", "Ђурић", "министар спољних послова"),
            ("Тамара", "Вучић", "супруга председника", "spouse"),
            ("Синиша", "Мали", "министар финансија"),
        ],
    ),
    "hr": (
        """
POPIS IZASLANSTVA REPUBLIKE HRVATSKE
1. Nj.E. g. Andrej Plenković, predsjednik Vlade
2. g. Gordan Grlić Radman, ministar vanjskih i europskih poslova
3. gđa Nina Obuljen Koržinek, ministrica kulture i medija
""",
        [
            ("Andrej", "Plenković", "predsjednik Vlade"),
            ("Gordan", "Grlić Radman", "ministar vanjskih i europskih poslova"),
            ("Nina Obuljen", "Koržinek", "ministrica kulture i medija"),
        ],
    ),
    "mn": (
        """
МОНГОЛЫН ТӨЛӨӨЛӨГЧДИЙН ЖАГСААЛТ
1. Ухнаагийн Хүрэлсүх – Монгол Улсын Ерөнхийлөгч
2. Батмөнхийн Батцэцэг – Гадаад харилцааны сайд
3. Бат-Эрдэнийн Баттөмөр – Тэргүүний шадар сайд
4. Дэд хурандаа Гантөмөрийн Болд – Цэргийн атташе
""",
        [
            ("Ухнаагийн", "Хүрэлсүх", "Монгол Улсын Ерөнхийлөгч"),
            ("Батмөнхийн", "Батцэцэг", "Гадаад харилцааны сайд"),
            ("Бат-Эрдэнийн", "Баттөмөр", "Тэргүүний шадар сайд"),
            ("Гантөмөрийн", "Болд", "Цэргийн атташе"),
        ],
    ),
    "ky": (
        """
Кыргыз Республикасынын делегациясынын курамы
1. Садыр Жапаров – Кыргыз Республикасынын Президенти
2. Жээнбек Кулубаев – тышкы иштер министри
3. Айбек Артыкбаев – Кыргыз Республикасынын Монголиядагы Элчиси
4. Асел Маматова – котормочу (кыргыз–монгол)
""",
        [
            ("Садыр", "Жапаров", "Кыргыз Республикасынын Президенти"),
            ("Жээнбек", "Кулубаев", "тышкы иштер министри"),
            ("Айбек", "Артыкбаев", "Кыргыз Республикасынын Монголиядагы Элчиси"),
            ("Асел", "Маматова", "котормочу (кыргыз–монгол)"),
        ],
    ),
    "fa": (
        """
فهرست اعضای هیئت
۱. جناب آقای مسعود پزشکیان، رئیس جمهوری اسلامی ایران
۲. جناب آقای سید عباس عراقچی، وزیر امور خارجه
۳. سرکار خانم شینا انصاری، معاون رئیس جمهور
""",
        [
            ("مسعود", "پزشکیان", "رئیس جمهوری اسلامی ایران"),
            ("سید عباس", "عراقچی", "وزیر امور خارجه"),
            ("شینا", "انصاری", "معاون رئیس جمهور"),
        ],
    ),
    "id": (
        """
DAFTAR DELEGASI REPUBLIK INDONESIA
1. Bapak Prabowo Subianto, Presiden Republik Indonesia
2. Bapak Sugiono, Menteri Luar Negeri
3. Ibu Sri Mulyani Indrawati, Menteri Keuangan
4. Bapak Airlangga Hartarto, Menteri Koordinator Bidang Perekonomian
""",
        [
            ("Prabowo", "Subianto", "Presiden Republik Indonesia"),
            ("", "Sugiono", "Menteri Luar Negeri"),
            ("Sri Mulyani", "Indrawati", "Menteri Keuangan"),
            ("Airlangga", "Hartarto", "Menteri Koordinator Bidang Perekonomian"),
        ],
    ),
    "am": (
        """
የልዑካን ቡድን ዝርዝር
1. ዐቢይ አህመድ፣ ጠቅላይ ሚኒስትር
2. ጌዴዎን ጢሞቲዎስ፣ የውጭ ጉዳይ ሚኒስትር
3. አህመድ ሺዴ፣ የገንዘብ ሚኒስትር
""",
        [
            ("ዐቢይ", "አህመድ", "ጠቅላይ ሚኒስትር"),
            ("ጌዴዎን", "ጢሞቲዎስ", "የውጭ ጉዳይ ሚኒስትር"),
            ("አህመድ", "ሺዴ", "የገንዘብ ሚኒስትር"),
        ],
    ),
    "km": (
        """
បញ្ជីសមាជិកគណៈប្រតិភូ
១. សម្តេច ហ៊ុន ម៉ាណែត នាយករដ្ឋមន្ត្រី
២. លោក ប្រាក់ សុខុន ឧបនាយករដ្ឋមន្ត្រី រដ្ឋមន្ត្រីការបរទេស
""",
        [
            ("ហ៊ុន", "ម៉ាណែត", "នាយករដ្ឋមន្ត្រី"),
            ("ប្រាក់", "សុខុន", "ឧបនាយករដ្ឋមន្ត្រី រដ្ឋមន្ត្រីការបរទេស"),
        ],
    ),
    "fi": (
        """
SUOMEN VALTUUSKUNTA
1. Alexander Stubb, tasavallan presidentti
2. Elina Valtonen, ulkoministeri
3. Antti Häkkänen, puolustusministeri
""",
        [
            ("Alexander", "Stubb", "tasavallan presidentti"),
            ("Elina", "Valtonen", "ulkoministeri"),
            ("Antti", "Häkkänen", "puolustusministeri"),
        ],
    ),
    "es": (
        """
LISTA DE LA DELEGACIÓN DEL REINO DE ESPAÑA
1. Excmo. Sr. D. Pedro Sánchez Pérez-Castejón, Presidente del Gobierno
2. Excmo. Sr. D. José Manuel Albares Bueno, Ministro de Asuntos Exteriores, Unión Europea y Cooperación
3. Excma. Sra. Dña. Margarita Robles Fernández, Ministra de Defensa
4. Sr. D. Manuel de la Rocha Vázquez, Secretario de Estado
""",
        [
            ("Pedro", "Sánchez Pérez-Castejón", "Presidente del Gobierno"),
            ("José Manuel", "Albares Bueno", "Ministro de Asuntos Exteriores, Unión Europea y Cooperación"),
            ("Margarita", "Robles Fernández", "Ministra de Defensa"),
            ("Manuel", "de la Rocha Vázquez", "Secretario de Estado"),
        ],
    ),
}
"""Each list, and the given names, the family name and the office of everyone on it; of a spouse that she is one."""


@pytest.mark.parametrize("language", LISTS)
def test_a_list_is_read_whole(language: str) -> None:
    text, expected = LISTS[language]
    rows = rows_of_lines(text.strip().split("\n"))
    read = parse_list(rows, guessed_columns(rows))
    assert read.unread == ()
    assert [
        (name.given, name.family, *each.position.values(), *(["spouse"] if each.category == "spouse" else []))
        for each in read.entries
        for name in each.names.values()
    ] == expected
    assert {tongue for each in read.entries for tongue in (*each.names, *each.position)} == {language[:2]}


def test_no_column_of_words_is_left_out_because_nothing_in_it_is_known() -> None:
    """Names written small, offices in no language that is read: the first column names, the other says as what."""
    rows = [["1", "una bergfors", "gruppa xlo"], ["2", "ola vinter", "gruppa dmi"], ["3", "eda sommer", "gruppa tre"]]
    columns = guessed_columns(rows)
    assert [column.role for column in columns] == ["number", "name", "position"]
    read = parse_list(rows, columns)
    assert [(*(str(name) for name in each.names.values()), *each.position.values()) for each in read.entries] == [
        ("una bergfors", "gruppa xlo"), ("ola vinter", "gruppa dmi"), ("eda sommer", "gruppa tre"),
    ]  # fmt: skip
