"""Names of the world: sorted as Unicode says, found without their accents."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from pyuca import Collator
from wagtail.models import Locale

from tests.content import shared_content
from tests.finder.asking import asked, found
from wagtail_triggerpoint.collation import KEY_LENGTH, collation_key, searchable
from wagtail_triggerpoint.swap import get_therapist_model

FILES = ("common-forenames-by-country.csv", "common-surnames-by-country.csv")


def names() -> list[tuple[str, str]]:
    """Names as they are written, and as they are written in Latin letters, each pair once."""
    return sorted({*_rows()})


def _rows() -> Iterator[tuple[str, str]]:
    for file in FILES:
        path = shared_content("providers", "names", file)
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                yield row["Localized Name"].strip(), row["Romanized Name"].strip()


@pytest.mark.django_db
def test_names_of_the_world_are_sorted_alike_by_every_database() -> None:
    written = sorted({own for own, _latin in names() if own})
    assert len(written) > 3000
    model, locale = get_therapist_model(), Locale.get_default()
    rows = [
        model(name=name, slug=f"p-{number}", locale=locale, translation_key=uuid4(), live=True)
        for number, name in enumerate(written)
    ]
    model.objects.bulk_create(rows, batch_size=500)
    collator = Collator()
    stored = list(model.objects.by_name().values_list("name", flat=True))
    assert stored == sorted(stored, key=collator.sort_key)
    assert sorted(stored) == written


@pytest.mark.django_db
def test_names_of_the_world_are_found_without_their_accents(finder: Any) -> None:
    """Accents are what Unicode takes off without changing a letter: the first of its weights."""
    collator, model, locale = Collator(), get_therapist_model(), Locale.get_default()
    written = sorted({own for own, _latin in names() if own})
    model.objects.bulk_create(
        model(name=name, slug=f"p-{number}", locale=locale, translation_key=uuid4(), live=True)
        for number, name in enumerate(written)
    )
    index, accented = asked(finder).index, 0
    place = {words.strip(): number for number, words in enumerate(index.words)}
    for own in written:
        plain = without_marks(own)
        is_same = letters(collator, own) == letters(collator, plain)
        accented += is_same and plain != own
        for word in searchable(plain if is_same else own).split():
            assert index.with_words(word) >> place[searchable(own)] & 1, (own, plain)
    assert accented > 100


def without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def letters(collator: Collator, text: str) -> tuple[int, ...]:
    weights = collator.sort_key(text)
    return tuple(weights[: weights.index(0)])


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łukasz Żółć", "lukasz zolc"),
        ("Ingeborg Ørsted", "orsted"),
        ("Åsa Björkfjell", "bjorkfjell"),
        ("Nguyễn Thị Ánh", "nguyen thi anh"),
        ("Đặng", "dang"),
        ("Siobhán O’Brien", "obrien"),
        ("Anna-Lena Müller", "lena muller"),
        ("Straße", "strasse"),
        ("İbrahim Işık", "ibrahim isik"),
        ("ΣΟΦΊΑ", "σοφια"),
        ("محمّد", "محمد"),
        ("Ællingsson", "aellingsson"),
    ],
)
@pytest.mark.django_db
def test_name_is_found_as_it_is_typed(finder: Any, written: str, typed: str) -> None:
    model, locale = get_therapist_model(), Locale.get_default()
    row = model(name=written, slug="one", locale=locale, translation_key=uuid4(), live=True)
    other = model(name="Zzz", slug="other", locale=locale, translation_key=uuid4(), live=True)
    model.objects.bulk_create([row, other])
    assert found(finder, {"q": typed}) == [row.pk]
    assert found(finder, {"q": written}) == [row.pk]


@pytest.mark.django_db
def test_row_is_filed_however_its_name_is_written() -> None:
    model = get_therapist_model()
    row = model.objects.create(name="Zoe", job_title="Physiotherapist", locale=Locale.get_default())
    assert model.objects.get().sort_key == collation_key("Zoe")
    row.sort_name = "Ek, Zoe"
    row.save(update_fields=["sort_name"])
    assert model.objects.get().sort_key == collation_key("Ek, Zoe")
    model.objects.update(sort_name="")
    assert model.objects.get().sort_key == collation_key("Zoe")
    row.name, row.sort_name = "Bo", ""
    model.objects.bulk_update([row], ["name", "sort_name"])
    assert model.objects.get().sort_key == collation_key("Bo")


def test_key_of_a_long_name_fits_its_column() -> None:
    assert len(collation_key("Ångström" * 100)) <= KEY_LENGTH
