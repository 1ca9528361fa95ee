"""Which kind an item is of by its title."""

import pytest

from desktop.wording.kind_told import KindTold, kind_told


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Arrivée à Paris-Orly", "arrival"),
        ("ETD for Bishkek", "departure"),
        ("ETA at Rome Ciampino", "arrival"),
        ("President von der Leyen meets the Prime Minister", "talks"),
        ("President Tokayev meets with Foreign Minister Barrot", "talks"),
        ("Le Président s’entretient avec le Premier ministre", "talks"),
        ("Президент встречается с Премьер-министром", "talks"),
        ("Back to back bilateral meetings", "talks"),
        ("Retour à Alger", "transfer"),
        ("Retour à l’hôtel", "transfer"),
        ("Return to the hotel", "transfer"),
        ("Back to the airport", "transfer"),
        ("Возвращение в Астану", "transfer"),
        ("Возвращение в резиденцию", "transfer"),
        ("State reception", "reception"),
        ("Official reception of credentials", "reception"),
        ("Réception en l’honneur du Président", "reception"),
        ("Приём в честь Президента", "meal"),
        ("Официальный приём от имени Президента", "meal"),
        ("Қонақтың құрметіне ресми қабылдау", "meal"),
        ("Cérémonie d'accueil aux Invalides", "ceremony"),
        ("Cérémonie de signature", "signing"),
        ("Signature d’accords", "signing"),
        ("Press conference of the Presidents", "press-statements"),
        ("State dinner", "meal"),
        ("Visita al Foro Romano", "site-visit"),
        ("Visita a Brindisi", "site-visit"),
        ("Foro empresarial", "forum"),
        ("Comida de trabajo", "working-meal"),
        ("Entrevista de prensa", "interview"),
        ("Saída do hotel", "transfer"),
        ("Зауыттың жұмысымен танысу", "site-visit"),
        ("Déjeuner de travail", "working-meal"),
        ("Возложение венка к Мавзолею", "wreath"),
        ("Entretien avec le ministre", "talks"),
        ("Visite du musée du quai Branly", "culture"),
        ("Signature de la déclaration conjointe sur le climat", "signing"),
        ("Signing of the guest book", "guest-book"),
        ("Joint press statements after the signing", "press-statements"),
        ("Table ronde des chefs d’entreprise", "forum"),
        ("Réunion de coordination de la délégation", "other"),
        ("Rencontre avec les jeunes", "other"),
        ("Rencontre œcuménique et interreligieuse", "other"),
        ("Встреча со студентами", "other"),
        ("Rencontre avec le Premier ministre", "talks"),
        ("Встреча с Президентом", "talks"),
        ("Prière sur la tombe de saint Charbel", "religious-service"),
        ("Божественная литургия", "religious-service"),
        ("Staatsbanket aangeboden door de President", "meal"),
        ("Kranslegging bij het Monument", "wreath"),
        ("Abreise vom Flughafen", "departure"),
        ("Llegada al aeropuerto", "arrival"),
        ("Assinatura de acordos", "signing"),
        ("Dichiarazioni alla stampa", "press-statements"),
        ("Point presse conjoint des ministres des Affaires étrangères", "press-statements"),
        ("Petit-déjeuner avec la communauté sénégalaise", "community-meeting"),
        ("Call on the President of the Republic", "courtesy-call"),
        ("Ceremonial welcome", "ceremony"),
        ("Late supper", "meal"),
        ("Joint press stakeout (no Q&A)", "press-statements"),
        ("Przylot, Okęcie", "arrival"),
        ("Złożenie wieńca na Grobie Nieznanego Żołnierza", "wreath"),
        ("Koszorúzás", "wreath"),
        ("Hujjatlarni imzolash marosimi", "signing"),
        ("مأدبة غداء رسمية", "meal"),
        ("Прилёт в г. Ташкент", "arrival"),
        ("Отлёт в Астану", "departure"),
        ("Посещение Центра исламской цивилизации", "site-visit"),
        ("Посещение предприятия и беседа", "site-visit"),
        ("Visite de la base navale", "site-visit"),
        ("Visite de courtoisie au Président", "courtesy-call"),
        ("Öğle yemeği", "meal"),
        ("Basın toplantısı", "press-statements"),
        ("Anıtkabir’e çelenk konulması", "wreath"),
        ("Otelden hareket", "transfer"),
        ("Tiran’a hareket", "departure"),
        ("Ankara ziyareti", "site-visit"),
        ("工作午餐", "working-meal"),
        ("欢迎晚宴", "meal"),
        ("外交部长会谈", "talks"),
        ("共同会见记者", "press-statements"),
        ("参观故宫博物院", "site-visit"),
        ("前往机场", "transfer"),
        ("Астана қаласына ұшып келуі", "arrival"),
        ("Астана қаласынан ұшып кетуі", "departure"),
        ("Әуежайға шығу", "transfer"),
        ("Мәжіліс Төрағасымен кездесу", "talks"),
        ("Монументке гүл шоқтарын қою", "wreath"),
        ("Aeroportga jo‘nash", "transfer"),
        ("Toshkentga uchib kelishi", "arrival"),
        ("Texnoparkka tashrif", "site-visit"),
        ("Maydonda gulchambar qoʻyish", "wreath"),
        ("التوجه إلى الفندق", "transfer"),
        ("زيارة جبل القلعة", "site-visit"),
        ("Höflichkeitsbesuch beim Präsidenten", "courtesy-call"),
        ("Treffen mit der Wirtschaftskammer", "talks"),
        ("Traslado al hotel", "transfer"),
        ("Cóctel", "reception"),
        ("Coletiva de imprensa", "press-statements"),
        ("Échange de décorations et de cadeaux", "award"),
        ("Allocution de Sa Majesté le Roi devant les deux Chambres du Parlement", "address-to-parliament"),
        ("Rencontre avec la collectivité espagnole", "community-meeting"),
        ("Rencontre avec les représentants des autres confessions", "other"),
    ],
)
def test_a_title_tells_its_kind_by_its_longest_words(title: str, kind: str) -> None:
    assert kind_told(title) == KindTold(kind)


