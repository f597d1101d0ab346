"""Risks, who needs care, other choices, and when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.treatments.sources import (
    ARTHRITIS,
    BACK,
    CANCER_COUNCIL,
    CHEST,
    CLOT_EARLIER_PAGE,
    CORNWALL,
    ERAPID,
    HAMSTRING,
    HEADACHE_SIGNS,
    HEART,
    KNEE_CARTILAGE,
    LASTING_PAIN,
    LOW_BACK_SIGNS,
    MACMILLAN,
    MENINGITIS,
    MERCK,
    MINNESOTA,
    NCCIH_COPY,
    NECK,
    NECK_COURSE,
    NECK_SIGNS,
    OSTEOPOROSIS,
    PACING,
    SCARS,
    SCIATICA,
    SCIATICA_SIGNS,
    SPRAINS,
    SURVEY,
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
            "<p><b>We also ask you to wait, and to ask a doctor first, if you have:</b></p>"
            "<ul>"
            "<li>a fever, a local infection or an illness that others can catch</li>"
            "<li>a bone that broke not long ago</li>"
            "<li>damaged nerves</li>"
            "<li>heart problems</li>"
            "<li>severe high blood pressure that is not under control</li>"
            "</ul>"
            "<p>This last list is the clinic’s own rule. It rests on weak sources: a spa’s page "
            "without an author and one massage therapist’s own site.</p>"
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

SIGN_SOURCES = (
    "<p>Sources for the emergency signs: "
    f'<a href="{CHEST}">chest pain</a>, '
    f'<a href="{HEART}">heart attack</a>, '
    f'<a href="{CLOT_EARLIER_PAGE}">clots in the leg</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{SCIATICA_SIGNS}">sciatica</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>'
    f', <a href="{MENINGITIS}">meningitis</a>, '
    f'<a href="{HEADACHE_SIGNS}">headache</a>.</p>'
    "<p>Sources for the other signs: "
    f'<a href="{CORNWALL}">strong pain and sleep</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>, '
    f'<a href="{CLOT_EARLIER_PAGE}">clots</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{LASTING_PAIN}">lasting pain</a>.</p>'
)

EMERGENCY: dict[str, Any] = care.emergency(*care.EMERGENCY_WHOLE_BODY)

URGENT: dict[str, Any] = care.urgent(*care.URGENT_WHOLE_BODY)

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    EMERGENCY,
    URGENT,
    care.non_urgent(
        "pain stops you from doing everyday things",
        "your pain is no better after a few weeks",
        text=SIGN_SOURCES,
    ),
]
