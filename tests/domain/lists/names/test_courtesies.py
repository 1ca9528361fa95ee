"""What stands before a name on a list: kept where it tells more than Mr or Mrs, and no part of the name."""

from __future__ import annotations

import pytest

from domain.lists.names.courtesies import any_courtesy_before, courtesy_before, without_courtesies
from domain.lists.text.name_and_office import name_and_office


@pytest.mark.parametrize("text", ["M. / Mr. Gordon MacIsaac", "Mme / Ms. Gordon MacIsaac", "M./Mr Gordon MacIsaac"])
def test_courtesies_in_two_languages_are_no_part_of_the_name(text: str) -> None:
    assert without_courtesies(text) == "Gordon MacIsaac"


@pytest.mark.parametrize(
    ("text", "courtesy", "name"),
    [
        ("H.E. Dr. Nataša PIRC MUSAR", "H.E. Dr.", "Nataša PIRC MUSAR"),
        ("Col. GRAF Christoph", "Col.", "GRAF Christoph"),
        ("Colonel (Gie) Ousmane SY", "Colonel (Gie)", "Ousmane SY"),
        ("Brig Muhammad Umer", "Brig", "Muhammad Umer"),
        ("حضرة صاحب السمو الشيخ تميم بن حمد آل ثاني", "حضرة صاحب السمو الشيخ", "تميم بن حمد آل ثاني"),
        ("Gen Sir Gwyn Jenkins KCB OBE", "Gen Sir", "Gwyn Jenkins"),
        ("Gen Sato", "", "Gen Sato"),
        ("H.E. Dr. William Samoei Ruto, PhD, C.G.H.", "H.E. Dr.", "William Samoei Ruto"),
        ("Amb. Korir Sing'oei, Ph.D., CBS", "Amb.", "Korir Sing'oei"),
        ("Kur. Alb. Mehmet YILMAZ", "Kur. Alb.", "Mehmet YILMAZ"),
        ("Général (2S) Mamadou Sow", "Général (2S)", "Mamadou Sow"),
        ("Полковник (запаса) Иван Петров", "Полковник (запаса)", "Иван Петров"),
        ("Colonel (Wang) Li", "Colonel", "(Wang) Li"),
        ("Pr Mary Teuw NIANE", "Pr", "Mary Teuw NIANE"),
        ("Prof. Doutor Manuel Castro Almeida", "Prof. Doutor", "Manuel Castro Almeida"),
        ("Graf Christoph von Bülow", "Graf", "Christoph von Bülow"),
        ("Король Анна Ивановна", "", "Король Анна Ивановна"),
        ("Mme Reine Ngono", "", "Reine Ngono"),
        ("R.P. Marc Dupont", "R.P.", "Marc Dupont"),
        ("R. P. Mohan Rao", "", "R. P. Mohan Rao"),
        ("Mr. R.P. Mohan Rao", "", "R.P. Mohan Rao"),
        ("Sa Majesté la Reine Sonja", "Sa Majesté la Reine", "Sonja"),
        ("Князь Виктор Олегович", "", "Князь Виктор Олегович"),
        ("Князь Виктор", "Князь", "Виктор"),
        ("Его Величество Король Харальд V", "Его Величество Король", "Харальд V"),
        ("الكاردينال بييترو بارولين", "الكاردينال", "بييترو بارولين"),
        ("Le Saint-Père LÉON XIV", "Le Saint-Père", "LÉON XIV"),
        ("Sa Majesté la Reine Ingrid III", "Sa Majesté la Reine", "Ingrid III"),
        ("S.A.R. la Princesse héritière Sofie", "S.A.R. la Princesse héritière", "Sofie"),
        ("S. E. la très hon. Mary SIMON", "S. E. la très hon.", "Mary SIMON"),
        ("L'hon. Anita ANAND", "L'hon.", "Anita ANAND"),
        ("Le Comte Erik af TROLLE", "Le Comte", "Erik af TROLLE"),
        ("Le Duc d'Orléans", "Le Duc", "d'Orléans"),
        ("Le Duc Tho", "", "Le Duc Tho"),
        ("Cel. Av. Marcos Antônio de Souza", "Cel. Av.", "Marcos Antônio de Souza"),
        ("General Sultan bin Mohammed", "General", "Sultan bin Mohammed"),
        ("Pol. Lt. Gen. Somsak Dee", "Pol. Lt. Gen.", "Somsak Dee"),
        ("Pol Senghor", "", "Pol Senghor"),
        ("WO Weihua", "", "WO Weihua"),
        ("WO1 Karim Hassan", "WO1", "Karim Hassan"),
        ("SAC Thanh", "", "SAC Thanh"),
        ("Sarjan Singh", "", "Sarjan Singh"),
        ("Sarjan Ahmad Yusof", "Sarjan", "Ahmad Yusof"),
        ("John Constable", "", "John Constable"),
        ("Péter Hadnagy", "", "Péter Hadnagy"),
        ("Ambassadeur de Villepin Dominique", "Ambassadeur", "de Villepin Dominique"),
        ("Ambasciatore De Luca Marco", "Ambasciatore", "De Luca Marco"),
        ("Embajador de la Cruz Pérez", "Embajador", "de la Cruz Pérez"),
        ("Ambassadeur de France en Iran", "", "Ambassadeur de France en Iran"),
        ("Embajadora de España en Kazajstán", "", "Embajadora de España en Kazajstán"),
        ("Ambasciatore d'Italia", "", "Ambasciatore d'Italia"),
        ("Ambassadeur de la République de Corée", "", "Ambassadeur de la République de Corée"),
        ("Le Duc Anh, conseiller du Président", "", "Le Duc Anh, conseiller du Président"),
        ("Général de division Ole KJÆR", "Général de division", "Ole KJÆR"),
        ("Dr. med. Pia MØLLER", "Dr. med.", "Pia MØLLER"),
        ("معالي السيد أحمد علي", "معالي السيد", "أحمد علي"),
        ("Dame Deborah Smith", "Dame", "Deborah Smith"),
        ("Count Jens-Otto af Bille-Brahe", "Count", "Jens-Otto af Bille-Brahe"),
        ("Count Basie", "", "Count Basie"),
        ("Dame de compagnie", "", "Dame de compagnie"),
        ("Mr John Smith", "", "John Smith"),
        ("Mme Åse Ø'NEILL", "", "Åse Ø'NEILL"),
        ("г-н Иван Иванов", "", "Иван Иванов"),
        ("አቶ ታዬ አጽቀሥላሴ", "", "ታዬ አጽቀሥላሴ"),
        ("ბატონი ირაკლი კობახიძე", "", "ირაკლი კობახიძე"),
        ("Doamna Maia Sandu", "", "Maia Sandu"),
        ("Bà Nguyễn Thị Hồng", "", "Nguyễn Thị Hồng"),
        ("श्री नरेन्द्र मोदी", "", "नरेन्द्र मोदी"),
        ("COMTE Auguste", "", "COMTE Auguste"),
        ("Иван Иванов", "", "Иван Иванов"),
    ],
)
def test_what_stands_before_a_name(text: str, courtesy: str, name: str) -> None:
    assert (courtesy_before(text), without_courtesies(text)) == (courtesy, name)


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("M. Jean DUPONT", "M."),
        ("Mme Y. Wade", "Mme"),
        ("Sr. D. José Manuel Albares", "Sr. D."),
        ("H.E. Mr. Ali Hassan", "H.E. Mr."),
        ("г-н Иван Иванов", "г-н"),
        ("M. et Mme Dupont", ""),
        ("Mr. and Mrs. Smith", ""),
        ("Mr/Ms Jo Smith", ""),
        ("MM. Dupont", ""),
        ("Messrs. Smith", ""),
        ("Jean Dupont", ""),
    ],
)
def test_mr_and_mrs_are_courtesies_of_one_person_too(text: str, courtesy: str) -> None:
    assert any_courtesy_before(text) == courtesy


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Mme X (nom à communiquer), interprète", "N. N.", "interprète"),
        ("N. N. (name to be advised), interpreter", "N. N.", "interpreter"),
        (
            "Dame d'honneur de Sa Majesté la Reine, Comtesse Birgitte RANTZAU",
            "Comtesse Birgitte RANTZAU",
            "Dame d'honneur de Sa Majesté la Reine",
        ),
    ],
)
def test_who_has_no_name_yet_and_who_serves_a_queen(text: str, name: str, office: str) -> None:
    assert name_and_office(text) == (name, office)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ould Ahmed, Ba", "Ould Ahmed, Ba"),
        ("Li, Ma", "Li, Ma"),
        ("Sow, MA", "Sow, MA"),
        ("Anna Smith, MA", "Anna Smith"),
        ("Karel Havlíček, DiS., MBA", "Karel Havlíček"),
        ("Havlíček, Ph.D.", "Havlíček"),
    ],
)
def test_a_short_degree_is_told_from_a_given_name_behind_a_comma(text: str, name: str) -> None:
    assert without_courtesies(text) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("General Sultan bin Mohammed Al Nu'amani", "Sultan bin Mohammed Al Nu'amani"),
        ("H.E. Dr. Sultan Ahmed Al Jaber", "Sultan Ahmed Al Jaber"),
        ("Sheikh Sultan bin Ahmed Al Qasimi", "Sultan bin Ahmed Al Qasimi"),
        ("Sultan bin Salman Al Saud", "Sultan bin Salman Al Saud"),
        ("His Majesty Sultan Haitham bin Tarik", "Haitham bin Tarik"),
        ("H.M. Sultan Haitham bin Tarik", "Haitham bin Tarik"),
        ("Sultan Haitham bin Tarik", "Haitham bin Tarik"),
        ("Sayyid Badr bin Hamad Al Busaidi", "Badr bin Hamad Al Busaidi"),
    ],
)
def test_a_title_that_is_a_given_name_too_is_one_where_no_ruler_is_meant(written: str, name: str) -> None:
    assert without_courtesies(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("M. Ben Salah", "Ben Salah"),
        ("Mme Ben Youssef Amel", "Ben Youssef Amel"),
        ("Dr Ben Ali", "Ben Ali"),
        ("Mr Ben Smith", "Ben Smith"),
        ("M. Ould Cheikh Ahmed", "Ould Cheikh Ahmed"),
        ("General bin Hamad", "bin Hamad"),
        ("Prince bin Ali", "Prince bin Ali"),
    ],
)
def test_a_plain_courtesy_comes_off_whoever_is_called_ben(written: str, name: str) -> None:
    assert without_courtesies(written) == name


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("S.B. Em. le Cardinal Béchara Boutros Raï", "Béchara Boutros Raï"),
        ("S. S. Aram Ier", "Aram Ier"),
        ("jkvr. drs. Ingeborg van der Meer", "Ingeborg van der Meer"),
        ("S.S. Ahluwalia", "S.S. Ahluwalia"),
        ("S.B. Anil Kumar", "S.B. Anil Kumar"),
    ],
)
def test_patriarchs_and_dutch_nobles_are_told_from_initials(written: str, bare: str) -> None:
    assert without_courtesies(written) == bare
