"""Whether a word or a first name speaks of a woman or of a man.

A wrong guess is worse than none: it sends "she said" to the wrong person. So only words that mean
it ("spokeswoman", "Mr", "mother") and first names that are given to one sex nearly everywhere are
listed; Andrea, Jean, Kim, Sasha and the like are left open, and the pronouns of the report decide.
"""

from __future__ import annotations

FEMALE = "female"
MALE = "male"

_FEMALE_WORDS = frozenset(
    "actress aunt baroness bride businesswoman chairwoman congresswoman councilwoman countess "
    "daughter duchess dame empress fiancée girl girlfriend goddess granddaughter grandma "
    "grandmother heiress heroine hostess housewife lady madam madame ma'am mademoiselle midwife "
    "miss mistress mom mother mrs ms mum niece noblewoman nun policewoman princess queen "
    "schoolgirl seamstress señora sister spokeswoman stepdaughter stepmother waitress widow wife "
    "witch woman".split()
)
_MALE_WORDS = frozenset(
    "abbot ayatollah baron boy boyfriend bridegroom "
    "brother businessman cardinal chairman congressman councilman count dad duke "
    "emir emperor father fiancé friar gentleman grandad grandfather grandpa grandson groom "
    "husband imam king lord monk mr monsieur nephew nobleman patriarch policeman pope prince "
    "rabbi schoolboy señor sheikh sheik sir son spokesman stepfather stepson sultan tsar uncle "
    "waiter widower".split()
)
_NO_MEN = frozenset("human german roman ottoman norman talisman shaman woman caiman".split())

