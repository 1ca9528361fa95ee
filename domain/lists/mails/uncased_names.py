"""Names in Arabic and Chinese sentences, which have no large letters: told by what stands before and behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from domain.core.late_pattern import late_pattern
from domain.lists.mails.act_words import is_small, plain, said_in
from domain.lists.mails.said_offices import office_behind
from domain.lists.notes.large_names import Named
from domain.lists.words.offices import names_an_office, office_like

_TITLE = (
    r"(?:السيدة?|الآنسة|الأستاذة?|استاذة?|الدكتورة?|المهندسة?|معالي|سعادة|سمو|الشيخة?|فضيلة|اللواء|الفريق|العميد|العقيد|المقدم|الرائد|النقيب"
    r"|الملازم(?: أول)?|الركن|السفيرة?|البروفيسورة?|د\.|م\.|أ\.|زميل(?:ن|ت)ا|الزميلة?|الأخت?|الحاج)"
)
_TITLED = late_pattern(
    rf"(?<!\w)[وفبك]?ل?(?:{_TITLE}|(?:لسيدة?|لدكتورة?|لمهندسة?|لأستاذة?|لعقيد|لمقدم|لعميد|لرائد|للواء|لآنسة))\s*/?\s*(?:{_TITLE}\s*/?\s*)*"
)
_LED = late_pattern(
    r"(?:[:：]\s*|إضافة (?:اسم )?|(?<!\w)اسم\s+|ب(?:استبدال)?ـ\s*|(?<!\w)(?:بدلا|بدلاً) من\s+|إدراج\s+|ضم\s+)"
)
_ARABIC_WORD = late_pattern(r"[\u0621-\u065f\u0670-\u06d3]+(?:-[\u0621-\u065f]+)*")
_MOST, _FEWEST = 6, 2
_FAMILIES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷"
    "侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗"
    "谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎"
    "甄丛仲虞敖巩明佘池查麻苑迟邝陳張劉楊黃趙吳孫馬鄭羅謝許韓馮鄧蕭葉蘇盧鍾譚陸賈韋鄒龍賀顧萬錢嚴湯溫龐顏倪聶魯歐關蘭紀"
)
_OFFICE = (
    r"(?:(?:常务|第一)?副?(?:部长|司长|处长|局长|主任|大使|总领事|领事|参赞|秘书长|市长|省长|厅长|科长|院长|会长|校长|所长|主席|总理|总裁|总经理|董事长|理事长|组长|团长|书记)"
    r"|[一二三]等?秘书?|秘书|专员|教授|副教授|博士|记者|翻译|随员|助理|顾问|武官|经理|主管|研究员|工程师|医生|摄影师|官员|科员|主任科员|调研员|巡视员)"
)
_COURTESY = r"(?:先生|女士|同志|小姐|阁下|教授|博士)"
_BEFORE = (
    r"(?:改由|由|改派|改为|换成|换为|更换为|替换为|新增|增加|增补|增派|追加|补充|加入|加上|添加|列入|补报|纳入|派|为|是|及|和|与|请|将|把|让|[，,、：:“\"（(；;。]|^|的"
    rf"|{_OFFICE}|代表团|人员|成员|团员)"
)
_BEHIND = (
    rf"(?:{_COURTESY}|{_OFFICE}|代替|接替|替换|顶替|替代|取代|代其|代为|代他|代她|代表|参加|参团|参会|出席|出访|随团|随访|同行|前往|加入|列入|赴|一[名人]|替|作为|担任|任"
    r"|因|由于|不能|无法|不再|未能|取消|不|误|应|，|,|、|（|\(|；|;|。|”|\"|$)"
)
_NO_NAME = late_pattern(
    "商务|经济|文化|政务|新闻|教育|科技|礼宾|安全|国际|外事|办公|国防|公使|农业|方面|名单|代表|于是|任务|任何|时间|包括|成员|和平|金融|石油|贺信|钟点|任职|都|曾经|曾任|谢谢|万分|应为|应当|水利|高级"
)
"""How no name begins, though a family name does."""
_OFFICE_ALONE = late_pattern(rf".*{_OFFICE}.*")


def names_in_arabic(text: str, members: Sequence[Named]) -> Iterator[Named]:
    """Names behind a courtesy or a rank, or behind words that lead to one, as far as a word no name goes on with."""
    taken = [(each.start, each.end) for each in members]
    starts = [found.end() for found in _TITLED.finditer(text)]
    led = [found.end() for found in _LED.finditer(text)]
    for start in [*starts, *(at for at in led if at not in starts)]:
        if any(begin <= start < end for begin, end in taken):
            continue
        titled = _TITLED.match(text, start)
        if titled is not None:
            continue
        words = _arabic_words(text, start)
        end = words[-1].end() if words else start
        if len(words) < _FEWEST or any(start < stop and begin < end for begin, stop in taken):
            continue
        name = text[start:end]
        if names_an_office(words[0][0]):
            continue
        taken.append((start, end))
        office, _ = office_behind(text, end, "ar")
        yield Named(start, end, name=name, office=office)


def _arabic_words(text: str, start: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    for word in _ARABIC_WORD.finditer(text, start):
        if text[at : word.start()].strip(" \u00a0") or len(words) >= _MOST or is_small(word[0], "ar"):
            break
        if words and (names_an_office(word[0]) or _is_act(word[0])):
            break
        words.append(word)
        at = word.end()
    return words


def _is_act(word: str) -> bool:
    said = plain(word)
    return any(
        place == (0, len(said)) for each in ("gone", "swap", "adds", "office") for place in said_in(said, each, "ar")
    )


@cache
def _chinese() -> re.Pattern[str]:
    families = rf"欧阳|司马|上官|诸葛|司徒|皇甫|尉迟|公孙|慕容|[{_FAMILIES}]"
    foreign = r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8})+"
    name = rf"(?P<name>(?:{families})[\u3400-\u9fff]{{1,2}}?|{foreign})"
    return re.compile(rf"(?<=(?P<lead>.))?{name}(?={_BEHIND})")


def names_in_chinese(text: str, members: Sequence[Named]) -> Iterator[Named]:
    """Names by their family name, with what stands before a name and behind it; an office may stand on either side."""
    taken = [(each.start, each.end) for each in members]
    at = 0
    while (found := _name_from(text, at)) is not None:
        start, end = found.span("name")
        at = start + 1
        if any(start < stop and begin < end for begin, stop in taken):
            continue
        name = found["name"]
        if _OFFICE_ALONE.fullmatch(name) or office_like(name) or _NO_NAME.match(name):
            continue
        before = re.search(rf"[\u3400-\u9fff]{{0,14}}?{_OFFICE}$", text[:start])
        behind = re.match(rf"[\u3400-\u9fff]{{0,14}}?{_OFFICE}", text[end:])
        courtesy = re.match(_COURTESY, text[end:])
        after = end + (courtesy.end() if courtesy is not None else 0)
        apposed = re.match(r"[，,（(]\s*(?:现任|系)?([\u3400-\u9fffA-Za-z]{2,24})", text[after:])
        office = apposed[1] if apposed is not None and office_like(apposed[1]) else ""
        office = office or (_of_office(before[0]) if before is not None else "")
        office = office or (behind[0] if behind is not None and courtesy is None else "")
        taken.append((start, end))
        at = end
        yield Named(start, end, name=name, office=office)


def _of_office(said: str) -> str:
    """An office without the verb before it: 改由副司长."""
    return re.sub(
        r"^.*(?:改由|由|改派|改为|换成|换为|更换为|替换为|新增|增加|增补|增派|追加|补充|加入|添加|列入|补报|派|请|将|把)",
        "",
        said,
    )


def _name_from(text: str, at: int) -> re.Match[str] | None:
    while (found := _chinese().search(text, at)) is not None:
        if re.search(rf"{_BEFORE}$", text[: found.start("name")]):
            return found
        at = found.start("name") + 1
    return None
