"""Groups of short reports, each group of one region and some days, written for these tests.

They tell of happenings as agencies do, in each other's words and in others, with what makes joining hard:
a second strike on the same town, a toll that rises, a denial, an election that is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hearsay.desk.prepare import Given, prepare_text
from hearsay.heads.engine import Engine
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed

GROUPS: dict[str, dict[str, tuple[str, str]]] = {
    "kyiv": {
        "k1": (
            "2022-03-15",
            (
                "Russia hits Ukrainian capital\n\n"
                "KYIV, March 15 (Agency) - Russian missiles hit an apartment block in "
                "Kyiv before dawn on Tuesday, the city's mayor, Vitali Klitschko, said. "
                "Four people were killed, rescuers said."
            ),
        ),
        "k2": (
            "2022-03-15",
            (
                "Nine killed in strikes on Kyiv\n\n"
                "At least nine people were killed when Russian strikes hit residential "
                "buildings in Kyiv on Tuesday, emergency services said. Russia's defence "
                "ministry denied targeting civilians."
            ),
        ),
        "k3": (
            "2022-03-18",
            (
                "Strikes on Kyiv kill one\n\n"
                "KYIV - One person was killed and nineteen were injured when Russian "
                "missiles hit a residential building in Kyiv on Friday, Mayor Vitali "
                "Klitschko said."
            ),
        ),
        "k4": (
            "2022-03-18",
            (
                "Missiles hit Lviv aircraft plant\n\n"
                "Russian missiles struck an aircraft repair plant near Lviv airport on "
                "Friday, the city's mayor Andriy Sadovyi said. No one was killed, he "
                "said."
            ),
        ),
        "k5": (
            "2022-03-16",
            (
                "Kyiv under curfew after deadly attack\n\n"
                "Kyiv imposed a 35-hour curfew after Tuesday's strikes on the capital "
                "killed at least five people. Ukraine's president said the attack would "
                "not break the city."
            ),
        ),
    },
    "ferry": {
        "f1": (
            "2023-05-08",
            (
                "Ferry sinks off Sumatra\n\n"
                "A ferry carrying 62 people sank off Riau province in Indonesia on "
                "Sunday, killing 11, the search and rescue agency said. The boat, the "
                "Evelyn Calisca 01, capsized in high waves."
            ),
        ),
        "f2": (
            "2023-05-09",
            (
                "Death toll in Indonesian ferry disaster rises to 15\n\n"
                "Fifteen bodies have been recovered after a ferry capsized in Riau on "
                "Sunday, rescuers said on Tuesday. Nine people are still missing. Bad "
                "weather hampered the search."
            ),
        ),
        "f3": (
            "2023-05-08",
            (
                "Boat capsizes in Greece\n\n"
                "Three migrants drowned when their boat capsized off the Greek island of "
                "Lesbos on Sunday, the coastguard said. Twenty people were rescued."
            ),
        ),
        "f4": (
            "2023-05-10",
            (
                "Captain of sunken ferry questioned\n\n"
                "Indonesian police questioned the captain of the Evelyn Calisca 01, which "
                "sank on Sunday with 62 people aboard. Police said that the ferry was "
                "overloaded. The owner denied that."
            ),
        ),
    },
    "quake": {
        "q1": (
            "2021-08-14",
            (
                "Earthquake of magnitude 7.2 hits Haiti\n\n"
                "PORT-AU-PRINCE - A 7.2-magnitude earthquake struck southwestern Haiti on "
                "Saturday morning, destroying buildings in Les Cayes. At least 29 people "
                "were killed, civil protection said."
            ),
        ),
        "q2": (
            "2021-08-15",
            (
                "Haiti quake kills 724\n\n"
                "The death toll from a powerful earthquake in Haiti rose to 724 on "
                "Sunday, officials said, as rescuers dug through rubble in the city of "
                "Les Cayes. More than 2,800 people were injured. The quake struck on "
                "Saturday."
            ),
        ),
        "q3": (
            "2021-08-18",
            (
                "Aftershock shakes Haiti\n\n"
                "An aftershock of magnitude 4.9 struck near Les Cayes on Wednesday. "
                "Saturday's earthquake killed 2,189 people, the civil protection agency "
                "said. In 2010 an earthquake killed more than 200,000 people in Port-au- "
                "Prince."
            ),
        ),
        "q4": (
            "2021-08-15",
            (
                "Haiti's hospitals overwhelmed\n\n"
                "Hospitals in Les Cayes and Jeremie were overwhelmed after the "
                "earthquake, doctors said. Prime Minister Ariel Henry declared a state of "
                "emergency for one month."
            ),
        ),
    },
    "protest": {
        "p1": (
            "2019-10-20",
            (
                "Hundreds of thousands march in Hong Kong\n\n"
                "Tens of thousands of people marched in Hong Kong on Sunday in defiance "
                "of a police ban. Organisers said 350,000 took part. Police fired tear "
                "gas."
            ),
        ),
        "p2": (
            "2019-10-20",
            (
                "Hong Kong police fire tear gas at protesters\n\n"
                "Police fired tear gas and water cannon to disperse protesters in Tsim "
                "Sha Tsui, Hong Kong, on Sunday. Protesters threw petrol bombs at a "
                "police station. Three people were arrested."
            ),
        ),
        "p3": (
            "2019-10-20",
            (
                "Chile's capital under curfew after riots\n\n"
                "Soldiers patrolled Santiago on Sunday after violent protests over metro "
                "fares. Three people died in a fire at a supermarket. President Sebastian "
                "Pinera declared a state of emergency."
            ),
        ),
        "p4": (
            "2019-10-27",
            (
                "Police clash with Hong Kong protesters\n\n"
                "Police fired tear gas as protesters gathered in Tsim Sha Tsui on Sunday, "
                "a week after a huge march. Organisers cancelled a rally planned for "
                "Monday."
            ),
        ),
    },
    "election": {
        "e1": (
            "2022-10-31",
            (
                "Lula wins Brazil election\n\n"
                "Luiz Inacio Lula da Silva won Brazil's presidential election on Sunday, "
                "defeating Jair Bolsonaro with 50.9 percent of the votes, the electoral "
                "court said."
            ),
        ),
        "e2": (
            "2022-10-31",
            (
                "Bolsonaro defeated in tight Brazilian vote\n\n"
                "Brazil's former president Lula defeated the incumbent, Jair Bolsonaro, "
                "in a runoff election on Sunday. Bolsonaro has not conceded. His "
                "supporters blocked roads in Santa Catarina on Monday."
            ),
        ),
        "e3": (
            "2022-10-28",
            (
                "Brazil heads to polls on Sunday\n\n"
                "Brazilians will vote on Sunday in a runoff election between Lula and "
                "Jair Bolsonaro. Polls show Lula ahead."
            ),
        ),
        "e4": (
            "2022-11-02",
            (
                "Netanyahu wins Israeli election\n\n"
                "Benjamin Netanyahu's bloc won a majority in Tuesday's election in "
                "Israel, exit polls showed. Prime Minister Yair Lapid has not conceded."
            ),
        ),
    },
    "denial": {
        "d1": (
            "2017-04-04",
            (
                "Suspected gas attack kills dozens in Syria\n\n"
                "A suspected chemical attack killed at least 58 people in Khan Sheikhoun "
                "in Syria's Idlib province on Tuesday, the Syrian Observatory for Human "
                "Rights said. Activists said that government warplanes carried out the "
                "attack."
            ),
        ),
        "d2": (
            "2017-04-04",
            (
                "Syrian army denies chemical attack\n\n"
                "The Syrian army denied that it used chemical weapons in Khan Sheikhoun "
                "on Tuesday. The military blamed rebels. Rescue workers said 58 people "
                "died."
            ),
        ),
        "d3": (
            "2017-04-05",
            (
                "Russia says Syrian planes hit rebel depot\n\n"
                "Syrian warplanes struck a rebel warehouse holding toxic substances in "
                "Khan Sheikhoun on Tuesday, Russia's defence ministry said on Wednesday. "
                "The United Nations Security Council will meet on Wednesday."
            ),
        ),
        "d4": (
            "2017-04-07",
            (
                "U.S. fires missiles at Syrian airbase\n\n"
                "The United States fired 59 cruise missiles at the Shayrat airbase in "
                "Syria on Friday in response to the chemical attack in Khan Sheikhoun "
                "that killed scores of people on Tuesday. Syria said six people were "
                "killed."
            ),
        ),
    },
    "siege": {
        "s1": (
            "2016-11-20",
            (
                "Air strikes hit Aleppo hospitals\n\n"
                "Air strikes hit the last hospitals in besieged eastern Aleppo on "
                "Saturday, doctors said. Government forces have besieged the district "
                "since July. Twenty-seven people were killed."
            ),
        ),
        "s2": (
            "2016-11-27",
            (
                "Syrian army takes Aleppo district\n\n"
                "Syrian government forces captured the Hanano district of eastern Aleppo "
                "from rebels on Saturday, state media said. Fighting raged in nearby "
                "districts on Sunday. Thousands of civilians fled."
            ),
        ),
        "s3": (
            "2016-11-28",
            (
                "Rebels lose a third of eastern Aleppo\n\n"
                "Syrian rebels lost Hanano and Sakhur in eastern Aleppo, the Observatory "
                "said on Monday. Nearly 10,000 civilians fled the fighting. The United "
                "Nations called for an end to the siege."
            ),
        ),
        "s4": (
            "2016-11-21",
            (
                "Shelling kills children in Aleppo school\n\n"
                "Rebel shelling of a school in government-held western Aleppo killed "
                "eight children on Sunday, state television said."
            ),
        ),
    },
    "bomb": {
        "b1": (
            "2013-04-15",
            (
                "Explosions at Boston Marathon\n\n"
                "Two bombs exploded near the finish line of the Boston Marathon on "
                "Monday, killing three people and injuring more than 100, police said."
            ),
        ),
        "b2": (
            "2013-04-16",
            (
                "Boston bombing: three dead, 176 injured\n\n"
                "Three people including an eight-year-old boy died in Monday's twin "
                "bombings in Boston. Doctors treated 176 people. President Barack Obama "
                "called the attack an act of terror. No one has claimed responsibility."
            ),
        ),
        "b3": (
            "2013-04-19",
            (
                "Boston suspect killed in shootout\n\n"
                "One suspect in the Boston Marathon bombing was killed in a shootout with "
                "police in Watertown on Friday. Police hunted for his brother. A "
                "policeman was shot dead on Thursday."
            ),
        ),
        "b4": (
            "2013-04-15",
            (
                "Bombs kill 55 across Iraq\n\n"
                "A series of bombings across Iraq killed at least 55 people on Monday, "
                "police said. Car bombs exploded in Baghdad, Kirkuk and Tuz Khurmato."
            ),
        ),
        "b5": (
            "2014-04-15",
            (
                "Boston marks anniversary\n\n"
                "Boston held a ceremony on Tuesday for the victims of the marathon "
                "bombing, which killed three people on April 15, 2013."
            ),
        ),
    },
    "war": {
        "x1": (
            "2024-03-02",
            (
                "Drone attack on Odesa kills seven\n\n"
                "A Russian drone attack on an apartment block in the port of Odesa killed seven people "
                "on Saturday, Governor Oleh Kiper said. Two of them were children."
            ),
        ),
        "x2": (
            "2024-03-05",
            (
                "Drones hit Odesa again\n\n"
                "Russian drones struck a house in Odesa on Tuesday, killing one person, Governor Oleh "
                "Kiper said. Six more were wounded."
            ),
        ),
        "x3": (
            "2024-03-06",
            (
                "Odesa mourns after week of attacks\n\n"
                "Odesa mourned on Wednesday after a week of Russian attacks on the port. Russia has "
                "struck Odesa many times since the war began in 2022. Fighting goes on in the east of "
                "Ukraine, where Russian forces have taken Avdiivka. Governor Oleh Kiper said that the "
                "attacks killed civilians."
            ),
        ),
    },
    "kharkiv": {
        "h1": (
            "2024-05-25",
            (
                "Strike on Kharkiv hypermarket kills six\n\n"
                "Russian guided bombs struck a DIY hypermarket in Kharkiv on Saturday, "
                "killing at least six people and wounding 40, the regional governor, Oleh "
                "Syniehubov, said."
            ),
        ),
        "h2": (
            "2024-05-26",
            (
                "Kharkiv hypermarket toll climbs to 14\n\n"
                "The death toll from a Russian strike on a hardware store in Kharkiv rose "
                "to 14 on Sunday, officials said. Sixteen people were missing. Police "
                "said two guided bombs hit the store on Saturday afternoon."
            ),
        ),
        "h3": (
            "2024-05-26",
            (
                "Missile hits residential area of Kharkiv\n\n"
                "A missile hit a residential area in the centre of Kharkiv late on "
                "Saturday, hours after the strike on the hypermarket, wounding 18 people, "
                "Mayor Ihor Terekhov said."
            ),
        ),
        "h4": (
            "2024-05-23",
            (
                "Seven die as missiles hit Kharkiv printing house\n\n"
                "Russian missiles hit a printing house in Kharkiv on Thursday, killing "
                "seven people, President Volodymyr Zelenskiy said. Oleh Syniehubov said "
                "16 were injured."
            ),
        ),
        "h5": (
            "2024-05-27",
            (
                "Russia denies striking civilians\n\n"
                "The Kremlin said on Monday that Russia did not strike civilian targets "
                "in Kharkiv. At least 18 people died in Saturday's attack on a "
                "hypermarket there, according to Ukrainian officials."
            ),
        ),
    },
    "coup": {
        "u1": (
            "2021-08-08",
            (
                "Mali leaders detained?\n\n"
                "Soldiers detained the president, Alpha Conde, in Conakry on Sunday after "
                "heavy gunfire near the presidential palace."
            ),
        ),
        "u2": (
            "2021-09-05",
            (
                "Guinea soldiers say they have seized power\n\n"
                "Special forces soldiers seized power in Guinea on Sunday and arrested "
                "President Alpha Conde, their leader Mamady Doumbouya said on state "
                "television. Gunfire was heard in Conakry."
            ),
        ),
        "u3": (
            "2021-09-06",
            (
                "ECOWAS condemns Guinea coup\n\n"
                "West African leaders condemned Sunday's coup in Guinea and demanded the "
                "release of Alpha Conde. The junta imposed a curfew. Conde won a third "
                "term in October 2020."
            ),
        ),
        "u4": (
            "2021-09-05",
            (
                "Attempted coup in Conakry, government says\n\n"
                "Guinea's defence ministry said that an attack on the presidential palace "
                "in Conakry on Sunday was repelled. The soldiers said they had captured "
                "the president."
            ),
        ),
    },
    "cholera": {
        "o1": (
            "2022-09-13",
            (
                "Cholera outbreak declared in Syria\n\n"
                "An outbreak of cholera in Aleppo has killed seven people, Syria's health "
                "ministry said on Tuesday. Fifty-three cases were confirmed in five "
                "provinces."
            ),
        ),
        "o2": (
            "2022-10-01",
            (
                "Syrian cholera deaths rise to 39\n\n"
                "Thirty-nine people have died of cholera in Syria since the outbreak "
                "began in August, the health ministry said on Saturday. It has confirmed "
                "594 cases."
            ),
        ),
        "o3": (
            "2022-10-04",
            (
                "Haiti reports first cholera deaths in three years\n\n"
                "At least eight people have died of cholera in Port-au-Prince, Haiti's "
                "health ministry said on Sunday."
            ),
        ),
    },
    "court": {
        "v1": (
            "2022-12-06",
            (
                "Argentine vice president sentenced to six years\n\n"
                "A court sentenced Cristina Fernandez de Kirchner to six years in prison "
                "on Tuesday in a corruption case over public works. She denied the "
                "charges."
            ),
        ),
        "v2": (
            "2022-12-07",
            (
                "Kirchner convicted of fraud\n\n"
                "Argentina's vice president, Cristina Kirchner, was found guilty of fraud "
                "and jailed for six years on Tuesday. She is immune from arrest while in "
                "office and will appeal."
            ),
        ),
        "v3": (
            "2022-09-02",
            (
                "Gunman tries to shoot Argentine vice president\n\n"
                "A man pointed a gun at Cristina Kirchner outside her home in Buenos "
                "Aires on Thursday and pulled the trigger, but it did not fire. Police "
                "arrested the man, a Brazilian."
            ),
        ),
        "v4": (
            "2022-09-02",
            (
                "Assassination attempt on Cristina Kirchner\n\n"
                "Argentina's president Alberto Fernandez condemned the attack on Cristina "
                "Kirchner on Thursday night. A 35-year-old man was arrested in the "
                "Recoleta district."
            ),
        ),
    },
}


@cache
def reader() -> Reader:
    """The reader, loaded once."""
    return Reader(Engine.load(threads=1))


@cache
def filed(group: str) -> tuple[Filed, ...]:
    """The reports of a group, read, each its own family."""
    return tuple(
        file_report(name, published, text) for name, (published, text) in GROUPS[group].items()
    )


def file_report(name: str, published: str, text: str, *, family: str | None = None) -> Filed:
    """Read a report and file it."""
    record = reader().read(prepare_text(text, name, Given(published=published)))
    return Filed(name, record, family or name, name)


def all_filed() -> Iterator[Filed]:
    """The reports of all groups."""
    for group in GROUPS:
        yield from filed(group)
