"""Words that are printed with a full stop of their own.

"Sept. 17" holds one token "Sept." where "in September. He" holds a word and a full stop. Which of
the two it is decides both the tokens and where a sentence ends, so the list stands alone. The
groups differ in what must follow for the stop to belong to the word: "No. 10" is a number's sign,
"He said no." is not; "Sun. 6 p.m." is a day, "under the sun." is not.
"""

from __future__ import annotations

TITLES = frozenset(
    """mr mrs ms mx mlle mme messrs dr prof rev hon fr ste gen lt col maj brig capt cpt cmdr cdr
    adm sgt cpl pvt pfc sgt supt det insp const sen rep reps sens gov govs pres amb atty asst lieut
    comdr ald cllr dep min sec drs profs gens cols sr sra mt ft""".split()
)
"""Always written before a name: no sentence ends at their full stop."""

ABBREVIATIONS = frozenset(
    """jan feb aug sept oct nov dec tue tues thu thur thurs inc corp ltd co cos bros jr etc vs al
    e.g i.e eg approx ext dept univ assn ave blvd rd hwy ph.d m.sc b.sc d.phil vol vols ed eds
    esp est st gov't ass't attn tel govt intl natl mfg dist cf viz resp calif conn fla ga ind kan ky
    mich minn neb nev okla ont que tenn tex va vt wis wyo ariz colo nebr penn penna""".split()
)
"""Keep their full stop wherever they stand; one of them may also end a sentence."""

BEFORE_NUMBER = frozenset(
    "no nos fig figs art arts p pp para sect ch c ca op v apr mar jun jul".split()
)
"""Keep it only before a number: "No. 10", "p. 3", "Mar. 8"."""

BEFORE_NUMBER_OR_NAME = frozenset("sat sun mon wed fri la mass wash ore miss del v b d m".split())
"""Keep it before a number, a comma or a capital: "Sat. 5 March", "Roe v. Wade"."""