_FEMALE_NAMES = frozenset(
    "abigail adriana agnes agnieszka aisha aishatu alejandra aleksandra alessandra alexandra "
    "alice alina alison amanda amelia amina amy ana anastasia angela angelina anita anjali ann "
    "anna annalena anne annegret annette annie antonia anya asma astrid audrey ayesha barbara "
    "beatrice beatriz benazir bernadette beth bianca birgit brenda bridget brigitte camila "
    "carla carmen carolina caroline catarina catherine cecilia charlotte chiara chloe "
    "christina christine clara claudia colette cristina cynthia daniela danielle daphne deborah "
    "diana diane dolores donna dorothy ebru edith eileen elaine elena eleanor eleni elif elisa "
    "elisabeth elizabeth ella ellen elsa emily emma erika esther ethel eva evelyn ewa fatima "
    "fatma fatou federica felicity fiona florence frances francesca françoise frederica "
    "gabriela gabriella georgia georgina geraldine giorgia giulia gladys greta gretchen "
    "hannah hanna harriet heather heidi helen helena helene helga hillary ilona inés ingrid "
    "irene irina isabel isabella isabelle ivana jacinda jacqueline jane janet janice jasmine "
    "jeanne jennifer jessica jill joanna joanne josephine joyce juanita judith julia juliana "
    "julie juliet justine kamala karin karina katarina kate katerina katharina katherine "
    "kathleen kathryn kathy katie katrin katya khadija kirsten kristalina kristina kristine "
    "larisa laura lena leila leticia leyla lidia lillian lily linda lisa lisbeth liudmila "
    "louise lucia lucy ludmila luisa lydia maeve magdalena maia malala malgorzata "
    "manuela margaret margarita margarethe margot maria mariam mariana marianne marie marina "
    "marion marta martha martina mary maryam matilda maya meera megan melania melanie melissa "
    "mercedes mia michelle miriam mona monica monika muriel nadia nadezhda nancy naomi natalia "
    "natalie natasha nathalie nicole nina olena olga oksana olivia pamela patricia "
    "paula pauline penelope phoebe polina priya priyanka rachel rania rebecca regina renata "
    "rita roberta rosa rosalind rosemary rosie roxana ruth sabina sabrina saima salma samantha "
    "sandra sanna sara sarah shakira sharon sheila silvia simona sofia sonia sophia "
    "sophie stella stephanie sue susan susana susanne suzanne svetlana sylvia tamara tanya "
    "tatiana teresa tereza thandiwe theresa tina tulsi ursula valentina valeria vanessa "
    "veronica victoria viktoria viola virginia viviane wanda wendy winnie xiomara yelena "
    "yolanda yulia yuliya yvette yvonne zainab zeynep zoe zubeidat zuzana".split()
)
_MALE_NAMES = frozenset(
    "aaron abbas abdul abdullah abdulla abdel abdelaziz abiy abraham adam adolf adrian ahmad "
    "ahmed akira alan albert alberto alejandro aleksandar aleksander aleksei alessandro "
    "alexander alexandre alexei alexey alfred alfredo allan alonso álvaro amir anatoly anders "
    "andre andreas andrei andrej andrew andrey andriy angus anthony antoine anton antonio "
    "antony anwar armando arnold arthur arturo ashraf austin bashar benedict benito "
    "benjamin bernard bernardo bernie bert bilal bill björn bob boris brad brendan brett brian "
    "bruce bruno carl carlos cesar charles christian christoph christophe christopher claude "
    "claus clive colin craig cyril dan daniel danny darren dave david denis dennis derek diego "
    "dieter dimitri dimitris dirk dmitri dmitry dmytro dominic donald "
    "douglas duncan dzhokhar ed eddie edgar edmund eduardo edward edwin ehud eli elias elijah "
    "emil emilio emmanuel enrico enrique eric erik ernest ernesto ethan eugene evgeny evo "
    "ezra fabio faisal farhad fawzi felipe felix ferdinand fernando fidel filip francesco "
    "francisco frank frans franz françois fred frederick friedrich fuad gabriel gavin geir "
    "geoffrey george georges georgi gerald gerard gerhard giacomo gianni gilbert giorgio "
    "giovanni giuseppe glenn gordon graham greg gregory guido guillaume gustav gustavo guy "
    "hakan hamid hans harald hari harold harry hasan hassan hector heiko heinrich helmut henri "
    "henrik henry herbert herman hermann horst howard hugh hugo hussein ian ibrahim igor ilham "
    "imran isaac ismail ivan ivo jack jacob jacques jaime jair jake jakob james jason javier "
    "jay jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan "
    "johann johannes john johnny jon jonas jonathan jorge jose josé josef joseph josh joshua "
    "josip juan julian julien julio junichiro jürgen justin karl keir keith ken "
    "kenneth kevin khaled khalid khalifa klaus kofi konstantin kumar kurt kyle larry lars "
    "laurent lawrence leo leon leonard leonardo leonid lewis liam lionel lloyd "
    "lorenzo louis luca lucas luis luiz lukas luke mahathir mahdi mahmoud mahmud malcolm mamoun "
    "manfred manuel marc marcel marco marcos marcus mario mark markus martin marty masoud "
    "massoud mateo mateusz matt matteo matthew matthias maurice max maxim mehdi mehmet michael "
    "michal michel miguel mikhail mike milan milos mohamed mohammad mohammed moritz moses "
    "muammar muhammad muhammadu murat mustafa nadim najib narendra nathan nathaniel nawaz ned "
    "neil nelson neville nicholas nick nicolas nicolás niels nigel nikolai nikolaos norbert "
    "norman nouri olaf oleg oleksandr oleksii oliver olivier omar orlando oscar osama oskar "
    "osman otto owen pablo pascal patrick paul paulo pavel pavlo pedro per pervez pete peter "
    "petr petro philip philippe phil pierre piotr pjotr qasem rafael rafic raj rajiv ralph "
    "ramon ramzan randy raphael rashid raúl ray raymond recep reinhard renato rene ricardo "
    "richard rick robert roberto rodrigo roger roland rolf roman ron ronald roy rudolf rudolph "
    "rupert russell ryan saad saddam sadiq salah salman salvador salvatore samir samuel "
    "santiago scott sean sebastian sergei sergey sergio serhiy seth shaun shinzo sigmar silvio "
    "simon slobodan stanislav stefan stefano stephen steve steven stuart sunil sven syed "
    "tamerlan tariq ted terence theodore thomas tim timothy tobias todd tom tomas "
    "tomasz tommy tony trevor tristan umar uwe vaclav václav valentin valery vasily "
    "viktor vincent vincenzo vitali vitaly vitaliy vivek vladimir volodymyr walter "
    "warren wayne wilfried wilhelm willem william winston wolfgang xavier yanis yaser "
    "yasser yevgeny yitzhak yoav youssef yousef yusuf yves zbigniew zoran".split()
)


def gender_of_word(word: str) -> str:
    """The gender that a noun or a title tells.

    Args:
        word: The word, lower case, singular where it is a noun.

    Returns:
        `FEMALE`, `MALE`, or "" where the word does not tell.

    Example:
        >>> gender_of_word("spokeswoman"), gender_of_word("fireman"), gender_of_word("president")
        ('female', 'male', '')
    """
    word = word.rstrip(".")
    if word in _FEMALE_WORDS or word.endswith("woman"):
        return FEMALE
    if word in _MALE_WORDS or (word.endswith("man") and word not in _NO_MEN):
        return MALE
    return ""


def gender_of_first_name(name: str) -> str:
    """The gender of those who bear a first name, or "" where both do or the name is not known.

    Example:
        >>> gender_of_first_name("Volodymyr"), gender_of_first_name("Kim")
        ('male', '')
    """
    name = name.casefold()
    if name in _FEMALE_NAMES:
        return FEMALE
    return MALE if name in _MALE_NAMES else ""
