"""What states are called that sign under another name than CLDR has for them in some language.

The names are those of the terminology of the United Nations; in Kazakh, and of languages beyond, by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

AS_THEY_SIGN: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "BY": {
        "en": "Belarus", "fr": "Bélarus", "ru": "Беларусь", "kk": "Беларусь", "ar": "بيلاروس", "zh": "白俄罗斯",
        "be": "Беларусь", "de": "Belarus", "es": "Belarús", "it": "Belarus", "pl": "Białoruś",
    },
    "CD": {
        "en": "Democratic Republic of the Congo", "fr": "République démocratique du Congo",
        "ru": "Демократическая Республика Конго", "kk": "Конго Демократиялық Республикасы",
        "ar": "جمهورية الكونغو الديمقراطية", "zh": "刚果民主共和国", "de": "Demokratische Republik Kongo",
        "es": "República Democrática del Congo", "it": "Repubblica democratica del Congo",
        "pt": "República Democrática do Congo",
    },
    "CG": {
        "en": "Republic of the Congo", "fr": "République du Congo", "ru": "Республика Конго",
        "kk": "Конго Республикасы", "ar": "جمهورية الكونغو", "zh": "刚果共和国", "de": "Republik Kongo",
        "es": "República del Congo", "it": "Repubblica del Congo", "pt": "República do Congo",
    },
    "KG": {
        "en": "Kyrgyzstan", "fr": "Kirghizistan", "ru": "Кыргызстан", "kk": "Қырғызстан", "ky": "Кыргызстан",
        "ar": "قيرغيزستان", "zh": "吉尔吉斯斯坦", "de": "Kirgisistan", "es": "Kirguistán", "it": "Kirghizistan",
    },
    "KP": {
        "en": "Democratic People’s Republic of Korea", "fr": "République populaire démocratique de Corée",
        "ru": "Корейская Народно-Демократическая Республика", "kk": "Корей Халық Демократиялық Республикасы",
        "ko": "조선민주주의인민공화국", "ar": "جمهورية كوريا الشعبية الديمقراطية", "zh": "朝鲜民主主义人民共和国",
        "de": "Demokratische Volksrepublik Korea", "es": "República Popular Democrática de Corea",
    },
    "KR": {
        "en": "Republic of Korea", "fr": "République de Corée", "ru": "Республика Корея", "kk": "Корея Республикасы",
        "ko": "대한민국", "ar": "جمهورية كوريا", "zh": "大韩民国", "de": "Republik Korea", "es": "República de Corea",
        "it": "Repubblica di Corea",
    },
    "MD": {
        "en": "Republic of Moldova", "fr": "République de Moldova", "ru": "Республика Молдова",
        "kk": "Молдова Республикасы", "ro": "Republica Moldova", "ar": "جمهورية مولدوفا", "zh": "摩尔多瓦共和国",
        "de": "Republik Moldau", "es": "República de Moldova", "it": "Repubblica di Moldova",
    },
    "PS": {
        "en": "State of Palestine", "fr": "État de Palestine", "ru": "Государство Палестина",
        "kk": "Палестина Мемлекеті", "ar": "دولة فلسطين", "zh": "巴勒斯坦国", "de": "Staat Palästina",
        "es": "Estado de Palestina", "it": "Stato di Palestina",
    },
    "TL": {
        "en": "Timor-Leste", "fr": "Timor-Leste", "ru": "Тимор-Лешти", "kk": "Тимор-Лешти", "pt": "Timor-Leste",
        "ar": "تيمور - ليشتي", "zh": "东帝汶", "de": "Timor-Leste", "es": "Timor-Leste", "it": "Timor-Leste",
    },
    "VA": {
        "en": "Holy See", "fr": "Saint-Siège", "ru": "Святой Престол", "kk": "Қасиетті Тақ", "ar": "الكرسي الرسولي",
        "zh": "教廷", "la": "Sancta Sedes", "it": "Santa Sede", "de": "Heiliger Stuhl", "es": "Santa Sede",
        "pt": "Santa Sé", "pl": "Stolica Apostolska",
    },
})  # fmt: skip
"""By the state's code and by language. In other languages it is as it is typed."""
