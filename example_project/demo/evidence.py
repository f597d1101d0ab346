"""What the demo claims about massage, and the studies that it rests on.

Nobody at the example clinic grades evidence. A claim has the grade that its source gives in the
levels of GRADE, or none: "weak" is an author's word, but no level.
"""

from typing import Any

#: By the name with which claims and pages cite them.
REFERENCES: dict[str, dict[str, Any]] = {
    "trials": {
        "title": (
            "Trigger point manual therapy for the treatment of chronic noncancer pain in adults: "
            "a systematic review and meta-analysis"
        ),
        "authors": (
            "Denneny, Diarmuid\nFrawley, Helena C\nPetersen, Katrine\nMcLoughlin, Rebecca\n"
            "Brook, Suzanne\nHassan, Salma\nWilliams, Amanda C"
        ),
        "container": "Arch Phys Med Rehabil",
        "year": 2019,
        "volume": "100",
        "issue": "3",
        "pages": "562-577",
        "doi": "10.1016/j.apmr.2018.06.019",
        "pmid": "30025997",
        "study_type": "systematic_review",
    },
    "pressure": {
        "title": (
            "Effect of ischemic compression on myofascial pain syndrome: a systematic review and "
            "meta-analysis"
        ),
        "authors": "Lu, Wei\nLi, Jiong\nTian, Ye\nLu, Xingang",
        "container": "Chiropr Man Therap",
        "year": 2022,
        "volume": "30",
        "issue": "1",
        "pages": "34",
        "doi": "10.1186/s12998-022-00441-5",
        "pmid": "36050701",
        "study_type": "systematic_review",
    },
    "pain": {
        "title": "Use of massage therapy for pain, 2018-2023: a systematic review",
        "authors": (
            "Mak, Selene\nAllen, Jennifer\nBegashaw, Meron\nMiake-Lye, Isomi\n"
            "Beroes-Severin, Jessica\nDe Vries, Gerardo\nLawson, Emily\nShekelle, Paul G"
        ),
        "container": "JAMA Netw Open",
        "year": 2024,
        "volume": "7",
        "issue": "7",
        "pages": "e2422259",
        "doi": "10.1001/jamanetworkopen.2024.22259",
        "pmid": "39008297",
        "study_type": "systematic_review",
    },
    "touch": {
        "title": (
            "Reliability of physical examination for diagnosis of myofascial trigger points: a "
            "systematic review of the literature"
        ),
        "authors": (
            "Lucas, Nicholas\nMacaskill, Petra\nIrwig, Les\nMoran, Robert\nBogduk, Nikolai"
        ),
        "container": "Clin J Pain",
        "year": 2009,
        "volume": "25",
        "issue": "1",
        "pages": "80-89",
        "doi": "10.1097/ajp.0b013e31817e13b6",
        "study_type": "systematic_review",
    },
    "palpation": {
        "title": (
            "A systematic, critical review of manual palpation for identifying myofascial trigger "
            "points: evidence and clinical significance"
        ),
        "authors": "Myburgh, Corrie\nLarsen, Anders Holsgaard\nHartvigsen, Jan",
        "container": "Arch Phys Med Rehabil",
        "year": 2008,
        "volume": "89",
        "issue": "6",
        "pages": "1169-1176",
        "pmid": "18503816",
        "study_type": "systematic_review",
    },
    "sport": {
        "title": (
            "Effect of sports massage on performance and recovery: a systematic review and "
            "meta-analysis"
        ),
        "authors": "Davis, Holly Louisa\nAlabed, Samer\nChico, Timothy James Ainsley",
        "container": "BMJ Open Sport Exerc Med",
        "year": 2020,
        "volume": "6",
        "issue": "1",
        "pages": "e000614",
        "doi": "10.1136/bmjsem-2019-000614",
        "pmid": "32426160",
        "study_type": "systematic_review",
    },
    "anxiety": {
        "title": "A meta-analysis of massage therapy research",
        "authors": "Moyer, Christopher A\nRounds, James\nHannum, James W",
        "container": "Psychol Bull",
        "year": 2004,
        "volume": "130",
        "issue": "1",
        "pages": "3-18",
        "doi": "10.1037/0033-2909.130.1.3",
        "study_type": "meta_analysis",
    },
}

_WEAK = "The authors joined 19 trials. They call the evidence weak, which is no level of GRADE."

#: By the name with which pages show them; ``sources`` are names of references, in their order.
CLAIMS: dict[str, dict[str, Any]] = {
    "no-pain-relief": {
        "statement": "trigger point massage leaves long-term pain as it is in the short term",
        "rationale": _WEAK,
        "kind": "benefit",
        "outcome": "pain",
        "direction": "no_difference",
        "sources": ["trials"],
    },
    "function": {
        "statement": "people with long-term pain can do more after trigger point massage",
        "rationale": _WEAK,
        "kind": "benefit",
        "outcome": "function",
        "direction": "helps",
        "sources": ["trials"],
    },
    "some-pain": {
        "statement": "massage eases some kinds of pain",
        "rationale": (
            "The review collected what is known about massage for pain. It found 7 conclusions of "
            "moderate certainty and none of high certainty."
        ),
        "kind": "benefit",
        "outcome": "pain",
        "direction": "helps",
        "certainty": "moderate",
        "graded_by": "source",
        "sources": ["pain"],
    },
    "tolerance": {
        "statement": (
            "steady pressure on a sore spot lets people bear more pressure there, while the pain "
            "that they report stays the same"
        ),
        "kind": "mechanism",
        "outcome": "pressure tolerance",
        "direction": "unclear",
        "sources": ["pressure"],
    },
    "lump": {
        "statement": "a trigger point is a lump in a tight strip of muscle that can be felt",
        "rationale": "Finding one by touch is not shown to be reliable.",
        "kind": "mechanism",
        "outcome": "reliability of touch",
        "direction": "unclear",
        "certainty": "contested",
        "sources": ["touch", "palpation"],
    },
    "flexible": {
        "statement": "sports massage makes people a little more flexible",
        "kind": "benefit",
        "outcome": "flexibility",
        "direction": "helps",
        "sources": ["sport"],
    },
    "performance": {
        "statement": (
            "sports massage changes nothing in strength, jumping, sprinting or endurance"
        ),
        "kind": "benefit",
        "outcome": "performance",
        "direction": "no_difference",
        "sources": ["sport"],
    },
    "calmer": {
        "statement": "people are less anxious after massage",
        "kind": "benefit",
        "outcome": "anxiety",
        "direction": "helps",
        "sources": ["anxiety"],
    },
    "knots": {
        "statement": "pressure breaks up knots in a muscle",
        "kind": "myth",
        "outcome": "",
        "direction": "unclear",
        "certainty": "no_evidence",
        "sources": [],
    },
    "toxins": {
        "statement": "drinking water after a massage washes toxins out of the body",
        "kind": "myth",
        "outcome": "",
        "direction": "unclear",
        "certainty": "no_evidence",
        "sources": [],
    },
}
