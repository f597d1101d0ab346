"""DOI and PMID in one form, as far as another library agrees."""

from __future__ import annotations

import itertools

import idutils
import pytest

from wagtail_triggerpoint.bibliography.identifiers import (
    doi_url,
    normalise_doi,
    normalise_pmid,
    pmid_url,
)

DOIS = [
    "10.1016/j.apmr.2018.06.019",
    "10.1186/s12998-022-00441-5",
    "10.1001/jamanetworkopen.2024.22259",
    "10.1037/0033-2909.130.1.3",
    "10.1002/14651858.cd001929.pub3",
    "10.1000.10/123456",
    "10.1002/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-2",
    "10.1130/0016-7606(1976)87<737:maatra>2.0.co;2",
    "10.1093/ajae/aaq063",
    "10.3389/fneur.2020.00001",
    "10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2",
    "10.1000/été",
]
BEFORE = ["", "doi:", "DOI: ", "doi: ", "https://doi.org/", "http://dx.doi.org/", "doi.org/"]
AFTER = ["", ".", ",", ";", " ", "\n", "\u200b"]


@pytest.mark.parametrize("doi", DOIS)
def test_doi_reads_the_same_however_it_is_written(doi: str) -> None:
    for before, after in itertools.product(BEFORE, AFTER):
        for written in (doi, doi.upper()):
            assert normalise_doi(f"{before}{written}{after}") == doi


@pytest.mark.parametrize(("doi", "before"), list(itertools.product(DOIS, BEFORE)))
def test_doi_is_what_idutils_takes_it_for(doi: str, before: str) -> None:
    text = f"{before}{doi}"
    if not idutils.is_doi(text):
        # It knows small letters alone before a DOI, and no space after them in an address.
        text = text.lower().replace(" ", "")

    assert idutils.is_doi(text)
    assert normalise_doi(text) == idutils.normalize_doi(text).lower()


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1016%2Fj.apmr.2018.06.019", DOIS[0]),
        ("https://doi.org/10.1016%2Fj.apmr.2018.06.019?utm_source=mail#top", DOIS[0]),
        ("https://doi.org/doi:10.1016/j.apmr.2018.06.019", DOIS[0]),
        ("info:doi/10.1016/j.apmr.2018.06.019", DOIS[0]),
        ("urn:doi:10.1016/j.apmr.2018.06.019", DOIS[0]),
        ("<https://doi.org/10.1016/j.apmr.2018.06.019>", DOIS[0]),
        ("(10.1016/j.apmr.2018.06.019)", DOIS[0]),
        ("10.1016/j.apmr.2018.06.019)", DOIS[0]),
        ("“10.1016/j.apmr.2018.06.019”", DOIS[0]),
        ("10.1016/j.apmr.2018.06.019.", DOIS[0]),
        ("\ufeff10.1016/j.apmr.\u00ad2018.06.019\u200e", DOIS[0]),
        ("10.1130/0016-7606(1976)87&lt;737:MAATRA&gt;2.0.CO;2", DOIS[7]),
        ("10.1130/0016-7606(1976)87%3C737:MAATRA%3E2.0.CO;2", DOIS[7]),
        ("10.1130/0016-7606(1976)87&amp;lt;737:MAATRA&amp;gt;2.0.CO;2", DOIS[7]),
    ],
)
def test_doi_is_freed_of_what_copying_leaves_in_it(written: str, doi: str) -> None:
    assert normalise_doi(written) == doi


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "10",
        "10.1016",
        "10.1016/",
        "10.16/j",
        "11.1016/j.apmr",
        "10.1016 / j.apmr",
        "10.1016/j. apmr",
        "10.1016/j.apmr\x00",
        "10.1016/j\ud800",
        "doi:",
        "https://doi.org/",
        "https://example.org/doi/10.1016/j.apmr",
        "https://evil.example/?doi.org/10.1016/j.apmr",
        "javascript:alert('10.1016/j')",
        "see the journal",
        "10.1000/" + "x" * 250,
        "x" * 1_000_000,
        "10.1000/" + "%25" * 300_000,
    ],
    ids=lambda text: repr(text[:40]),
)
def test_what_is_no_doi_is_none(written: str) -> None:
    assert normalise_doi(written) == ""


@pytest.mark.parametrize(
    "written",
    [
        *DOIS,
        "https://doi.org/10.1000/a%2525b",
        "10.1000/&amp;amp;lt;x",
        "10.1000/x)].",
        "doi:10.1/x",
    ],
)
def test_doi_is_the_same_the_second_time(written: str) -> None:
    once = normalise_doi(written)

    assert normalise_doi(once) == once
    assert normalise_doi(doi_url(once)) == once


@pytest.mark.parametrize("pmid", ["1", "30025997", "39008297"])
@pytest.mark.parametrize(
    "form",
    [
        "{}",
        " {} ",
        "PMID: {}",
        "PMID:{}",
        "pmid {}.",
        "PubMed PMID: {}",
        "PubMed ID: {}",
        "{} [pmid]",
        "00{}",
        "https://pubmed.ncbi.nlm.nih.gov/{}/",
        "pubmed.ncbi.nlm.nih.gov/{}",
        "https://pubmed.ncbi.nlm.nih.gov/{}/?from_term=massage#top",
        "https://www.ncbi.nlm.nih.gov/pubmed/{}",
        "http://ncbi.nlm.nih.gov/pubmed/{}",
        "https://europepmc.org/article/MED/{}",
    ],
)
def test_pmid_reads_the_same_however_it_is_written(pmid: str, form: str) -> None:
    assert normalise_pmid(form.format(pmid)) == pmid


@pytest.mark.parametrize("pmid", ["1", "30025997"])
@pytest.mark.parametrize("form", ["{}", "pmid:{}", "https://pubmed.ncbi.nlm.nih.gov/{}/"])
def test_pmid_is_what_idutils_takes_it_for(pmid: str, form: str) -> None:
    text = form.format(pmid)

    assert idutils.is_pmid(text)
    assert normalise_pmid(text) == idutils.normalize_pmid(text)


def test_full_width_digits_are_digits() -> None:
    assert normalise_pmid("３００２５９９７") == "30025997"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0",
        "123456789",
        "PMC6234",
        "3002 5997",
        "٣٠٠٢٥",
        "-5",
        "1.5",
        "https://example.org/30025997/",
        "https://pubmed.ncbi.nlm.nih.gov.evil.example/30025997/",
        "http://[/30025997",
        "https://pubmed.ncbi.nlm.nih.gov/?term=30025997",
        "9" * 1_000_000,
    ],
    ids=lambda text: repr(text[:40]),
)
def test_what_is_no_pmid_is_none(written: str) -> None:
    assert normalise_pmid(written) == ""


def test_addresses_lead_to_the_whole_identifier() -> None:
    assert doi_url("10.1000/a<b>c;2-#?%") == "https://doi.org/10.1000/a%3Cb%3Ec;2-%23%3F%25"
    assert pmid_url("30025997") == "https://pubmed.ncbi.nlm.nih.gov/30025997/"
    assert doi_url("") == pmid_url("") == ""
