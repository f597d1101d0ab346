"""Muscle knots: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What muscle knots are",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Some people have muscle pain that stays. Certain spots in the muscle hurt "
                    f'when someone presses them. <a href="{sources.ALTRU}">Altru Health</a>, a US '
                    "health system, calls this myofascial pain.</p>"
                    "<p>Myo means muscle. Fascia is the thin tissue around a muscle.</p>"
                    "<p>Nobody can say how common it is. A "
                    f'<a href="{sources.NECK_TRIGGER_POINTS}">review of neck and shoulder '
                    "studies</a> found that the numbers are unclear.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you may notice",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>People with muscle knots describe:</p>"
                    "<ul><li>a deep ache in one muscle</li><li>a spot that is tender when "
                    "pressed</li><li>a knot that they can feel</li><li>pain that is sharp, or "
                    "dull</li></ul><p>Pressing a spot is also said to cause pain in another part "
                    "of the body. You may hear this called referred pain.</p>"
                ),
            },
        ],
    },
}

HOW_IT_WORKS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "The science behind trigger points",
        "aspect": "HowItWorksHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The classic theory describes a very sensitive spot in a muscle. The spot "
                    "is said to lie in a tight strip of muscle, called a taut band. A therapist is "
                    "said to feel it as a small lump.</p>"
                    f'<p>This theory is disputed. A <a href="{sources.EXAMINATION}">review from '
                    "2009</a> could not show that examiners find these spots reliably. A "
                    f'<a href="{sources.EXAMINERS_AGREE}">second review</a> also asked how well '
                    "examiners agree.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "What people say, and what is known",
                        "columns": [
                            {"type": "text", "heading": "People say"},
                            {"type": "text", "heading": "What is known"},
                        ],
                        "rows": [
                            {
                                "values": [
                                    "It is a lump in a tight band.",
                                    "Finding it by touch is not shown to be reliable.",
                                ],
                            },
                            {
                                "values": [
                                    "Stress, overuse or an injury causes it.",
                                    "Our sources do not settle the cause.",
                                ],
                            },
                            {
                                "values": [
                                    "Massage breaks the knot up.",
                                    "No study that we found supports this.",
                                ],
                            },
                            {
                                "values": [
                                    "Pressing on it eases pain.",
                                    "It may, for a short time. Reviews do not agree.",
                                ],
                            },
                        ],
                    },
                },
            },
        ],
    },
}

TYPES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How the condition is named",
        "aspect": "TypesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>There is no test that all experts accept. "
                    f'<a href="{sources.NO_CRITERIA}">Pain specialists in China</a> wrote that no '
                    "agreed criteria exist. So two professionals may give the same pain two "
                    "names.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>Ask the person who examines you what they found, and how sure they "
                        "are.</p>"
                    ),
                },
            },
        ],
    },
}

MISCONCEPTIONS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Claims that you may hear",
        "aspect": "MisconceptionsHealthAspect",
        "body": [
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "heading": "Massage makes muscles stronger",
                            "text": (
                                f'<p>A <a href="{sources.MUSCLE_PERFORMANCE}">review of 29 '
                                "studies</a> with 1,012 people found no gain in strength. It found "
                                "none in jumping, sprinting or endurance either.</p>"
                            ),
                        },
                        {
                            "heading": "Massage makes you more flexible",
                            "text": (
                                "<p>The same review found a small gain. It gives no grade for how "
                                "certain that is.</p>"
                            ),
                        },
                        {
                            "heading": "Water washes out toxins after a massage",
                            "text": (
                                "<p>No official source asks you to drink extra water, says "
                                f'<a href="{sources.WATER}">one commentary</a>. We found no '
                                "support for the claim about toxins.</p>"
                            ),
                        },
                        {
                            "heading": "Stretching stops soreness",
                            "text": (
                                f'<p>It <a href="{sources.STRETCHING}">does not really reduce</a> '
                                "the soreness that follows exercise.</p>"
                            ),
                        },
                    ],
                },
            },
        ],
    },
}