@pytest.mark.parametrize(
    ("title", "format_"),
    [
        ("Tête-à-tête", "tete-a-tete"),
        ("Restricted talks", "restricted"),
        ("Entretiens élargis", "expanded"),
        ("Plenary talks (1+5)", "expanded"),
        ("Delegation level talks", "expanded"),
        ("One-on-one", "tete-a-tete"),
        ("Rozmowa w cztery oczy", "tete-a-tete"),
        ("Négyszemközti megbeszélés", "tete-a-tete"),
        ("Переговоры в узком составе", "restricted"),
        ("Переговоры в расширенном составе", "expanded"),
        ("Sommet – session restreinte (1+4)", "restricted"),
        ("Sommet – session plénière élargie", "expanded"),
        ("Réunion élargie des deux délégations", "expanded"),
        ("Onderhoud onder vier ogen met de President", "tete-a-tete"),
        ("Gesprek in kleine samenstelling", "restricted"),
        ("Reunión ampliada de las delegaciones", "expanded"),
    ],
)
def test_talks_tell_their_format(title: str, format_: str) -> None:
    told = kind_told(title)
    assert told is not None
    assert (told.kind, told.format) == ("talks", format_)


@pytest.mark.parametrize(
    "title",
    [
        "President meets the press",
        "Delegation meets in the hotel lobby",
        "President Tokayev meets students",
        "President Tokayev meets the Kazakh diaspora",
        "President Tokayev meets the President’s staff",
        "Meet the President",
        "Le Président s’entretient avec des étudiants",
        "Президент встречается со студентами",
        "Return to the negotiating table",
        "Back to the agenda",
        "Retour au calme",
        "Возвращение в повестку",
        "Сыртқа шығу",
    ],
)
def test_whom_one_meets_and_where_one_returns_to_tells_a_kind(title: str) -> None:
    assert kind_told(title) is None


def test_a_title_without_such_words_tells_none() -> None:
    """The French for tea is no English article."""
    assert kind_told("The day of the Presidents") is None
    assert kind_told("Temps libre") is None
