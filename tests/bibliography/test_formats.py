"""Which format a file is in, and the same work in all three."""

from __future__ import annotations

import codecs
import json

import pytest

from tests.bibliography import test_nbib, test_ris
from wagtail_triggerpoint.bibliography import formats
from wagtail_triggerpoint.bibliography.formats import MOST_RECORDS, decode, detect, read
from wagtail_triggerpoint.bibliography.records import UnreadableFile

CSL = json.dumps([{"title": "Massage — été", "issued": {"date-parts": [[2019]]}}])
RIS = "TY  - JOUR\nTI  - Massage — été\nPY  - 2019\nER  - \n"
NBIB = "PMID- \nTI  - Massage — été.\nDP  - 2019 Mar\n"
ALL = pytest.mark.parametrize(
    ("name", "text"), [("csl", CSL), ("ris", RIS), ("nbib", NBIB)], ids=["csl", "ris", "nbib"]
)


@ALL
@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "\ufeff\r\n"])
def test_format_is_found_out(name: str, text: str, before: str) -> None:
    assert detect(f"{before}{text}".removeprefix("\ufeff")) == name
    [entry] = read(f"{before}{text}")
    assert (entry.record.title, entry.record.year) == ("Massage — été", 2019)


def test_samples_of_whole_records_are_told_apart() -> None:
    assert detect(test_ris.ARTICLE) == "ris"
    assert detect(test_nbib.ARTICLE) == "nbib"


@ALL
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_of_every_unicode_are_read(name: str, text: str, encoding: str) -> None:
    [entry] = read(decode(text.encode(encoding)))

    assert entry.record.title == "Massage — été"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (RIS.encode("latin-1", errors="replace"), "UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00", "UTF-8"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 20, "UTF-8"),
        (b"x" * (formats.MOST_BYTES + 1), "larger than 10 MB"),
    ],
    ids=["latin", "half", "picture", "large"],
)
def test_file_that_is_no_text_is_refused_with_the_fix(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFile, match=message):
        decode(data)


def test_null_characters_are_dropped() -> None:
    assert decode(b"TY  - JO\x00UR") == "TY  - JOUR"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "nothing in it"),
        (" \n\ufeff", "neither CSL-JSON nor RIS"),
        ("[]", "no record"),
        ("Dear Sir or Madam,", "neither CSL-JSON nor RIS"),
        ("<xml/>", "neither CSL-JSON nor RIS"),
        ("@article{a, title = {b}}", "neither CSL-JSON nor RIS"),
        ("%0 Journal Article", "neither CSL-JSON nor RIS"),
    ],
)
def test_what_holds_no_record_is_refused_with_the_fix(text: str, message: str) -> None:
    with pytest.raises(UnreadableFile, match=message):
        read(text)


def test_chosen_format_goes_before_what_it_looks_like() -> None:
    with pytest.raises(UnreadableFile, match="TY"):
        read(CSL, "ris")


def test_too_many_records_are_refused_with_their_number() -> None:
    text = json.dumps([{"title": "a"}] * (MOST_RECORDS + 1))

    with pytest.raises(UnreadableFile, match="holds 5001 records, more than 5000"):
        read(text)
