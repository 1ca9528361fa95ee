"""Names of persons written in Chinese characters: by their first character they are told from foreign names."""

from __future__ import annotations

from domain.naming.scripts.letters import is_chinese

_FAMILIES = frozenset(
    "王李张張刘劉陈陳赵趙黄黃周吴吳徐孙孫朱郑鄭梁曹彭曾邓鄧董袁蔡蒋蔣余于程魏吕呂沈姚崔钟鐘谭譚廖邹鄒秦侯尹薛闫段黎陶贺賀郝龚龔邵钱錢"
    "严嚴毛顾顧孟熊江丁胡"
)
"""Family names that hardly any foreign name is written with at its beginning."""
_LENGTHS = (2, 3)


def is_chinese_name(word: str) -> bool:
    """Whether a word is written as the name of somebody Chinese."""
    return len(word) in _LENGTHS and word[0] in _FAMILIES and is_chinese(word) and all(map(is_chinese, word))
