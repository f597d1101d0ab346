"""Each rule about phrases: what it finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.findings.documents import document, of_rule, words_of
from wagtail_triggerpoint.findings import Document, Kind, Severity


def advertised(text: str, language: str = "en") -> Document:
    made = document(text, language=language)
    made.profile = "uk_advertising"
    return made


# Phrases that no good source supports


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Water flushes out toxins.", "flushes out toxins"),
        ("Drink water to FLUSH OUT any TOXINS.", "FLUSH OUT any TOXINS"),
        ("Massage clears waste from the muscle.", "clears waste"),
        ("Massage gets rid of toxins.", "rid of toxins"),
        ("A detoxifying massage.", "detoxifying"),
        ("It breaks up knots.", "breaks up knots"),
        ("Our hands dissolve the knot.", "dissolve the knot"),
        ("Massage is exceptionally effective.", "exceptionally effective"),
        ("A solution to chronic pain.", "solution to chronic pain"),
        ("You get long-term relief.", "long-term relief"),
        ("You will have better circulation.", "better circulation"),
        ("It boosts blood flow.", "boosts blood flow"),
        ("It enhances muscle performance.", "enhances muscle performance"),
        ("You are much more flexible.", "much more flexible"),
        ("It releases muscle tension.", "releases muscle tension"),
        ("A palpable nodule in a taut band.", "palpable nodule"),
        ("Chronic pain lasts several weeks.", "Chronic pain lasts several weeks"),
        ("It is completely safe.", "completely safe"),
        ("It has no side effects.", "no side effects"),
        ("It not only breaks up knots.", "breaks up knots"),
        ("It flushes out toxins and does not hurt.", "flushes out toxins"),
    ],
)
def test_unsupported_phrase_is_found(text: str, found: str) -> None:
    assert words_of("unsupported-phrase", document(text))[0] == found


@pytest.mark.parametrize(
    "text",
    [
        "Drink when you are thirsty.",
        "Drinking water does not flush out toxins.",
        "Massage can't break up knots.",
        "Nothing shows that water flushes out toxins.",
        "Some say that it breaks up knots, but no study shows it.",
        "You may read that massage breaks up knots. We looked and found none.",
        "Does massage break up knots?",
        "It breaks up no knots.",
        "It is not without side effects.",
        "Myth: water flushes out toxins",
        "Massage is “exceptionally effective”, the leaflet says.",
        "Massage is 'effective' for some.",
        "It is effective against cramps.",
        "Tie the knot.",
        "A review found a small gain in flexibility.",
        "Long-term pain lasts longer than 3 months.",
    ],
)
def test_what_is_denied_asked_or_quoted_is_left_alone(text: str) -> None:
    assert words_of("unsupported-phrase", document(text)) == []


def test_unsupported_phrase_says_what_to_write_instead() -> None:
    (finding,) = of_rule("unsupported-phrase", document("Water flushes out toxins."))
    assert "“flushes out toxins”" in finding.message
    assert "Nothing shows that massage or water clears toxins." in finding.message
    assert finding.severity is Severity.WARNING
    assert finding.field == "summary"


def test_claim_in_a_heading_may_be_answered_behind_it() -> None:
    answered = document("Water washes out toxins", kind=Kind.LINE)
    answered.add("We found no support for this.", Kind.PARAGRAPH, answered.passages[0].place)
    assert words_of("unsupported-phrase", answered) == []
    repeated = document("Water washes out toxins", kind=Kind.LINE)
    repeated.add("So drink a lot.", Kind.PARAGRAPH, repeated.passages[0].place)
    assert words_of("unsupported-phrase", repeated) == ["washes out toxins"]


@pytest.mark.parametrize(
    ("kind", "is_found"),
    [
        (Kind.PARAGRAPH, True),
        (Kind.LINE, True),
        (Kind.QUOTE, True),
        (Kind.MYTH, False),
        (Kind.DANGER, False),
        (Kind.NAME, False),
    ],
)
def test_claims_count_in_own_words_and_those_of_patients(kind: Kind, is_found: bool) -> None:
    made = document("It flushes out toxins.", kind=kind)
    assert bool(words_of("unsupported-phrase", made)) is is_found


def test_same_advice_is_given_once_for_a_paragraph() -> None:
    made = document("It flushes out toxins. It washes out toxins. It breaks up knots.")
    assert words_of("unsupported-phrase", made) == ["flushes out toxins", "breaks up knots"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wasser schwemmt Giftstoffe aus.", "schwemmt Giftstoffe"),
        ("So werden Schlackenstoffe abtransportiert.", "Schlackenstoffe abtransportiert"),
        ("Eine entschlackende Massage.", "entschlackende"),
        ("Die Massage löst Verklebungen.", "löst Verklebungen"),
        ("Knoten werden aufgelöst.", "Knoten werden aufgelöst"),
        ("Sie ist außergewöhnlich wirksam.", "außergewöhnlich wirksam"),
        ("Sie sind dauerhaft schmerzfrei.", "dauerhaft schmerzfrei"),
        ("Das fördert die Durchblutung.", "fördert die Durchblutung"),
        ("Das steigert die Muskelkraft.", "steigert die Muskelkraft"),
        ("Sie werden deutlich beweglicher.", "deutlich beweglicher"),
        ("Das löst Verspannungen.", "löst Verspannungen"),
        ("Ein tastbarer Knoten.", "tastbarer Knoten"),
        ("Ganz ohne Nebenwirkungen.", "ohne Nebenwirkungen"),
    ],
)
def test_unsupported_phrase_is_found_in_german(text: str, found: str) -> None:
    assert words_of("unsupported-phrase", document(text, language="de"))[0] == found


@pytest.mark.parametrize(
    "text",
    [
        "Wasser schwemmt keine Giftstoffe aus.",
        "Massage soll Giftstoffe ausschwemmen.",
        "Es gibt keinen Beleg, dass Wasser Giftstoffe ausschwemmt.",
        "Löst Massage Verklebungen?",
        "Mythos: Wasser schwemmt Giftstoffe aus",
        "Im Prospekt steht „außergewöhnlich wirksam“.",
        "Trinken Sie, wenn Sie Durst haben.",
    ],
)
def test_what_is_denied_in_german_is_left_alone(text: str) -> None:
    assert words_of("unsupported-phrase", document(text, language="de")) == []


# Jargon and figures of speech


@pytest.mark.parametrize(
    ("text", "found", "instead", "language"),
    [
        ("Chronic pain is common.", "Chronic", "long-term", "en"),
        ("Ask your clinician.", "clinician", "doctor", "en"),
        ("Ask clinicians.", "clinicians", "doctor", "en"),
        ("It is contraindicated.", "contraindicated", "not safe", "en"),
        ("Adverse events are rare.", "Adverse events", "side effects", "en"),
        ("We palpate the muscle.", "palpate", "fingers", "en"),
        ("Chronische Schmerzen.", "Chronische", "anhaltend", "de"),
        ("Fragen Sie Ihren Behandler.", "Behandler", "Physiotherapeutin", "de"),
        ("Ein Hämatom entsteht.", "Hämatom", "Bluterguss", "de"),
    ],
)
def test_jargon_comes_with_a_plain_word(text: str, found: str, instead: str, language: str) -> None:
    (finding,) = of_rule("jargon", document(text, language=language))
    assert finding.found == found
    assert instead in finding.message
    assert finding.severity is Severity.ADVICE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Long-term (chronic) pain is common.", "en"),
        ("Doctors call it “chronic pain”.", "en"),
        ("Chronic kidney disease is something else.", "en"),
        ("A chronicle of accurate words.", "en"),
        ("Anhaltende (chronische) Schmerzen.", "de"),
        ("Chronische Nierenerkrankung", "de"),
        ("Eine Chronik.", "de"),
    ],
)
def test_medical_word_behind_the_plain_one_is_left_alone(text: str, language: str) -> None:
    assert words_of("jargon", document(text, language=language)) == []


@pytest.mark.parametrize(
    ("text", "found", "language"),
    [
        ("She battles with pain.", "battles with pain", "en"),
        ("People who suffer from back pain.", "suffer from", "en"),
        ("Your pain journey begins.", "pain journey", "en"),
        ("It is wear and tear.", "wear and tear", "en"),
        ("Der Kampf gegen den Schmerz.", "Kampf gegen den Schmerz", "de"),
        ("Wer unter Schmerzen leidet, kommt.", "", "de"),
        ("Sie leiden unter Schmerzen.", "leiden unter", "de"),
        ("Das ist Verschleiß.", "Verschleiß", "de"),
    ],
)
def test_figure_of_speech_is_found(text: str, found: str, language: str) -> None:
    assert words_of("metaphor", document(text, language=language)) == ([found] if found else [])


# "Should"


@pytest.mark.parametrize(
    ("text", "found", "language"),
    [
        ("You should rest.", "should", "en"),
        ("You shouldn’t drive.", "shouldn’t", "en"),
        ("You ought to move.", "ought to", "en"),
        ("Sie sollten ruhen.", "sollten", "de"),
    ],
)
def test_should_is_found(text: str, found: str, language: str) -> None:
    assert words_of("should", document(text, language=language)) == [found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Move your shoulder.", "en"),
        ("She said “you should rest”.", "en"),
        ("You can rest.", "en"),
        ("Sie können ruhen.", "de"),
        ("Das soll helfen.", "de"),
    ],
)
def test_other_words_than_should_are_left_alone(text: str, language: str) -> None:
    assert words_of("should", document(text, language=language)) == []


# UK advertising rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Massage relieves back pain.", "relieves back pain"),
        ("It helps with migraines.", "helps with migraines"),
        ("It reduces anxiety.", "reduces anxiety"),
        ("It lowers your blood pressure.", "lowers your blood pressure"),
        ("It boosts your immune system.", "boosts your immune"),
        ("It speeds up healing.", "speeds up healing"),
        ("It improves your posture.", "improves your posture"),
    ],
)
def test_claim_is_found_under_uk_advertising_rules(text: str, found: str) -> None:
    (finding,) = of_rule("uk-advertising", advertised(text))
    assert finding.found == found
    assert "everyday stress" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Massage relieves everyday stress.",
        "It helps you relax and sleep, and gives a sense of well-being.",
        "Massage does not relieve back pain.",
        "Does it help with pain?",
        "Tell us about every treatment for cancer.",
    ],
)
def test_what_uk_advertising_rules_allow_is_left_alone(text: str) -> None:
    assert words_of("uk-advertising", advertised(text)) == []


def test_uk_advertising_rules_hold_for_german_pages_too() -> None:
    made = advertised("Massage lindert Rückenschmerzen.", "de")
    assert words_of("uk-advertising", made) == ["lindert Rückenschmerzen"]


def test_without_the_profile_nobody_is_told_of_uk_rules() -> None:
    assert words_of("uk-advertising", document("Massage relieves back pain.")) == []


# Languages


@pytest.mark.parametrize("language", ["en-gb", "EN-US", "en"])
def test_region_of_a_language_has_its_lists(language: str) -> None:
    assert words_of("should", document("You should rest.", language=language)) == ["should"]


def test_words_of_another_language_are_not_looked_for() -> None:
    assert words_of("should", document("You should rest.", language="de")) == []


@pytest.mark.parametrize("language", ["fr", "", "../en", "x" * 200])
def test_language_without_lists_finds_no_phrases(language: str) -> None:
    made = advertised("You should flush out toxins: chronic pain relief.", language)
    codes = ["unsupported-phrase", "jargon", "metaphor", "should", "uk-advertising"]
    assert [words_of(code, made) for code in codes] == [[]] * 5
