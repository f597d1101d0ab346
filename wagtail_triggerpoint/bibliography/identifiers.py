"""DOI and PMID, in the one form in which they are compared and stored.

Whatever is given back is unchanged when it is given in again.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

LONGEST_DOI = 255
LONGEST_PMID = 8
# More is no identifier, whatever stands around it.
LONGEST_TYPED = 2000

# What copying from a page or a PDF brings along: no one sees it, and it is part of neither.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

# https://www.doi.org/doi-handbook/: a prefix of 10. and digits, a slash, any printable characters.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_DOI_LABEL = re.compile(r"(?:info:|urn:)?doi\s*[:/]?\s*(?=10\.|https?:)", re.IGNORECASE)
_DOI_ADDRESS = re.compile(r"(?:https?://)?(?:(?:dx|www)\.)?doi\.org/+([^?#]*)", re.IGNORECASE)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#x27;": "'"}
_ENTITY = re.compile("|".join(_ENTITIES), re.IGNORECASE)
_SAFE = "/:;()@!$*+,=._-~'"
_AROUND = " \t\r\n\xa0\"'“”‘’"
_PAIRS = {")": "(", "]": "[", ">": "<", "}": "{"}

_PMID_LABEL = re.compile(r"(?:pubmed\s*)?(?:pmid|id)?\s*[:#]?\s*", re.IGNORECASE)
# As PubMed writes it in its own texts: "30025997 [pmid]".
_PMID_MARK = re.compile(r"\s*\[(?:pmid|uid)\]$", re.IGNORECASE)
_PMID_PATHS = {
    "pubmed.ncbi.nlm.nih.gov": re.compile(r"/([0-9]+)(?:/.*)?"),
    "www.ncbi.nlm.nih.gov": re.compile(r"/(?:m/)?pubmed/([0-9]+)(?:/.*)?"),
    "europepmc.org": re.compile(r"/(?:article|abstract)/med/([0-9]+)(?:/.*)?", re.IGNORECASE),
}


def normalise_doi(typed: str) -> str:
    """A DOI as ``10.1016/j.apmr.2018.06.019``, in small letters; ``""`` if ``typed`` holds none.

    Accepts addresses of doi.org, ``doi:`` before it, percent escapes and entities in it, and a
    full stop or an odd bracket after it.
    """
    if len(typed) > LONGEST_TYPED:
        return ""
    text = _INVISIBLE.sub("", typed).strip(_AROUND).lstrip("<([{")
    text = _DOI_LABEL.sub("", text, count=1)
    if address := _DOI_ADDRESS.match(text):
        text = _DOI_LABEL.sub("", unquote(address[1]), count=1)
    text = _without_tail(_unescaped(text)).lower()
    is_doi = len(text) <= LONGEST_DOI and _DOI.fullmatch(text)
    return text if is_doi else ""


def _unescaped(text: str) -> str:
    """Until nothing changes, so that the second time is as the first."""
    while (plain := _ENTITY.sub(lambda found: _ENTITIES[found[0].lower()], unquote(text))) != text:
        text = plain
    return text


def _without_tail(text: str) -> str:
    """Takes off what belongs to the sentence around it."""
    while text:
        last = text[-1]
        is_odd_bracket = last in _PAIRS and text.count(last) > text.count(_PAIRS[last])
        if not is_odd_bracket and last not in f"{_AROUND}.,;:/":
            break
        text = text[:-1]
    return text


def normalise_pmid(typed: str) -> str:
    """A PMID as digits; ``""`` if ``typed`` holds none.

    Accepts ``PMID: 123`` and addresses of PubMed and Europe PMC.
    """
    if len(typed) > LONGEST_TYPED:
        return ""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", typed)).strip().rstrip(".,;")
    if "/" in text:
        digits = _pmid_of_address(text)
    else:
        digits = _PMID_LABEL.sub("", _PMID_MARK.sub("", text), count=1).strip()
    is_number = digits.isascii() and digits.isdigit()
    digits = digits.lstrip("0") if is_number else ""
    return digits if len(digits) <= LONGEST_PMID else ""


def _pmid_of_address(text: str) -> str:
    try:
        address = urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:
        return ""
    host = (address.hostname or "").removeprefix("m.")
    paths = _PMID_PATHS.get(host) or _PMID_PATHS.get(f"www.{host}")
    found = paths.fullmatch(address.path) if paths else None
    return found[1] if found else ""


def doi_url(doi: str) -> str:
    """The address of a normalised DOI; ``""`` for none."""
    # Old ones hold < and #, which would end the address.
    return f"https://doi.org/{quote(doi, safe=_SAFE)}" if doi else ""


def pmid_url(pmid: str) -> str:
    """The page of a normalised PMID in PubMed; ``""`` for none."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid)}/" if pmid else ""
