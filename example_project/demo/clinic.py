"""The clinic, its home page, the introductions of its lists: plain data, no Django."""

from typing import Any

CLINIC: dict[str, str] = {
    "clinic_name": "Harbour Lane Clinic (demo)",
    "logo": "logo.svg",
    "phone": "+46 31 390 06 12",
    "email": "hello@clinic.example.org",
    "address": "Hamngränden 7\n012 34 Sagohamn\nSweden",
    "emergency_number": "112",
    "urgent_name": "the Sagohamn advice line",
    "urgent_number": "+46 8 465 004 17",
}

#: The blocks of ``path`` are the steps of a visitor, in order; ``page`` is a path below home.
HOME: dict[str, Any] = {
    "title": "Harbour Lane Clinic (demo)",
    "heading": "In pain? Start here",
    "intro": (
        "<p>Read in plain words what you may have, what may help and how sure anyone is. Then "
        "find someone who can treat you.</p>"
        "<p>This clinic is made up. It shows what a clinic’s website can look like.</p>"
    ),
    "image": "clinic.svg",
    "image_description": "Drawing of a waiting room with two chairs, a plant and a harbour view.",
    "path": [
        {
            "heading": "What I have",
            "text": "Look up your pain by its everyday name or its medical name.",
            "page": "conditions",
        },
        {
            "heading": "What may help",
            "text": "Compare treatments: what happens, what studies found, who needs care.",
            "page": "treatments",
        },
        {
            "heading": "Who can help",
            "text": "Find a therapist by topic, place and language, with credentials in date.",
            "page": "therapists",
        },
        {
            "heading": "Before and after my visit",
            "text": "See how to prepare, what to expect, and what is normal afterwards.",
            "page": "treatments/trigger-point-massage/aftercare",
        },
    ],
}

#: Titles and introductions of the index pages, by slug.
INDEXES: dict[str, dict[str, str]] = {
    "conditions": {
        "title": "Conditions",
        "intro": (
            "<p>All conditions from A to Z. You find each one under its plain name, its medical "
            "name and other names people use.</p>"
            "<p>Every page says when to get help, and how fast.</p>"
        ),
    },
    "treatments": {
        "title": "Treatments",
        "intro": (
            "<p>For each treatment you can read what happens and what studies have found. Risks "
            "and other choices are there too.</p>"
            "<p>Where we found no evidence, the page says that.</p>"
        ),
    },
    "therapists": {
        "title": "Find a therapist",
        "intro": (
            "<p>Look for someone trained in the treatment you want. Check the credentials on their "
            "page, and ask about anything that is not clear.</p>"
            "<p>All people and registers in this list are made up.</p>"
        ),
    },
}

ABOUT: dict[str, Any] = {
    "slug": "about",
    "title": "About this demo",
    "summary": "The clinic is made up. The text is information, not advice about your health.",
    "body": [
        {
            "type": "section",
            "value": {
                "heading": "Nobody works here",
                "aspect": "",
                "body": [
                    {
                        "type": "paragraph",
                        "value": (
                            "<p>Harbour Lane Clinic does not exist. Its town, its therapists, its "
                            "prices and its registers were invented for this demo. You cannot book "
                            "here.</p>"
                            "<p>The phone numbers belong to a range kept for films and books. Only "
                            "112 is real: it is the emergency number in many countries.</p>"
                        ),
                    },
                ],
            },
        },
        {
            "type": "section",
            "value": {
                "heading": "Information, not advice",
                "aspect": "",
                "body": [
                    {
                        "type": "paragraph",
                        "value": (
                            "<p>These pages give general information. They cannot know you, so "
                            "they cannot say what is right for you. Ask a doctor or a "
                            "physiotherapist about your own health.</p>"
                            "<p>No doctor has checked this demo. A real clinic has to check every "
                            "statement against its source before anyone relies on it.</p>"
                        ),
                    },
                ],
            },
        },
        {
            "type": "section",
            "value": {
                "heading": "How sure we are",
                "aspect": "",
                "body": [
                    {
                        "type": "paragraph",
                        "value": (
                            "<p>We do not rate evidence ourselves. If a source says how sure it "
                            "is, we pass that on. If not, you see the words “not graded”.</p>"
                            "<p>A source that rates its certainty may use four levels:</p>"
                            "<ul>"
                            "<li><b>High:</b> very confident</li>"
                            "<li><b>Moderate:</b> moderately confident, but the true effect may "
                            "differ</li>"
                            "<li><b>Low:</b> limited confidence</li>"
                            "<li><b>Very low:</b> very little confidence</li>"
                            "</ul>"
                        ),
                    },
                ],
            },
        },
        {
            "type": "section",
            "value": {
                "heading": "Where the text comes from",
                "aspect": "",
                "body": [
                    {
                        "type": "paragraph",
                        "value": (
                            "<p>We wrote every page ourselves and drew every picture. Sources are "
                            "linked next to what they support. Many are pages of public health "
                            "services, and some are reviews of studies.</p>"
                            "<p>None of these sources knows of this demo or approves it.</p>"
                        ),
                    },
                ],
            },
        },
    ],
}
