"""Six made-up people: plain data, no Django.

``expires_in_days`` counts from the day of loading (a negative number lies in the past, None
means that it never ends), and so does ``accepting_said_days_ago``, backwards. Topics are the
paths of pages below the home page. Registers and schools exist only in this demo.
"""

from datetime import date
from typing import Any

THERAPISTS: list[dict[str, Any]] = [
    {
        "slug": "mara-lindqvist",
        "name": "Mara Lindqvist",
        "sort_name": "Lindqvist, Mara",
        "job_title": "Massage therapist",
        "summary": "Treats sore muscles in the neck, shoulders and back, with as much pressure as "
        "you ask for.",
        "biography": (
            "<p>Mara began as a sports massage therapist for a rowing club. Today she sees people "
            "who have had pain for months or years.</p>"
            "<p>She explains each step before she starts. She also tells you openly what massage "
            "has not been shown to do.</p>"
        ),
        "photo": "portrait-mara-lindqvist.svg",
        "practising_since": 2009,
        "languages": ["sv", "en", "de"],
        "topics": [
            "treatments/trigger-point-massage",
            "conditions/myofascial-pain",
            "conditions/neck-pain",
            "conditions/tension-headache",
        ],
        "credentials": [
            {
                "kind": "accredited_register",
                "title": "Registered massage therapist",
                "treatments_covered": "Massage, trigger point massage",
                "issuer": "Demo Register of Massage Therapists",
                "issuer_url": "https://massage-register.example.org/",
                "number": "DEMO-MT-0412",
                "valid_from": date(2021, 3, 1),
                "expires_in_days": 410,
                "verification_url": "https://massage-register.example.org/check/DEMO-MT-0412",
            },
            {
                "kind": "qualification",
                "title": "Certificate in trigger point massage",
                "treatments_covered": "Trigger point massage",
                "issuer": "Demo School of Manual Therapy",
                "issuer_url": "https://manual-therapy.example.org/",
                "number": "",
                "valid_from": date(2012, 6, 15),
                "expires_in_days": None,
                "verification_url": "",
            },
        ],
        "practices": [
            {
                "location": "harbour-lane",
                "booking_url": "https://booking.example.org/mara-lindqvist",
                "in_person": True,
                "video": False,
                "home": False,
                "accepting": "yes",
                "accepting_said_days_ago": 6,
            },
        ],
        "is_listed": True,
    },
    {
        "slug": "tomas-okoye",
        "name": "Tomas Okoye",
        "sort_name": "Okoye, Tomas",
        "job_title": "Physiotherapist",
        "summary": "Helps people with back and leg pain to move again, in person or by video.",
        "biography": (
            "<p>Tomas worked on a hospital ward before he joined the clinic. He likes short "
            "exercise plans that fit into a normal day.</p>"
            "<p>He runs a walking group on Tuesday mornings. Anyone who comes to the clinic can "
            "join.</p>"
        ),
        "photo": "portrait-tomas-okoye.svg",
        "practising_since": 2014,
        "languages": ["sv", "en", "ig"],
        "topics": [
            "treatments/physiotherapy-exercise",
            "conditions/low-back-pain",
            "conditions/sciatica",
            "conditions/chronic-pain",
        ],
        "credentials": [
            {
                "kind": "statutory_registration",
                "title": "Licensed physiotherapist",
                "treatments_covered": "Physiotherapy, exercise",
                "issuer": "Demo Board of Physiotherapy",
                "issuer_url": "https://physiotherapy-board.example.org/",
                "number": "DEMO-PT-2207",
                "valid_from": date(2019, 9, 1),
                "expires_in_days": 640,
                "verification_url": "https://physiotherapy-board.example.org/check/DEMO-PT-2207",
            },
            {
                "kind": "accredited_register",
                "title": "Registered running coach",
                "treatments_covered": "Running advice",
                "issuer": "Demo Register of Sport Coaches",
                "issuer_url": "https://coaches.example.org/",
                "number": "DEMO-RC-0098",
                "valid_from": date(2018, 5, 1),
                "expires_in_days": -120,
                "verification_url": "https://coaches.example.org/check/DEMO-RC-0098",
            },
        ],
        "practices": [
            {
                "location": "harbour-lane",
                "booking_url": "https://booking.example.org/tomas-okoye",
                "in_person": True,
                "video": True,
                "home": False,
                "accepting": "waiting_list",
                "accepting_said_days_ago": 12,
            },
            {
                "location": "lighthouse-hill",
                "booking_url": "https://booking.example.org/tomas-okoye-hill",
                "in_person": True,
                "video": False,
                "home": False,
                "accepting": "yes",
                "accepting_said_days_ago": 12,
            },
        ],
        "is_listed": True,
    },
    {
        "slug": "ines-marchetti",
        "name": "Ines Marchetti",
        "sort_name": "Marchetti, Ines",
        "job_title": "Physiotherapist",
        "summary": "Sees people with stiff shoulders and sore elbows, and older people at home.",
        "biography": (
            "<p>Ines trained in Italy and moved north for the sea. Much of her work is with "
            "shoulders that no longer reach the top shelf.</p>"
            "<p>She visits people at home when the way to the clinic is too hard.</p>"
        ),
        "photo": "portrait-ines-marchetti.svg",
        "practising_since": 2011,
        "languages": ["it", "sv", "en"],
        "topics": [
            "treatments/physiotherapy-exercise",
            "treatments/heat-and-cold",
            "conditions/shoulder-pain",
            "conditions/frozen-shoulder",
            "conditions/tennis-elbow",
        ],
        "credentials": [
            {
                "kind": "statutory_registration",
                "title": "Licensed physiotherapist",
                "treatments_covered": "Physiotherapy, exercise",
                "issuer": "Demo Board of Physiotherapy",
                "issuer_url": "https://physiotherapy-board.example.org/",
                "number": "DEMO-PT-1783",
                "valid_from": date(2020, 2, 1),
                "expires_in_days": 48,
                "verification_url": "https://physiotherapy-board.example.org/check/DEMO-PT-1783",
            },
            {
                "kind": "membership",
                "title": "Member",
                "treatments_covered": "",
                "issuer": "Demo Society for Shoulder Care",
                "issuer_url": "https://shoulder-care.example.org/",
                "number": "",
                "valid_from": date(2022, 1, 1),
                "expires_in_days": 330,
                "verification_url": "",
            },
        ],
        "practices": [
            {
                "location": "lighthouse-hill",
                "booking_url": "https://booking.example.org/ines-marchetti",
                "in_person": True,
                "video": False,
                "home": True,
                "accepting": "yes",
                "accepting_said_days_ago": 3,
            },
        ],
        "is_listed": True,
    },
    {
        "slug": "amira-haddad",
        "name": "Amira Haddad",
        "sort_name": "Haddad, Amira",
        "job_title": "Physiotherapist for long-term pain",
        "summary": "Works with people whose pain does not go away, with pacing and small steps.",
        "biography": (
            "<p>Amira plans one small change at a time with you. The plan starts with what you can "
            "do today.</p>"
            "<p>Her visits are longer than usual, so that there is time to talk. You may bring "
            "someone you trust.</p>"
        ),
        "photo": "portrait-amira-haddad.svg",
        "practising_since": 2006,
        "languages": ["ar", "sv", "en", "fr"],
        "topics": [
            "treatments/physiotherapy-exercise",
            "conditions/chronic-pain",
            "conditions/knee-osteoarthritis",
            "conditions/low-back-pain",
        ],
        "credentials": [
            {
                "kind": "statutory_registration",
                "title": "Licensed physiotherapist",
                "treatments_covered": "Physiotherapy, exercise",
                "issuer": "Demo Board of Physiotherapy",
                "issuer_url": "https://physiotherapy-board.example.org/",
                "number": "DEMO-PT-0951",
                "valid_from": date(2018, 11, 1),
                "expires_in_days": 500,
                "verification_url": "https://physiotherapy-board.example.org/check/DEMO-PT-0951",
            },
            {
                "kind": "qualification",
                "title": "Diploma in pain management",
                "treatments_covered": "Pacing, exercise",
                "issuer": "Demo University of Sagohamn",
                "issuer_url": "https://university.example.org/",
                "number": "",
                "valid_from": date(2015, 6, 5),
                "expires_in_days": None,
                "verification_url": "",
            },
        ],
        "practices": [
            {
                "location": "harbour-lane",
                "booking_url": "https://booking.example.org/amira-haddad",
                "in_person": True,
                "video": True,
                "home": False,
                "accepting": "no",
                "accepting_said_days_ago": 9,
            },
        ],
        "is_listed": True,
    },
    {
        "slug": "asa-bjorkfjell",
        "name": "Åsa Björkfjell",
        "sort_name": "Björkfjell, Åsa",
        "job_title": "Massage therapist",
        "summary": "Gives gentle massage, and looks after people with sore heels and tired legs.",
        "biography": (
            "<p>Åsa was a postwoman for ten years and knows sore feet well. She then trained in "
            "massage and joined the clinic.</p>"
            "<p>She prefers light pressure. If you want firm pressure, she sends you to a "
            "colleague.</p>"
        ),
        "photo": "portrait-asa-bjorkfjell.svg",
        "practising_since": 2019,
        "languages": ["sv", "nb", "en"],
        "topics": [
            "treatments/trigger-point-massage",
            "treatments/heat-and-cold",
            "conditions/plantar-heel-pain",
        ],
        "credentials": [
            {
                "kind": "accredited_register",
                "title": "Registered massage therapist",
                "treatments_covered": "Massage",
                "issuer": "Demo Register of Massage Therapists",
                "issuer_url": "https://massage-register.example.org/",
                "number": "DEMO-MT-0877",
                "valid_from": date(2023, 8, 15),
                "expires_in_days": 270,
                "verification_url": "https://massage-register.example.org/check/DEMO-MT-0877",
            },
        ],
        "practices": [
            {
                "location": "lighthouse-hill",
                "booking_url": "",
                "in_person": True,
                "video": False,
                "home": False,
                "accepting": "yes",
                "accepting_said_days_ago": 400,
            },
        ],
        "is_listed": True,
    },
    {
        "slug": "noor-vandersee",
        "name": "Noor Vandersee",
        "sort_name": "Vandersee, Noor",
        "job_title": "Physiotherapist",
        "summary": "Writes and checks pages for this site. Noor does not see patients here.",
        "biography": (
            "<p>Noor reads studies and turns them into plain pages. Before that came twelve years "
            "in a physiotherapy practice.</p>"
        ),
        "photo": "portrait-noor-vandersee.svg",
        "practising_since": 2008,
        "languages": ["nl", "en", "sv"],
        "topics": ["treatments/heat-and-cold"],
        "credentials": [
            {
                "kind": "statutory_registration",
                "title": "Licensed physiotherapist",
                "treatments_covered": "Physiotherapy",
                "issuer": "Demo Board of Physiotherapy",
                "issuer_url": "https://physiotherapy-board.example.org/",
                "number": "DEMO-PT-1120",
                "valid_from": date(2021, 1, 1),
                "expires_in_days": 365,
                "verification_url": "https://physiotherapy-board.example.org/check/DEMO-PT-1120",
            },
        ],
        "practices": [],
        "is_listed": False,
    },
]
