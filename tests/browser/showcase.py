"""Pages beside those of the demo: one article with every block, and an Arabic one.

Runs inside the clinic's own process (``Demo.run``), not in that of the tests.
"""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from example_project.loading.streams import stream_json
from tests.browser.files import leaflet, photo
from tests.page_types import ConditionPage, TherapistIndexPage
from wagtail_triggerpoint.models import Claim, Location, Reference
from wagtail_triggerpoint.swap import get_therapist_model

RICH = "<p>Plain words, <b>some of them bold</b>, and <a href='/about/'>a link</a>.</p>"
CARD = {"heading": "", "signs": ["something is wrong", "it gets worse"], "text": ""}
#: Claims of the demo by their statements, and a work that they rest on by its PMID.
GRADED, CALMER = "massage eases some kinds of pain", "people are less anxious after massage"
CITING = (
    f"<p>Words that <a linktype='tp-claim' id='{CALMER}'>link a claim</a>, and words that cite"
    "<a linktype='tp-reference' id='30025997'>[Denneny et al. 2019]</a> a work.</p>"
).replace("'", '"')
STAGES = [
    {"when": "First day", "heading": "Rest a little", "text": RICH},
    {"when": "Next days", "heading": "", "text": RICH},
]

CONTENT: list[tuple[str, Any]] = [
    ("paragraph", RICH),
    ("paragraph", CITING),
    ("claim", GRADED),
    ("myth", {"myth": "it is always so", "fact": CITING, "claim": CALMER}),
    ("do_dont", {"dos": ["keep moving", "sleep"], "donts": ["do not lie still for long"]}),
    ("callout", {"heading": "Please note", "text": RICH}),
    ("inset_text", {"text": RICH}),
    (
        "image",
        {
            "image": {"image": "photo", "decorative": False, "alt_text": "A red square"},
            "caption": "What the picture shows",
            "credit": "Drawn for this test",
        },
    ),
    (
        "video",
        {
            "url": "https://vimeo.com/76979871",
            "title": "Three stretches",
            "poster": "photo",
            "transcript": RICH,
            "duration": "3 minutes",
        },
    ),
    (
        "quote",
        {
            "text": "It got better.",
            "attribution": "A patient",
            "source_url": "https://example.org/",
        },
    ),
    (
        "table",
        {
            "row_headers": True,
            "table": {
                "caption": "What helps how much",
                "columns": [
                    {"type": "text", "heading": "What"},
                    {"type": "rich_text", "heading": "How much, in many words that need room"},
                    {"type": "text", "heading": "Howlongitlastswithoutanyspacebetweenwords"},
                ],
                "rows": [{"values": ["Walking", RICH, "Weeks"]}, {"values": ["Heat", RICH, "Day"]}],
            },
        },
    ),
    ("accordion", {"items": [{"heading": "Does it hurt?", "text": RICH}] * 2}),
    ("checklist", {"heading": "Bring along", "items": [{"text": "A towel", "why": "For warmth."}]}),
    ("timeline", {"items": STAGES}),
    (
        "contact",
        {
            "heading": "Ask us",
            "text": RICH,
            "phone": "+46 31 390 06 12",
            "email": "hello@clinic.example.org",
            "address": "1 Example Street\nSagohamn",
            "url": "https://clinic.example.org/",
        },
    ),
    ("document", {"document": "leaflet", "title": "Exercises"}),
    (
        "book_or_call",
        {
            "heading": "Make an appointment",
            "text": "You may change it.",
            "booking_url": "https://clinic.example.org/book/",
            "booking_label": "",
            "phone": "+46 31 390 06 12",
        },
    ),
    ("therapists", {"heading": "Who can help", "therapists": ["mara-lindqvist", "amira-haddad"]}),
    ("related_pages", {"heading": "Read next", "pages": ["neck-pain", "chronic-pain"]}),
]


def publish() -> list[str]:
    """Adds both pages. Gives the address of every page that visitors have now."""
    _every_block()
    _arabic()
    found = [page.url for page in Page.objects.live().public() if page.url]
    for finder in TherapistIndexPage.objects.live().public():
        people = get_therapist_model().objects.public(finder.get_site(), finder.locale)
        people = people.listed(finder.get_site())
        places = Location.objects.public(finder.get_site(), finder.locale)
        found += [f"{finder.url}{person.slug}/" for person in people]
        found += [f"{finder.url}locations/{place.slug}/" for place in places]
    return found


def _every_block() -> None:
    """An article with every block, in a section and in a subsection."""
    blocks = [{"type": kind, "value": value} for kind, value in CONTENT]
    # A second table of the same name could not be told from the first.
    inner = [block for block in blocks if block["type"] != "table"]
    parts = [
        *blocks,
        {"type": "subsection", "value": {"heading": "Inside a subsection", "body": inner}},
    ]
    body = [
        {"type": "section", "value": {"heading": "Every block", "aspect": "", "body": parts}},
        *[block for block in blocks if block["type"] in {"therapists", "book_or_call"}],
    ]
    page = ConditionPage(
        title="Every block",
        slug="every-block",
        summary="An article that holds every block.",
        medical_name="Omnia structa",
        also_known_as="All of them\nThe lot",
        symptoms="Seeing boxes",
        author=get_therapist_model().objects.get(slug="mara-lindqvist"),
        funding="Nobody paid for it.",
        locale=Locale.get_default(),
    )
    cards = [{"type": kind, "value": CARD} for kind in ("non_urgent", "emergency", "urgent")]
    codes = [{"type": "code", "value": {"system": "icd-11", "code": "MG30.0"}}]
    for name, raw in {"body": body, "when_to_get_help": cards, "codes": codes}.items():
        setattr(page, name, stream_json(page._meta.get_field(name), raw, _Library().find))
    Page.objects.get(slug="conditions").add_child(instance=page)
    page.save_revision().publish()


def _arabic() -> None:
    """An Arabic article: its words are not Arabic, but its layout is."""
    arabic, _ = Locale.objects.get_or_create(language_code="ar")
    source = Page.objects.get(slug="every-block").specific
    # Readers of a language see the author's words in it.
    words = source.author.copy_for_translation(arabic)
    words.save()
    words.save_revision().publish()
    for claim in Claim.objects.filter(statement__in=[GRADED, CALMER]):
        statement = claim.copy_for_translation(arabic)
        statement.statement = "التدليك يخفف الألم"
        statement.save()
        statement.save_revision().publish()
    translation = source.copy_for_translation(arabic, copy_parents=True)
    translation.title = "كل الأجزاء"
    translation.save_revision().publish()


class _Library:
    """What the article refers to, by kind and name."""

    def find(self, kind: str, name: str) -> int:
        found = {
            "page": Page.objects.filter(slug=name),
            "therapist": get_therapist_model().objects.filter(slug=name),
            "image": get_image_model().objects.filter(title=name),
            "document": get_document_model().objects.filter(title=name),
            "claim": Claim.objects.filter(statement=name),
            "reference": Reference.objects.filter(pmid=name),
        }[kind].first()
        return int((found or self._add(kind, name)).pk)

    def _add(self, kind: str, name: str) -> Any:
        model, payload = {
            "image": (get_image_model(), photo("firebrick")),
            "document": (get_document_model(), leaflet()),
        }[kind]
        file = ContentFile(payload["buffer"], name=payload["name"])
        return model.objects.create(title=name, file=file)
