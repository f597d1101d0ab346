from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from wagtail_triggerpoint.validators import (
    COUNTRY_CODES,
    tel_uri,
    validate_country_code,
    validate_https_url,
    validate_language_tag,
    validate_phone,
    validate_rich_text,
    validate_time_zone,
    validate_web_url,
    web_url,
)


@pytest.mark.parametrize(
    ("phone", "uri"),
    [
        ("112", "tel:112"),
        ("999", "tel:999"),
        ("116 117", "tel:116117"),
        ("+44 20 7946 0000", "tel:+442079460000"),
        ("+442079460000", "tel:+442079460000"),
        ("(020) 7946-0000", "tel:02079460000"),
        ("030/123 456", "tel:030123456"),
        (" 112 ", "tel:112"),
    ],
)
def test_phone_numbers_become_tel_addresses(phone: str, uri: str) -> None:
    validate_phone(phone.strip())
    assert tel_uri(phone) == uri


@pytest.mark.parametrize(
    "phone",
    [
        "",
        "12",
        "call us",
        "+44 20 7946 0000 ext. 5",
        "+44 (0)20 7946 0000",
        "1234567890123456",
        "+",
        "112\n",
        "112;ext=1",
        "javascript:112",
        "++112",
        "٠١٢٣",
        '112"><script>',
    ],
)
def test_what_is_no_phone_number_is_refused_and_never_linked(phone: str) -> None:
    with pytest.raises(ValidationError):
        validate_phone(phone)
    assert tel_uri(phone.strip()) == "" or phone == "112\n"


@pytest.mark.parametrize("url", ["https://example.org", "https://example.org/a?b=c"])
def test_secure_addresses_are_accepted(url: str) -> None:
    validate_https_url(url)
    assert web_url(url) == url


@pytest.mark.parametrize(
    "url", ["", "example.org", "javascript:alert(1)", "ftp://example.org", "https://", "https:///x"]
)
def test_addresses_outside_the_web_are_refused_and_never_linked(url: str) -> None:
    with pytest.raises(ValidationError):
        validate_web_url(url)
    assert web_url(url) == ""


def test_plain_http_is_not_secure() -> None:
    validate_web_url("http://example.org")
    with pytest.raises(ValidationError, match="not secure"):
        validate_https_url("http://example.org")


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "sl-rozaj", "gsw", "de-x-clinic"]
)
def test_language_tags_are_accepted(tag: str) -> None:
    validate_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "e", "english language", "en_GB", "en-", "-en", "12", "en\n"])
def test_what_is_no_language_tag_is_refused(tag: str) -> None:
    with pytest.raises(ValidationError):
        validate_language_tag(tag)


def test_there_are_as_many_countries_as_the_standard_has() -> None:
    assert len(COUNTRY_CODES) == 249


@pytest.mark.parametrize("code", ["GB", "DE", "US", "ZW"])
def test_countries_are_accepted(code: str) -> None:
    validate_country_code(code)


@pytest.mark.parametrize("code", ["", "gb", "GBR", "XX", "EU", "G"])
def test_what_is_no_country_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        validate_country_code(code)


def test_uk_is_answered_with_the_code_that_is_meant() -> None:
    with pytest.raises(ValidationError, match="GB"):
        validate_country_code("UK")


@pytest.mark.parametrize("name", ["Europe/London", "UTC", "America/Argentina/Buenos_Aires"])
def test_time_zones_are_accepted(name: str) -> None:
    validate_time_zone(name)


@pytest.mark.parametrize("name", ["", "London", "Europe/Nowhere", "localtime", "../etc/passwd"])
def test_what_is_no_time_zone_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        validate_time_zone(name)


@pytest.mark.parametrize(
    "text",
    [
        "<p>Plain, <b>bold</b> and <i>italic</i>.</p>",
        '<p data-block-key="a1">A <a href="https://example.org/?a=1&amp;b=2">link</a></p>',
        '<p><a linktype="page" id="3">page</a> <a linktype="document" id="1">file</a></p>',
        '<p><a href="mailto:a@example.org">m</a> <a href="tel:112">t</a> <a href="#x">h</a></p>',
        "<ul><li>one<ol><li>two</li></ol></li></ul>",
        '<embed embedtype="image" id="1" alt="A neck" format="left"/>',
        "<p>5 &lt; 6 &amp; 7 &gt; 6</p>",
        "",
    ],
)
def test_text_of_the_editor_is_accepted(text: str) -> None:
    validate_rich_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "<p>a</p><script>alert(1)</script>",
        '<p onclick="x()">a</p>',
        '<p style="color:red">a</p>',
        '<a href="javascript:alert(1)">a</a>',
        '<a href=" java\tscript:alert(1)">a</a>',
        '<a href="&#106;avascript:alert(1)">a</a>',
        '<a href="data:text/html,x">a</a>',
        '<img src="https://example.org/x.png">',
        "<iframe src='https://example.org'></iframe>",
        '<embed src="https://example.org/x.swf">',
        "<svg/onload=alert(1)>",
        "<p>a</p><!-- never closed",
        "<p>a</p><img src=x onerror=alert(1) ",
        "<style>p{}</style>",
        "<form action='/'><input></form>",
    ],
)
def test_text_that_could_do_something_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="not allowed"):
        validate_rich_text(text)


@pytest.mark.parametrize(
    "validate",
    [
        validate_phone,
        validate_web_url,
        validate_https_url,
        validate_language_tag,
        validate_country_code,
        validate_time_zone,
    ],
)
def test_refusals_say_what_to_write(validate: Callable[[str], None]) -> None:
    with pytest.raises(ValidationError, match="Write"):
        validate("?")
