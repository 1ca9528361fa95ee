"""The colours of the four palettes as they are written down, known before anything of Qt is loaded."""

#               light    dark     past light past dark
TABLE = """
window          #F1F3F5  #1C1F23  #F0E7D4  #241E15
side            #E7EAED  #16181C  #E7DBC2  #1C1710
base            #FFFFFF  #23272C  #FAF4E6  #2C2519
alternate       #F7F8F9  #282C32  #F5EDDA  #322A1D
text            #1A1E23  #E8EAED  #2A2115  #F0E8D8
secondary       #474E57  #BAC0C8  #54462F  #CDBFA5
muted           #5F6771  #9AA1AB  #6A5A3F  #B0A084
rule            #D8DCE1  #363B42  #DACBAB  #463B29
border          #858D97  #727A85  #8F7E5D  #857453
accent          #1D4F80  #8FBCEA  #1D4F80  #8FBCEA
on_accent       #FFFFFF  #0F1E2D  #FFFFFF  #0F1E2D
accent_tint     #E2ECF6  #22364A  #E6E4DA  #2C3640
selection       #CFE0F0  #2C4661  #D5DCDD  #344350
neutral         #525A64  #AEB5BE  #5C4F38  #C6B797
neutral_tint    #E9ECEF  #31363D  #EADFC8  #3B3223
hatch           #E3E6EA  #2A2F35  #E9DDC3  #352C1E
banner          #5A4220  #E2C07C  #5A4220  #E2C07C
on_banner       #FFF4DD  #2B1F0B  #FFF4DD  #2B1F0B
confirmed       #1B6638  #82CC9C  #1B6638  #82CC9C
confirmed_tint  #E1F0E6  #1F3428  #E1F0E6  #1F3428
warning         #855000  #EABA66  #855000  #EABA66
warning_tint    #FBEED3  #3B3018  #FBEED3  #3B3018
refusal         #A3231B  #F49A91  #A3231B  #F49A91
refusal_tint    #FBE5E2  #43241F  #FBE5E2  #43241F
"""


def colours_of_palette(number: int) -> dict[str, str]:
    """The colours of one palette by their tokens, such as `#F1F3F5`: 1 light, 2 dark, 3 past light, 4 past dark."""
    rows = (line.split() for line in TABLE.strip().splitlines())
    return {row[0]: row[number] for row in rows}
