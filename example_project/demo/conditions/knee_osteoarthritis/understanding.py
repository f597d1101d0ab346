"""Knee arthritis: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What knee arthritis is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The ends of your bones are covered with cartilage, a smooth tissue that "
                    "cushions the joint. In osteoarthritis the cartilage breaks down. The bones "
                    "may then rub together.</p>"
                    "<p>The knee is one of the joints that this affects most. Much of this page "
                    f'uses facts from <a href="{sources.ARTHRITIS}">NIHSeniorHealth</a>, a former '
                    "US government site.</p>"
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
                    "<p>A knee with arthritis can be:</p>"
                    "<ul><li>painful</li><li>swollen or tender</li><li>stiff when you get out of "
                    "bed</li><li>noisy, with a grating feel</li></ul><p>Walking, stairs, chairs "
                    "and bathtubs can become hard to manage.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>An X-ray cannot show how much a knee will hurt. Only about a third of "
                        "people with arthritis on an X-ray have pain or other symptoms.</p>"
                    ),
                },
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Why it happens",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Researchers think that several causes act together. The risk goes up with "
                    "age.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "heading": "An old injury",
                            "text": (
                                "<p>Stress on a joint that was hurt in the past may play a "
                                "part.</p>"
                            ),
                        },
                        {
                            "heading": "Body weight",
                            "text": "<p>Extra weight may add to the strain on the joint.</p>",
                        },
                        {
                            "heading": "The shape of the joint",
                            "text": "<p>Bones that are not well lined up can be one cause.</p>",
                        },
                    ],
                },
            },
        ],
    },
}

SEE_DOCTOR: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How a doctor finds out",
        "aspect": "SeeDoctorHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A doctor asks about your pain and how it began. Then the doctor examines "
                    "your joints and watches how you walk. X-rays and laboratory tests may "
                    "follow.</p>"
                ),
            },
            {
                "type": "checklist",
                "value": {
                    "heading": "Before you go, think about",
                    "items": [
                        {
                            "text": "When does it hurt, and for how long?",
                            "why": "The doctor may ask about the pattern of your pain.",
                        },
                        {
                            "text": "Does activity make it better or worse?",
                            "why": "This helps to find the cause.",
                        },
                        {
                            "text": "Has anyone in your family had arthritis?",
                            "why": "Doctors ask about illnesses of the joints in the family.",
                        },
                        {
                            "text": "Which medicines do you take?",
                            "why": "The doctor needs to know them all.",
                        },
                    ],
                },
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What to expect",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>There is no cure at present. All the same, the "
                    f'<a href="{sources.NHS_OSTEOARTHRITIS}">NHS</a> says that the condition need '
                    f'not get worse. <a href="{sources.NHS_ARTHRITIS}">Arthritis can flare up</a> '
                    "for several days.</p>"
                ),
            },
        ],
    },
}
