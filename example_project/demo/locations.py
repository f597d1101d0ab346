"""Two clinics in a town that does not exist: plain data, no Django.

Facts and words follow the fields of ``Location``. Days of the week count from 0, Monday.
Exceptions are given in days from the day of loading, so that they always lie ahead.
The phone numbers come from the ranges that Sweden keeps for films and books, the postcodes
begin with a 0 that no Swedish postcode has, and the coordinates are a place out at sea.
"""

from typing import Any

LOCATIONS: list[dict[str, Any]] = [
    {
        "slug": "harbour-lane",
        "name": "Harbour Lane Clinic",
        "address_lines": "Hamngränden 7\n(Harbour Lane)",
        "postcode": "012 34",
        "city": "Sagohamn",
        "country": "SE",
        "time_zone": "Europe/Stockholm",
        "latitude": "57.300000",
        "longitude": "11.600000",
        "phone": "+46 31 390 06 12",
        "directions": (
            "<p>Take tram 4 to the stop Fiskbron. Walk along the water with the boats on your "
            "left. Our door is the green one, after about 200 metres.</p>"
        ),
        "access_notes": (
            "<p>The entrance is level and the door opens by itself. All treatment rooms are on the "
            "ground floor. Tell us when you book if you need a higher or lower treatment table.</p>"
        ),
        "step_free": True,
        "accessible_toilet": True,
        "parking": True,
        "lift": False,
        "hearing_loop": True,
        "payment": "Card, invoice. No cash.",
        "insurers": ["Fyrbåken Health (made up)", "Tärnan Mutual (made up)"],
        "opening_hours": [
            {"weekday": 0, "opens": "08:00", "closes": "17:00"},
            {"weekday": 1, "opens": "08:00", "closes": "17:00"},
            {"weekday": 2, "opens": "08:00", "closes": "12:00"},
            {"weekday": 2, "opens": "13:00", "closes": "19:00"},
            {"weekday": 3, "opens": "08:00", "closes": "17:00"},
            {"weekday": 4, "opens": "08:00", "closes": "15:00"},
        ],
        "exceptions": [
            {
                "from_in_days": 21,
                "to_in_days": 21,
                "closed": True,
                "opens": None,
                "closes": None,
                "note": "Closed: training day for all staff",
            },
            {
                "from_in_days": 35,
                "to_in_days": 37,
                "closed": False,
                "opens": "10:00",
                "closes": "14:00",
                "note": "Shorter hours during the harbour festival",
            },
        ],
    },
    {
        "slug": "lighthouse-hill",
        "name": "Lighthouse Hill Clinic",
        "address_lines": "Fyrbacken 12\n(Lighthouse Hill)",
        "postcode": "012 56",
        "city": "Sagohamn",
        "country": "SE",
        "time_zone": "Europe/Stockholm",
        "latitude": "57.330000",
        "longitude": "11.640000",
        "phone": "+46 31 390 06 34",
        "directions": (
            "<p>Bus 11 stops outside the library. We are on the second floor of the same house, "
            "above the café.</p>"
        ),
        "access_notes": (
            "<p>Three steps lead up to the street door, and there is no ramp. A lift goes from the "
            "hall to our floor. If steps are hard for you, we can see you at Harbour Lane.</p>"
        ),
        "step_free": False,
        "accessible_toilet": True,
        "parking": False,
        "lift": True,
        "hearing_loop": False,
        "payment": "Card, mobile payment, invoice.",
        "insurers": ["Tärnan Mutual (made up)"],
        "opening_hours": [
            {"weekday": 1, "opens": "09:00", "closes": "18:00"},
            {"weekday": 3, "opens": "09:00", "closes": "18:00"},
            {"weekday": 5, "opens": "10:00", "closes": "14:00"},
        ],
        "exceptions": [
            {
                "from_in_days": 21,
                "to_in_days": 21,
                "closed": True,
                "opens": None,
                "closes": None,
                "note": "Closed while all staff are in training",
            },
            {
                "from_in_days": 50,
                "to_in_days": 63,
                "closed": True,
                "opens": None,
                "closes": None,
                "note": "Closed for painting; please use Harbour Lane",
            },
        ],
    },
]
