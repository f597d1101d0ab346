"""Checks for what editors type: phone numbers, web addresses, DOI, PMID, codes of countries."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.bibliography.identifiers import normalise_doi, normalise_pmid

# ISO 3166-1 alpha-2, the officially assigned codes.
_COUNTRIES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRY_CODES = frozenset(_COUNTRIES.split())

# RFC 5646, section 2.1: language, extlang, script, region, variants, extensions, private use.
_LANGUAGE_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{5,8})"
    r"(?:-[a-z]{4})?"
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_TEXT_TAGS = """
    a abbr b blockquote br cite code dd del dl dt em embed h1 h2 h3 h4 h5 h6 hr i ins kbd li
    mark ol p q s small span strong sub sup u ul
"""
_PHONE = re.compile(r"\+?[0-9(][0-9 ()./\u00a0\u2011-]*")
_SHORTEST_PHONE, _LONGEST_PHONE = 3, 15  # service numbers such as 112; E.164's limit

# Null, which databases refuse, and halves of characters, which no page can be sent with.
UNSHOWABLE = re.compile("[\0\ud800-\udfff]")

_is_web_url = URLValidator(schemes=["http", "https"])


def validate_characters(value: str) -> None:
    """Refuses what JSON can hold but no page can show: imports bring it."""
    if UNSHOWABLE.search(value):
        raise ValidationError(
            _("This text holds a broken character. Delete it and type it again."),
            code="characters",
        )


def validate_phone(value: str) -> None:
    """Accepts E.164 (``+44 20 7946 0000``), national numbers, short ones of services (``112``)."""
    digits = re.sub(r"[^0-9]", "", value)
    if not _PHONE.fullmatch(value) or not _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        raise ValidationError(
            _("Write the number with digits and spaces only, for example +44 20 7946 0000 or 112."),
            code="phone",
        )
    if value.startswith("+") and "(0)" in value:
        # Dialled from a link, the zero would lead to a wrong number.
        raise ValidationError(
            _("Leave out the (0): a number that begins with + is dialled without it."),
            code="phone_trunk_zero",
        )


def tel_uri(phone: str) -> str:
    """``tel:`` address of a phone number (RFC 3966), or ``""`` if it is not one."""
    phone = (phone or "").strip()
    try:
        validate_phone(phone)
    except ValidationError:
        return ""
    return "tel:" + ("+" if phone.startswith("+") else "") + re.sub(r"[^0-9]", "", phone)


def validate_web_url(value: str) -> None:
    """Accepts absolute ``http`` and ``https`` addresses, and no other scheme."""
    try:
        _is_web_url(value)
    except ValidationError:
        raise ValidationError(
            _("Write a full web address that begins with https://."), code="web_url"
        ) from None


def validate_https_url(value: str) -> None:
    validate_web_url(value)
    if urlsplit(value).scheme.lower() != "https":
        raise ValidationError(
            _("This address is not secure. Use one that begins with https://."), code="https"
        )


def web_url(value: str) -> str:
    """``value`` if it is safe to link to, else ``""``: drafts and imports may hold anything."""
    value = (value or "").strip()
    if not value:
        return ""
    try:
        validate_web_url(value)
    except ValidationError:
        return ""
    return value


def validate_doi(value: str) -> None:
    """Accepts whatever ``normalise_doi`` understands, and nothing."""
    if value and not normalise_doi(value):
        raise ValidationError(
            _(
                "This is no DOI. Write it as it begins with 10., for example "
                "10.1016/j.apmr.2018.06.019, or leave it empty."
            ),
            code="doi",
        )


def validate_pmid(value: str) -> None:
    """Accepts whatever ``normalise_pmid`` understands, and nothing."""
    if value and not normalise_pmid(value):
        raise ValidationError(
            _(
                "This is no PMID. Write the number that PubMed shows, up to 8 digits, for example "
                "30025997, or leave it empty."
            ),
            code="pmid",
        )


def validate_language_tag(value: str) -> None:
    """Accepts well-formed BCP 47 tags such as ``en``, ``pt-BR`` or ``zh-Hant``."""
    if not _LANGUAGE_TAG.fullmatch(value):
        raise ValidationError(
            _("Write a language code such as “en”, “pt-BR” or “zh-Hant”."), code="language_tag"
        )


def validate_country_code(value: str) -> None:
    """Accepts ISO 3166-1 alpha-2 codes in capitals."""
    if value == "UK":
        raise ValidationError(_("Write GB: it is the code of the United Kingdom."), code="country")
    if value not in COUNTRY_CODES:
        raise ValidationError(
            _("Write the country as two capital letters, for example GB, DE or US."),
            code="country",
        )


@cache
def time_zones() -> frozenset[str]:
    """Names of the time zones this machine knows, without those that mean “here”."""
    return frozenset(zoneinfo.available_timezones() - {"localtime", "Factory"})


def validate_time_zone(value: str) -> None:
    """Accepts IANA names such as ``Europe/London``."""
    if value not in time_zones():
        raise ValidationError(
            _("Write a time zone by region and city, for example Europe/London."),
            code="time_zone",
        )


def validate_rich_text(value: str) -> None:
    """Refuses markup that could run code, load something, or break out of its place.

    The editor never produces any; imports and the API might.
    """
    validate_characters(value)
    parser = _MarkupReader()
    parser.feed(value)
    parser.close()
    if "<!" in value or value.rfind("<") > value.rfind(">"):
        # A comment or a tag that never ends would swallow what follows on the page.
        parser.found = parser.found or "<"
    if parser.found:
        raise ValidationError(
            _("This text holds code that is not allowed: %(code)s. Remove it."),
            code="unsafe_markup",
            params={"code": parser.found},
        )


class _MarkupReader(HTMLParser):
    """``found`` is the first tag or attribute that has no place in text, or ``""``."""

    TAGS = frozenset(_TEXT_TAGS.split())
    SCHEMES = frozenset(["", "http", "https", "mailto", "tel"])

    def __init__(self) -> None:
        super().__init__()
        self.found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # With a type, an embed is how Wagtail stores pictures; without one it is a plug-in.
        if tag not in self.TAGS or (tag == "embed" and "embedtype" not in dict(attrs)):
            self.found = self.found or f"<{tag}>"
        for name, value in attrs:
            if name == "style" or name.startswith("on") or not self._is_address_safe(name, value):
                self.found = self.found or name

    def _is_address_safe(self, name: str, value: str | None) -> bool:
        if name not in {"href", "src"}:
            return True
        # Browsers ignore white space and control characters inside a scheme.
        address = re.sub(r"[\x00-\x20]", "", value or "")
        scheme = re.match(r"[^/?#]*?:", address)
        return (scheme.group()[:-1].lower() if scheme else "") in self.SCHEMES
