"""Risks, who needs care, other choices, and when to get help."""

from typing import Any

from example_project.demo.treatments.sources import (
    ARTHRITIS,
    BACK,
    CANCER_COUNCIL,
    CHEST,
    CLOT_EARLIER_PAGE,
    CORNWALL,
    ERAPID,
    HAMSTRING,
    JOINT,
    KNEE_CARTILAGE,
    LASTING_PAIN,
    LOW_BACK_SIGNS,
    MACMILLAN,
    MERCK,
    MINNESOTA,
    NCCIH_COPY,
    NECK,
    NECK_COURSE,
    NECK_SIGNS,
    NIGHT_PAIN,
    OSTEOPOROSIS,
    PACING,
    SCARS,
    SCIATICA,
    SCIATICA_SIGNS,
    SEPSIS,
    SPRAINS,
    SURVEY,
    WEIGHT_LOSS,
)

RISKS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            f'<p>You may be sore for a while. In <a href="{SURVEY}">one small survey</a>, 1 in 10 '
            "people had minor discomfort after a massage. It mostly came within 12 hours and was "
            "gone by 36 hours.</p>"
            "<p>Only 91 people answered, so this tells us little.</p>"
            "<p>Deep pressure can cause bruises or bleeding if you take blood thinners. It can do "
            "the same if your blood does not clot well. Our sources here are "
            f'<a href="{NCCIH_COPY}">a copy of an NCCIH page</a> and the '
            f'<a href="{MERCK}">Merck Manual</a>.</p>'
        ),
    },
]

CONTRAINDICATIONS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>Some people need to avoid this massage, or to ask first. Tell us before you book "
            "if anything here fits you.</p>"
            "<p><b>Do not have this massage</b> if you have a "
            f'<a href="{ERAPID}">blood clot in a deep vein</a> (DVT). Nobody may press on that '
            "place.</p>"
            "<p><b>Avoid deep pressure if you:</b></p>"
            "<ul>"
            f'<li>take <a href="{NCCIH_COPY}">blood thinners</a></li>'
            "<li>have a bleeding disorder</li>"
            f'<li>have <a href="{MERCK}">few platelets</a> in your blood</li>'
            "</ul>"
            "<p><b>Your therapist keeps away from:</b></p>"
            "<ul>"
            f'<li>skin that is <a href="{MINNESOTA}">broken, blistered or weak</a>, and bruises'
            "</li>"
            f'<li>scars that have <a href="{SCARS}">not fully healed</a></li>'
            f'<li>bones made weak by <a href="{OSTEOPOROSIS}">osteoporosis</a> or cancer</li>'
            f'<li>a fresh <a href="{SPRAINS}">sprain or strain</a>, for the first 2 days</li>'
            f'<li>a fresh <a href="{HAMSTRING}">hamstring injury</a>, for the first 3 days</li>'
            f'<li>a knee with <a href="{KNEE_CARTILAGE}">torn cartilage</a> (a meniscus tear)</li>'
            "</ul>"
        ),
    },
    {
        "type": "callout",
        "value": {
            "heading": "If you have cancer, or have had treatment for it",
            "text": (
                f'<p>Ask your care team first. <a href="{MACMILLAN}">Macmillan</a> describes '
                "gentle kinds of massage. During treatment, 20 minutes may be the most you want."
                "</p>"
                "<ul>"
                "<li>Deep pressure over a tumour only if your care team agrees</li>"
                f'<li>No massage on places treated with <a href="{CANCER_COUNCIL}">radiotherapy or '
                "surgery</a></li>"
                "<li>No massage over a chemotherapy port</li>"
                "<li>A changed technique where lymph nodes were removed</li>"
                "<li>Only light touch where chemotherapy left you numb or tingling</li>"
                "</ul>"
            ),
        },
    },
    {
        "type": "paragraph",
        "value": (
            f'<p>Some people <a href="{NCCIH_COPY}">avoid massage in pregnancy</a>. Ask a health '
            "professional first. Joints with "
            f'<a href="{ARTHRITIS}">arthritis</a> can be sensitive, '
            "so tell your therapist.</p>"
            "<p>We also ask you to wait if you have a fever, an infection or a recent fracture. "
            "This is the clinic’s own rule. The pages we found on it were weak sources.</p>"
        ),
    },
]

ALTERNATIVES: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>Massage is one choice among several. Our sources also name:</p>"
            "<ul>"
            f'<li>staying active and exercise, for <a href="{BACK}">back pain</a></li>'
            f'<li>movement, heat or cold, for <a href="{NECK}">neck pain</a></li>'
            f'<li>pacing and exercise, for <a href="{PACING}">long-term pain</a></li>'
            "</ul>"
        ),
    },
]

NO_TREATMENT: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>You can decide against this massage. Some pain gets better without it:</p>"
            "<ul>"
            f'<li><a href="{NECK_COURSE}">neck pain</a>, in 6 to 12 weeks</li>'
            f'<li><a href="{BACK}">low back pain</a>, often in weeks</li>'
            f'<li><a href="{SCIATICA}">sciatica</a>, in weeks to months, though it may return</li>'
            "</ul>"
        ),
    },
]

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    {
        "type": "emergency",
        "value": {
            "heading": "",
            "signs": [
                "you have sudden chest pain that spreads, or your chest feels tight or heavy",
                "one leg is swollen or sore, and you are short of breath or have chest pain",
                "you lose control of your bladder or bowel, or this control changes",
                "you are numb around your genitals or buttocks",
                "pain, weakness or numbness starts in both legs",
                "you suddenly cannot walk properly, or have signs of a stroke or of sepsis",
            ],
            "text": "",
        },
    },
    {
        "type": "urgent",
        "value": {
            "heading": "",
            "signs": [
                "your arms or legs feel heavy or weak, or your arms tingle",
                "one leg throbs, or is swollen, warm, or red or darker than usual",
                "one joint suddenly hurts badly, is swollen or has changed colour",
                "your pain comes with a fever, or you lose weight without trying",
                "your pain is constant, or gets worse at night",
            ],
            "text": "",
        },
    },
    {
        "type": "non_urgent",
        "value": {
            "heading": "",
            "signs": [
                "pain stops you from doing everyday things",
                "your pain is no better after a few weeks",
            ],
            "text": (
                "<p>Sources for the emergency signs: "
                f'<a href="{CHEST}">chest pain</a>, '
                f'<a href="{CLOT_EARLIER_PAGE}">clots in the leg</a>, '
                f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
                f'<a href="{SCIATICA_SIGNS}">sciatica</a>, '
                f'<a href="{NECK_SIGNS}">neck</a>, '
                f'<a href="{SEPSIS}">sepsis</a>.</p>'
                "<p>Sources for the other signs: "
                f'<a href="{JOINT}">joints</a>, '
                f'<a href="{CORNWALL}">fever</a>, '
                f'<a href="{WEIGHT_LOSS}">weight loss</a>, '
                f'<a href="{NIGHT_PAIN}">night pain</a>, '
                f'<a href="{LASTING_PAIN}">lasting pain</a>.</p>'
            ),
        },
    },
]
