"""Is this passage English?"""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.language import find_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said on Friday that the flood had destroyed the bridge over the river."),
        (
            "fr",
            "Le maire a déclaré vendredi que la crue avait détruit le pont et que deux habitants manquent.",
        ),
        (
            "de",
            "Der Bürgermeister sagte am Freitag, das Hochwasser habe die Brücke zerstört und zwei fehlten.",
        ),
        (
            "es",
            "El alcalde dijo el viernes que la crecida había destruido el puente y que faltan dos vecinos.",
        ),
        (
            "pt",
            "O prefeito disse na sexta-feira que a enchente destruiu a ponte e que dois ainda estão fora.",
        ),
        (
            "it",
            "Il sindaco ha detto venerdì che la piena ha distrutto il ponte e che mancano due abitanti.",
        ),
        (
            "nl",
            "De burgemeester zei vrijdag dat de overstroming de brug had verwoest en dat twee missen.",
        ),
        (
            "sv",
            "Borgmästaren sade på fredagen att översvämningen hade förstört bron och att två saknas.",
        ),
        (
            "pl",
            "Burmistrz powiedział w piątek, że powódź zniszczyła most i że dwóch mieszkańców zaginęło.",
        ),
        (
            "hu",
            "A polgármester pénteken azt mondta, hogy az árvíz elpusztította a hidat, és ketten eltűntek.",
        ),
        (
            "tr",
            "Belediye başkanı cuma günü selin köprüyü yıktığını ve iki kişinin hâlâ kayıp olduğunu söyledi.",
        ),
        (
            "id",
            "Wali kota mengatakan pada hari Jumat bahwa banjir telah menghancurkan jembatan itu.",
        ),
        ("uk", "Мер повідомив у п'ятницю, що повінь зруйнувала міст."),
        ("ru", "Мэр сообщил в пятницу, что наводнение разрушило мост."),
        ("bg", "Кметът съобщи в петък, че наводнението е разрушило моста."),
        ("el", "Ο δήμαρχος δήλωσε ότι η πλημμύρα κατέστρεψε τη γέφυρα."),
        ("he", "ראש העיר אמר ביום שישי כי השיטפון הרס את הגשר."),
        ("ar", "قال رئيس البلدية يوم الجمعة إن الفيضان دمر الجسر."),
        ("fa", "شهردار روز جمعه گفت که سیل پل را ویران کرده است."),
        ("ja", "市長は金曜日、洪水で橋が壊れたと述べた。"),
        ("zh", "市长星期五说，洪水冲毁了大桥。两名居民仍然下落不明。"),
        ("ko", "시장은 금요일 홍수로 다리가 무너졌다고 밝혔다."),
        ("hi", "महापौर ने शुक्रवार को कहा कि बाढ़ ने पुल को नष्ट कर दिया।"),
        ("ka", "მერმა პარასკევს განაცხადა, რომ წყალდიდობამ ხიდი დაანგრია."),
    ],
)
def test_languages_are_told_apart(language: str, text: str) -> None:
    """A sentence is enough."""
    assert find_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kyiv",
        "Le maire",
        "Київ",
        "Anna Musa, Jan de Wit, Łukasz Brook and José Peña",
        "1,500 2,300 4,700 — 12.5% 13.0% 14.5% / 2024-03-02 2024-03-03",
        "Musa Brook Holt Varga Lindt Novak Berger Rossi Silva Costa Kowal",
    ],
)
def test_too_little_to_tell_is_not_judged(text: str) -> None:
    """Names and numbers are of any language."""
    assert find_language(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "“El pueblo unido jamás será vencido,” the crowd in the square sang, and the mayor left.",
        "The mayor of São João da Madeira, José António Conceição, said that he had not been asked.",
        "President Volodymyr Zelenskyy (Володимир Зеленський) said that he would stay in the capital.",
    ],
)
def test_foreign_words_do_not_make_a_sentence_foreign(text: str) -> None:
    """What counts is the language of the telling."""
    assert find_language(text) == "en"


def test_the_library_is_not_loaded_for_english() -> None:
    """It is slow to load and rarely needed."""
    program = (
        "import sys; from hearsay.text.language import find_language;"
        "print(find_language('The mayor said that the bridge had fallen into the river.'),"
        "'py3langid' in sys.modules, 'numpy' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert answer.stdout.split() == ["en", "False", "False"]


@given(st.text(max_size=100))
def test_any_text_has_an_answer(text: str) -> None:
    """A code of two letters or three, or none; and twice the same."""
    found = find_language(text)

    assert found is None or found.isascii()
    assert find_language(text) == found
