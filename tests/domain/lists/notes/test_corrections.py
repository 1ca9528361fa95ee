"""Corrections and addenda in ten more languages: who no longer comes, who comes, and in what office (protocol 4.9)."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.reconciling.list_kind import guess_by_heading, headings_of
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
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
            "-Олег Петренко",
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

IN_SENTENCES = {
    "en one": (
        "Change to the delegation list\n"
        "Kindly note that Mr Peter Novak, Director, will no longer be part of the delegation.\n"
        "He will be replaced by Ms Jana Kovacova, Deputy Director.\n"
        "Please also add the following: Mr Tomas Blaha, Interpreter.",
        ["-Peter Novak/Director", "+Jana Kovacova/Deputy Director", "+Tomas Blaha/Interpreter"],
    ),
    "ru one": (
        "Изменения в составе делегации\n"
        "Вместо Смирнова Павла Игоревича, заместителя Министра, едет Кузнецова Ольга Петровна, заместитель Министра.\n"
        "Дополнительно в состав делегации включается: Орлов Денис Андреевич, переводчик.\n"
        "Из состава делегации исключается Белов Никита Сергеевич.",
        [
            "-Павел Смирнов/заместитель Министра",
            "+Ольга Кузнецова/заместитель Министра",
            "+Денис Орлов/переводчик",
            "-Никита Белов",
        ],
    ),
    "kk one": (
        "Делегация құрамындағы өзгерістер\n"
        "Серіков Асан Маратұлы делегация құрамынан шығарылды.\n"
        "Құрамға қосымша енгізіледі: Әлиева Дана Ерланқызы, аудармашы.",
        ["-Асан Серіков", "+Дана Әлиева/аудармашы"],
    ),
    "de one": (
        "Änderung der Delegationsliste\n"
        "Herr Thomas Braun, Abteilungsleiter, kann leider nicht teilnehmen.\n"
        "An seiner Stelle nimmt Frau Dr. Sabine Keller, Referatsleiterin, teil.\n"
        "Zusätzlich wird aufgenommen: Herr Jens Vogt, Dolmetscher.",
        ["-Thomas Braun/Abteilungsleiter", "+Sabine Keller/Referatsleiterin", "+Jens Vogt/Dolmetscher"],
    ),
    "tr one": (
        "Heyet listesinde değişiklik\n"
        "Sayın Mehmet YILMAZ, Genel Müdür, heyette yer almayacaktır.\n"
        "Yerine Sayın Ayşe DEMİR, Genel Müdür Yardımcısı, katılacaktır.\n"
        "Heyete eklenen: Can KAYA, Tercüman",
        ["-Mehmet Yılmaz/Genel Müdür", "+Ayşe Demir/Genel Müdür Yardımcısı", "+Can Kaya/Tercüman"],
    ),
    "ar one": (
        "تعديل على قائمة الوفد\n"
        "يعتذر السيد أحمد منصور، مدير عام، عن المشاركة.\n"
        "تضاف إلى القائمة: السيدة ليلى حداد، مترجمة",
        ["-أحمد منصور/مدير عام", "+ليلى حداد/مترجمة"],
    ),
    "zh one": (
        "代表团名单调整\n张伟同志因故不能参加。\n增加：李娜，翻译。",
        ["-张伟", "+李娜/翻译"],
    ),
    "it one": (
        "Variazione della delegazione\n"
        "Il Cons. Marco Villa, Consigliere diplomatico, non prenderà parte alla visita.\n"
        "Sarà sostituito dal Min. Plen. Carlo Riva, Vice Capo di Gabinetto.\n"
        "Si unisce alla delegazione la dott.ssa Sara Longo, interprete.",
        ["-Marco Villa/Consigliere diplomatico", "+Carlo Riva/Vice Capo di Gabinetto", "+Sara Longo/interprete"],
    ),
    "es one": (
        "Cambio en la delegación\n"
        "El Sr. Luis Campos Ruiz, Director, no podrá viajar.\n"
        "En su reemplazo viajará la Sra. Elena Mora Díaz, Subdirectora.\n"
        "Se suma a la delegación el Sr. Iván Soto, intérprete.",
        ["-Luis Campos Ruiz/Director", "+Elena Mora Díaz/Subdirectora", "+Iván Soto/intérprete"],
    ),
    "uz one": (
        "Delegatsiya tarkibidagi o‘zgarishlar\n"
        "Karimov Anvar Botirovich delegatsiya tarkibidan chiqarildi.\n"
        "Qo‘shimcha: Rahimova Nodira Aliyevna, tarjimon.",
        ["-Anvar Karimov", "+Nodira Rahimova/tarjimon"],
    ),
    "fr one": (
        "Modification de la liste\n"
        "Mme Claire Dubois, directrice, est empêchée et sera remplacée par M. Hugo Martin, sous-directeur.\n"
        "Est également ajouté à la délégation M. Paul Lefort, interprète.",
        ["-Claire Dubois/directrice", "+Hugo Martin/sous-directeur", "+Paul Lefort/interprète"],
    ),
    "en two": (
        "Addendum\n"
        "Due to a change of schedule Ms Olivia Grant, Trade Envoy, is regrettably unable to travel.\n"
        "Mr Henry Cole, Deputy Trade Envoy, will attend in her place.\n"
        "In addition, the delegation will include Dr Priya Nair, Science Adviser.",
        ["-Olivia Grant/Trade Envoy", "+Henry Cole/Deputy Trade Envoy", "+Priya Nair/Science Adviser"],
    ),
    "ru two": (
        "Дополнение к списку\n"
        "В связи с болезнью Егоров Сергей Петрович, директор департамента, в визите участия не примет.\n"
        "Его заменит Фомин Илья Андреевич, заместитель директора департамента.\n"
        "К делегации также присоединится Лапина Мария Олеговна, пресс-секретарь.",
        [
            "-Сергей Егоров/директор департамента",
            "+Илья Фомин/заместитель директора департамента",
            "+Мария Лапина/пресс-секретарь",
        ],
    ),
    "fr two": (
        "Additif\n"
        "Par suite d'un empêchement, M. Alain Roche, Directeur général, ne fera pas partie de la délégation.\n"
        "Il sera représenté par Mme Sophie Lambert, Directrice adjointe.\n"
        "La délégation comprendra en outre M. Marc Petit, photographe.",
        ["-Alain Roche/Directeur général", "+Sophie Lambert/Directrice adjointe", "+Marc Petit/photographe"],
    ),
    "kk two": (
        "Тізімге өзгеріс\n"
        "Ахметов Ерлан Серікұлы, департамент директоры, сапарға қатыса алмайды.\n"
        "Оның орнына Жұмабаева Айнұр Қанатқызы, директордың орынбасары, барады.\n"
        "Тізімге Омаров Дәулет Асқарұлы, аудармашы, қосылды.",
        ["-Ерлан Ахметов/департамент директоры", "+Айнұр Жұмабаева/директордың орынбасары", "+Дәулет Омаров/аудармашы"],
    ),
    "de two": (
        "Nachtrag zur Delegationsliste\n"
        "Frau Claudia Wolf, Pressesprecherin, fällt krankheitsbedingt aus.\n"
        "Für sie reist Herr Martin Lang, stellvertretender Pressesprecher, mit.\n"
        "Neu in der Delegation ist Frau Petra Simon, Referentin.",
        ["-Claudia Wolf/Pressesprecherin", "+Martin Lang/stellvertretender Pressesprecher", "+Petra Simon/Referentin"],
    ),
    "tr two": (
        "Heyet değişikliği\n"
        "Sayın Kemal ARSLAN, Müsteşar, programa katılamayacaktır.\n"
        "Kendisinin yerine Sayın Elif ŞEN, Daire Başkanı, gelecektir.\n"
        "Ayrıca heyete Sayın Burak KOÇ, Fotoğrafçı, dahil edilmiştir.",
        ["-Kemal Arslan/Müsteşar", "+Elif Şen/Daire Başkanı", "+Burak Koç/Fotoğrafçı"],
    ),
    "ar two": (
        "ملحق القائمة\n"
        "لن يتمكن السيد خالد العمري، مدير الإدارة، من الحضور.\n"
        "وسيحل محله السيد سامي الحسن، نائب المدير.\n"
        "كما ينضم إلى الوفد السيد نادر قاسم، مصور.",
        ["-خالد العمري/مدير الإدارة", "+سامي الحسن/نائب المدير", "+نادر قاسم/مصور"],
    ),
    "zh two": (
        "代表团变更\n因公务原因，王强副部长不能出访。\n改由刘洋司长参加。\n新增代表团成员：陈晨，欧亚司处长。",
        ["-王强", "+刘洋/司长", "+陈晨/欧亚司处长"],
    ),
    "it two": (
        "Integrazione\n"
        "La dott.ssa Laura Gallo, Capo Ufficio Stampa, è impossibilitata a partecipare.\n"
        "In sua vece partecipa il dott. Andrea Serra, Vice Capo Ufficio Stampa.\n"
        "Entra a far parte della delegazione anche l'ing. Fabio Costa, consulente.",
        ["-Laura Gallo/Capo Ufficio Stampa", "+Andrea Serra/Vice Capo Ufficio Stampa", "+Fabio Costa/consulente"],
    ),
    "es two": (
        "Adición\n"
        "Por motivos de salud, el Sr. Jorge Peña Lara, Director General, no integrará la delegación.\n"
        "Lo reemplaza la Sra. Rosa Gil Ortiz, Directora Adjunta.\n"
        "También formará parte de la delegación el Sr. Hugo Vera, camarógrafo.",
        ["-Jorge Peña Lara/Director General", "+Rosa Gil Ortiz/Directora Adjunta", "+Hugo Vera/camarógrafo"],
    ),
    "uz two": (
        "O‘zgartirish\n"
        "Toshmatov Rustam Akramovich, boshqarma boshlig‘i, tashrifda ishtirok eta olmaydi.\n"
        "Uning o‘rniga Saidova Malika Rustamovna, boshliq o‘rinbosari, boradi.\n"
        "Delegatsiyaga Ergashev Jasur Olimovich, tarjimon, qo‘shildi.",
        ["-Rustam Toshmatov/boshqarma boshlig‘i", "+Malika Saidova/boshliq o‘rinbosari", "+Jasur Ergashev/tarjimon"],
    ),
    "en three": (
        "Corrigendum to the delegation list\n"
        "Please note that Mr Oliver Brandt (Economic Counsellor) has been withdrawn from the delegation.\n"
        "His place will be taken by Ms Sarah Finch (Second Secretary).\n"
        "Dr Amir Shah (Medical Officer) has also been added.",
        ["-Oliver Brandt/Economic Counsellor", "+Sarah Finch/Second Secretary", "+Amir Shah/Medical Officer"],
    ),
    "ru three": (
        "Уточнение к списку делегации\n"
        "Просим исключить из списка Никитина Олега Борисовича, советника министра.\n"
        "Вместо него просим включить Лаврентьева Дмитрия Сергеевича, помощника министра.\n"
        "Дополнительно в состав делегации включена Ершова Анна Ильинична, переводчик.",
        ["-Олег Никитин/советник министра", "+Дмитрий Лаврентьев/помощник министра", "+Анна Ершова/переводчик"],
    ),
    "fr three": (
        "Rectificatif à la liste\n"
        "M. Julien Perrot, Conseiller diplomatique, ne participera finalement pas à la visite.\n"
        "Il convient de le remplacer par Mme Claire Morel, Conseillère presse.\n"
        "S'ajoute à la délégation M. Hugo Blanc, interprète.",
        ["-Julien Perrot/Conseiller diplomatique", "+Claire Morel/Conseillère presse", "+Hugo Blanc/interprète"],
    ),
    "kk three": (
        "Делегация тізіміне толықтыру\n"
        "Сапардан Бекжанов Мұрат Сейілұлы, басқарма басшысы, бас тартты.\n"
        "Орнына Тілеуова Сәуле Ержанқызы, бөлім басшысы, қатысады.\n"
        "Сондай-ақ делегация құрамына Ким Сергей Петрович, дәрігер, енгізілді.",
        ["-Мұрат Бекжанов/басқарма басшысы", "+Сәуле Тілеуова/бөлім басшысы", "+Сергей Ким/дәрігер"],
    ),
    "de three": (
        "Korrektur zur Teilnehmerliste\n"
        "Herr Stefan Kranz, Referatsleiter, kann leider nicht teilnehmen.\n"
        "An seiner Stelle wird Frau Julia Berger, Referentin, teilnehmen.\n"
        "Zusätzlich wird Herr Lukas Frey, Fotograf, die Delegation begleiten.",
        ["-Stefan Kranz/Referatsleiter", "+Julia Berger/Referentin", "+Lukas Frey/Fotograf"],
    ),
    "tr three": (
        "Heyet listesinde değişiklik\n"
        "Sayın Mehmet AYDIN, Genel Müdür, heyetten çıkarılmıştır.\n"
        "Yerine Sayın Selin KAYA, Genel Müdür Yardımcısı, eklenmiştir.\n"
        "Heyete ayrıca Sayın Okan BULUT, Tercüman, ilave edilmiştir.",
        ["-Mehmet Aydın/Genel Müdür", "+Selin Kaya/Genel Müdür Yardımcısı", "+Okan Bulut/Tercüman"],
    ),
    "ar three": (
        "تعديل على قائمة الوفد\n"
        "اعتذر السيد فهد الدوسري، مدير المراسم، عن عدم المشاركة.\n"
        "وسينوب عنه السيد ماجد العتيبي، نائب مدير المراسم.\n"
        "كما أضيفت إلى الوفد السيدة هند الشمري، مترجمة.",
        ["-فهد الدوسري/مدير المراسم", "+ماجد العتيبي/نائب مدير المراسم", "+هند الشمري/مترجمة"],
    ),
    "zh three": (
        "名单更正\n李伟参赞因故不能随团。\n由张敏一秘代替。\n另增加王芳，翻译。",
        ["-李伟", "+张敏/一秘", "+王芳/翻译"],
    ),
    "it three": (
        "Rettifica all'elenco\n"
        "Il dott. Marco Villa, Capo Ufficio, non potrà prendere parte alla missione.\n"
        "Sarà sostituito dalla dott.ssa Elena Fabbri, Vice Capo Ufficio.\n"
        "Alla delegazione si aggiunge il sig. Luca Romano, fotografo.",
        ["-Marco Villa/Capo Ufficio", "+Elena Fabbri/Vice Capo Ufficio", "+Luca Romano/fotografo"],
    ),
    "es three": (
        "Modificación de la lista\n"
        "El Sr. Andrés Molina Ruiz, Asesor, causa baja en la delegación.\n"
        "En su lugar viajará la Sra. Marta Soto Vega, Asesora.\n"
        "Se incorpora asimismo el Sr. Pablo Núñez Gil, fotógrafo.",
        ["-Andrés Molina Ruiz/Asesor", "+Marta Soto Vega/Asesora", "+Pablo Núñez Gil/fotógrafo"],
    ),
    "uz three": (
        "O‘zgartirish\n"
        "Karimov Jasur Anvarovich, boshqarma boshlig‘i, tashrifda ishtirok eta olmaydi.\n"
        "Uning o‘rniga Saidova Malika Rustamovna, bo‘lim boshlig‘i, boradi.\n"
        "Delegatsiya tarkibiga Yo‘ldoshev Akmal, tarjimon, qo‘shildi.",
        ["-Jasur Karimov/boshqarma boshlig‘i", "+Malika Saidova/bo‘lim boshlig‘i", "+Akmal Yo‘ldoshev/tarjimon"],
    ),
    "en four": (
        "Changes to the delegation\n"
        "Ms Helen Ward, Deputy Director, is unfortunately unwell and will stay in London.\n"
        "Mr Peter Lloyd, Head of Unit, travels instead of her.\n"
        "The delegation is joined by Mr Ian Moss, photographer.",
        ["-Helen Ward/Deputy Director", "+Peter Lloyd/Head of Unit", "+Ian Moss/photographer"],
    ),
    "ru four": (
        "Изменения в составе делегации\n"
        "Сообщаем, что Громов Виктор Андреевич, начальник управления, выехать не сможет.\n"
        "Вместо него поедет Титов Алексей Иванович, заместитель начальника управления.\n"
        "Кроме того, в поездке примет участие Белова Ирина Олеговна, референт.",
        [
            "-Виктор Громов/начальник управления",
            "+Алексей Титов/заместитель начальника управления",
            "+Ирина Белова/референт",
        ],
    ),
    "fr four": (
        "Modification de la délégation\n"
        "Mme Sylvie Arnaud, Directrice, est empêchée et n'assistera pas à la visite.\n"
        "M. Bruno Caron, Directeur adjoint, la remplacera.\n"
        "M. Denis Faure, photographe, complète la délégation.",
        ["-Sylvie Arnaud/Directrice", "+Bruno Caron/Directeur adjoint", "+Denis Faure/photographe"],
    ),
    "kk four": (
        "Делегация құрамындағы өзгерістер\n"
        "Нұрғалиев Ерболат Қайратұлы, басқарма бастығы, іссапарға шықпайды.\n"
        "Оны Сейтова Жанар Маратқызы, бас сарапшы, алмастырады.\n"
        "Делегацияға қосымша Әлиев Тимур, фотограф, қосылды.",
        ["-Ерболат Нұрғалиев/басқарма бастығы", "+Жанар Сейтова/бас сарапшы", "+Тимур Әлиев/фотограф"],
    ),
    "de four": (
        "Änderungen der Delegation\n"
        "Frau Ministerialrätin Eva Lorenz ist leider erkrankt.\n"
        "Ihr Vertreter ist Herr Jonas Beck, Referent.\n"
        "Mitreisen wird außerdem Frau Nina Vogt, Dolmetscherin.",
        ["-Eva Lorenz", "+Jonas Beck/Referent", "+Nina Vogt/Dolmetscherin"],
    ),
    "tr four": (
        "Heyet listesi güncellemesi\n"
        "Sayın Ayşe YILMAZ, Daire Başkanı, mazereti nedeniyle katılamamaktadır.\n"
        "Sayın Cem ÖZTÜRK, Daire Başkanı, kendisini temsil edecektir.\n"
        "Heyette ayrıca Sayın Derya KURT, Fotoğrafçı, yer alacaktır.",
        ["-Ayşe Yılmaz/Daire Başkanı", "+Cem Öztürk/Daire Başkanı", "+Derya Kurt/Fotoğrafçı"],
    ),
    "ar four": (
        "تحديث قائمة الوفد\n"
        "تعذر حضور السيد علي الكندي، مستشار الوزير، لأسباب صحية.\n"
        "وسيشارك بدلا منه السيد حمد السعدي، سكرتير أول.\n"
        "ويشارك أيضا السيد سيف البلوشي، مصور.",
        ["-علي الكندي/مستشار الوزير", "+حمد السعدي/سكرتير أول", "+سيف البلوشي/مصور"],
    ),
    "zh four": (
        "代表团名单变更\n刘强司长因病取消行程。\n赵敏副司长代其参加。\n代表团新增孙丽翻译一名。",
        ["-刘强", "+赵敏/副司长", "+孙丽/翻译"],
    ),
    "it four": (
        "Aggiornamento della delegazione\n"
        "L'amb. Paola Greco, Direttore Generale, resterà a Roma.\n"
        "La sostituisce il cons. Davide Riva, Vice Direttore.\n"
        "Parteciperà inoltre la sig.ra Anna Leone, interprete.",
        ["-Paola Greco/Direttore Generale", "+Davide Riva/Vice Direttore", "+Anna Leone/interprete"],
    ),
    "es four": (
        "Actualización de la delegación\n"
        "La Sra. Carmen Ibarra Soto, Directora, no podrá asistir.\n"
        "En representación suya acudirá el Sr. Luis Paz Mora, Subdirector.\n"
        "Asistirá además la Sra. Olga Ríos, intérprete.",
        ["-Carmen Ibarra Soto/Directora", "+Luis Paz Mora/Subdirector", "+Olga Ríos/intérprete"],
    ),
    "uz four": (
        "Delegatsiya tarkibidagi o‘zgarishlar\n"
        "Rahimov Otabek Shuhratovich, bo‘lim boshlig‘i, kasalligi tufayli bormaydi.\n"
        "U o‘rniga Nazarova Lola Karimovna, bosh mutaxassis, ishtirok etadi.\n"
        "Qo‘shimcha ravishda Aliyev Sanjar, fotograf, boradi.",
        ["-Otabek Rahimov/bo‘lim boshlig‘i", "+Lola Nazarova/bosh mutaxassis", "+Sanjar Aliyev/fotograf"],
    ),
}
"""The same in whole sentences, as a secretary writes them."""


@pytest.mark.parametrize("language", CORRECTIONS)
def test_who_goes_and_who_comes_is_read(language: str) -> None:
    text, expected = CORRECTIONS[language]
    rows = rows_of_lines(text.split("\n"))
    read = parse_list(rows, guessed_columns(rows))
    assert [said(entry) for entry in read.entries] == expected
    guess = guess_by_heading(headings_of("list", rows, {entry.line for entry in read.entries}))
    assert guess is not None
    assert guess.kind in ("correction", "addendum")


@pytest.mark.parametrize("manner", IN_SENTENCES)
def test_who_goes_and_who_comes_is_read_in_sentences(manner: str) -> None:
    text, expected = IN_SENTENCES[manner]
    rows = rows_of_lines(text.split("\n"))
    assert [said(entry) for entry in parse_list(rows, guessed_columns(rows)).entries] == expected


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


def test_of_a_sentence_of_no_known_wording_nobody_is_made() -> None:
    """It is told that the line was not understood, and the officer reads it himself."""
    text = "Corrigendum\nMs Helen Ward, Deputy Director, sends warm greetings instead this time."
    rows = rows_of_lines(text.split("\n"))
    read = parse_list(rows, guessed_columns(rows))
    assert not read.entries
    assert [row.line for row in read.unread] == [2]
