"""Given names that often stand second, by which a list tells where a family name of one word begins."""

from __future__ import annotations

from domain.lists.names.name_words import PORTUGUESE_GIVEN, SPANISH_GIVEN

_SECOND = """
abdallah abdel abdelaziz abdelkader abdellah abdou abdoul abdoulaye abdul abdulaziz abdulkarim abdullah abdulrahman
ahmad ahmed ali amin amina anwar asad asif aziz bashir fadel fahad faisal farah fatima habib hadi hamad hamid hamza
hassan hasan hussein hussain husain ibrahim idris imran ishaq ismail jamal jamil kamal karim khaled khalid khalil
mahmoud majid malik mohamad mohamed mohammad mohammed muhammad mohd mubarak mustafa nasir nasser omar osama othman
rachid rahman rashid saad saeed said salah saleh salem salim sami sultan suleiman tariq umar usman yahya yasin yousef
youssef yusuf zaid zayed adam albert alexander alexandre alfred allan andrea andreas andrew ann anna anne anthony
antoine antonia antonio arthur august augustin beatrice benedict benjamin bernard carl carol caroline catherine
cecilia charles charlotte christian christina christine christopher clara claire claude clemens daniel david dominique
donald dorothea edward elena eleonora eleonore elisabeth elizabeth emma eric erich erik ernest ernst eugene eva evelyn
fabian felix ferdinand florence frances francesco francois françois frank franz frederick frederik friedrich gabriel
george georges gerard giovanni giulia giuseppe grace gregory gustav hannah hans harald harold heinrich helen helena
helene henri henry henrik herbert hermann hugo ida ignatius ines irene isabel isabelle jacob jacques jakob james jan
jane janet jean jens jerome joan joanna joannes johan johann johannes john jonathan josef joseph josephine joyce julia
julie julien karl karin katarina katharina katherine kathleen kenneth kristian kurt lars laura laurent lawrence lea
lena leo leon leonard louis louise luca lucas lucia ludwig luis luise lucy lynn magdalena magnus marc marcus margaret
margarete margarita margot maria marie mariano mario mark marta martha martin mary mathias matthew matthias maurice
max maximilian michael michel michele miguel monica monika nicholas nicolas nils norman olav ole oliver otto paolo
pascal patricia patrick paul paula per peter philip philippe pierre pietro rachel ralph raymond regina rene renée
richard robert roberto rolf rosa rose ruth samuel sara sarah sebastian simon sofia sophia sophie stanislaw stefan
stephen susan susanne sven sylvia teresa theresa theresia thomas tobias ulrich ursula valentin veronica victor
victoria vincent walter werner wilhelm william willem wolfgang xaver yves chiara grazia luigi carlo francesca giorgio
vittoria beatrice pia rita bahadur kumar kumari prasad akın alp arda asım aslı aydın bahadır baha barış batuhan begüm
beril berk betül bora burak can cem cemal cengiz ceren deniz derya doğan duygu ece efe ege ela elif emin emir emre
emrah enes enver erdem eren ergin esin esra fahri faruk fatih fatma fazıl feyza furkan gizem gül gülsüm hakan hakkı
halil haluk hande hilmi hülya ihsan ilhan ilker irem kaan kadir kağan kasım kemal kerem kübra leyla mehmet melek melih
melis melike mert merve mete metin mine murat naci nazım nihat nur nuri oğuz okan onur orhan osman ömer özge özlem
pelin pınar rauf recep rıza sabri sadık safa salih selim selin semih sena serdar serhat sevgi sinan süleyman şerif
tahir talha tarık tayyip tolga tuba tuna ufuk uğur umut ümit vedat volkan yağmur yasemin yavuz yiğit yusuf zehra zeki
zeynep ziya budi dewi dyah eka esti indah nur putri putra rahmat retno setiawan siti sri tri wahyu widya
"""
SECOND_GIVEN = frozenset(_SECOND.split()) | SPANISH_GIVEN | PORTUGUESE_GIVEN
"""Names that stand between the first one and a family name, and are hardly ever part of that: in small letters."""
