"""Low back pain: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What low back pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Low back pain is very common. Over a lifetime 8 in 10 people have back "
                    "pain, says MedlinePlus, a US health library.</p>"
                    "<p>In 2020 it affected about 1 in 13 people in the world, reports the "
                    f'<a href="{sources.WHO_BACK}">World Health Organization</a>. If you have it, '
                    "you are not alone.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How it may feel",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Your back may feel stiff. You may also have spasms. In a spasm, a muscle "
                    "goes tight and hurts without your doing anything.</p>"
                    "<p>Pain that runs down one leg may come from a nerve. Our page on sciatica is "
                    "about that.</p>"
                ),
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How soon it gets better",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Often the pain eases within weeks. Nobody can tell you the exact day.</p>"
                    "<p>Pain in your back that is still there after 3 months counts as long-term "
                    "pain. Then our page on long-term pain is for you.</p>"
                ),
            },
        ],
    },
}

TYPES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Pain between your shoulder blades",
        "aspect": "TypesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Pain higher up is not low back pain, so our advice here does not cover it. "
                    f'<a href="{sources.BRIDGWATER}">One NHS practice</a> tells people with pain '
                    "between the shoulder blades to speak to a doctor at once.</p>"
                ),
            },
        ],
    },
}
