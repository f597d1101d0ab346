"""How far it is, and where a place is that a reader names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from wagtail_triggerpoint.collation import searchable
from wagtail_triggerpoint.finder.sources import Place

#: Mean radius of the earth, in kilometres.
EARTH = 6371.0088
_COORDINATES = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*", re.ASCII)
MOST_NORTH, MOST_EAST = 90, 180


@dataclass(frozen=True)
class Point:
    """In degrees, north and east positive."""

    latitude: float
    longitude: float


def distance(one: Point, other: Point) -> float:
    """Kilometres along the surface of a sphere (haversine), good to half of a per cent."""
    north, south = radians(one.latitude), radians(other.latitude)
    half = sin((south - north) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(half, 1)))


def point_of(text: str, places: Iterable[Place]) -> Point | None:
    """Coordinates ("59.33, 18.06"), or the middle of the places whose name, town or postcode has
    the words of ``text``; None where there are none.
    """
    if found := _COORDINATES.fullmatch(text):
        point = Point(float(found[1]), float(found[2]))
        is_on_earth = abs(point.latitude) <= MOST_NORTH and abs(point.longitude) <= MOST_EAST
        return point if is_on_earth else None
    words = searchable(text).split()
    if not words:
        return None
    points = [
        Point(place.latitude, place.longitude)
        for place in places
        if place.latitude is not None
        and place.longitude is not None
        and all(f" {word}" in f" {place.words}" for word in words)
    ]
    if not points:
        return None
    # Not a true middle, which matters only where a name is that of places around the world.
    return Point(
        sum(point.latitude for point in points) / len(points),
        sum(point.longitude for point in points) / len(points),
    )
