"""Videos of other hosts, of which nothing is loaded before a reader asks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    ImageChooserBlock,
    RichTextBlock,
    URLBlock,
)
from wagtail_triggerpoint.validators import validate_https_url, web_url


@dataclass(frozen=True)
class Video:
    """Where a video is: its page, who hosts it, and what may be shown inside our page.

    ``embed_url`` is ``""`` for a host that we do not know: then the video is a plain link.
    """

    url: str
    hosts: str
    embed_url: str = ""


def find_video(url: str) -> Video | None:
    """The video at ``url``, or ``None`` if that is no secure web address."""
    url = web_url(url)
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if parts.scheme.lower() != "https" or not host:
        return None
    query = parse_qs(parts.query)
    if video_id := _youtube_id(host, parts.path, query):
        embed = f"https://www.youtube-nocookie.com/embed/{video_id}?rel=0"
        return Video(url, "www.youtube.com, www.youtube-nocookie.com", embed)
    if found := _vimeo_id(host, parts.path):
        video_id, private_key = found
        key = private_key or query.get("h", [""])[0]
        embed = f"https://player.vimeo.com/video/{video_id}?dnt=1"
        is_key = re.fullmatch(r"[0-9a-f]{6,40}", key)
        return Video(url, "vimeo.com, player.vimeo.com", f"{embed}&h={key}" if is_key else embed)
    return Video(url, parts.hostname or "")


def _youtube_id(host: str, path: str, query: dict[str, list[str]]) -> str:
    if host == "youtu.be":
        candidate = path.strip("/")
    elif host in {"youtube.com", "youtube-nocookie.com"}:
        match = re.fullmatch(r"/(?:embed|shorts|live)/([^/]+)/?", path)
        candidate = match.group(1) if match else query.get("v", [""])[0]
    else:
        return ""
    return candidate if re.fullmatch(r"[A-Za-z0-9_-]{11}", candidate) else ""


def _vimeo_id(host: str, path: str) -> tuple[str, str] | None:
    if host not in {"vimeo.com", "player.vimeo.com"}:
        return None
    match = re.fullmatch(r"(?:/video|/channels/[^/]+)?/([0-9]+)(?:/([0-9a-f]+))?/?", path)
    return (match.group(1), match.group(2) or "") if match else None


class VideoBlock(PublicStructBlock):
    """Value: ``{"url": str, "title": str, "poster": image or None, "transcript": rich text,
    "duration": str}``.

    Videos of YouTube and Vimeo play inside the page once a reader clicks; any other address is
    a link.
    """

    text_kinds = {"transcript": "quote"}

    url = URLBlock(
        label=_("Address of the video"),
        validators=[validate_https_url],
        help_text=_(
            "The address of its page, beginning with https://. YouTube and Vimeo can play inside "
            "your page; other videos are linked."
        ),
    )
    title = CharBlock(
        label=_("Title"), max_length=200, help_text=_("What the video shows, in a few words.")
    )
    poster = ImageChooserBlock(
        label=_("Still picture"), required=False, help_text=_("Shown until the video is played.")
    )
    duration = CharBlock(
        label=_("Length"), required=False, max_length=40, help_text=_("For example “3 minutes”.")
    )
    transcript = RichTextBlock(
        label=_("Transcript"),
        help_text=_(
            "All that is said, and what must be seen. For people who cannot hear or play the video."
        ),
    )

    class Meta:
        label = _("Video")
        icon = "media"
        group = groups.MEDIA
        description = _(
            "A video of another host. Nothing is loaded from there until a reader asks for it."
        )
        template = "wagtail_triggerpoint/blocks/video.html"
        preview_value = {
            "url": "https://vimeo.com/1",
            "title": _("Three stretches for your neck"),
            "poster": None,
            "duration": _("3 minutes"),
            "transcript": _("<p>Sit upright. Turn your head slowly to the left.</p>"),
        }

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["video"] = find_video(value.get("url", ""))
        return context
