"""Someone without an account who looks at everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup
from django.test import Client

_LINKS = ("href", "src", "action", "srcset", "data-src", "poster")
_NOT_PAGES = ("/admin/", "/static/", "/media/")


@dataclass(frozen=True)
class Answer:
    address: str
    status: int
    headers: str
    body: str

    @property
    def everything(self) -> str:
        return f"{self.headers}\n{self.body}"

    @property
    def links(self) -> Iterator[str]:
        if "text/html" in self.headers:
            for element in BeautifulSoup(self.body, "html.parser").find_all(True):
                for name in _LINKS:
                    if value := element.get(name):
                        yield urldefrag(urljoin(self.address, str(value)))[0]


def visit(address: str) -> Answer:
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    response = Client(headers={"host": parts.netloc}).get(path)
    content = b"".join(response) if response.streaming else response.content
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return Answer(address, response.status_code, headers, content.decode(errors="replace"))


def look_at_everything(starts: Iterable[str]) -> Iterator[Answer]:
    """Answers of the addresses, of what they link to, and so on, on the hosts of the start."""
    queue = list(dict.fromkeys(starts))
    hosts = {urlsplit(address).netloc for address in queue}
    known = set(queue)
    for address in queue:
        answer = visit(address)
        yield answer
        for link in answer.links:
            parts = urlsplit(link)
            if link not in known and parts.netloc in hosts and _is_page(parts.path):
                known.add(link)
                queue.append(link)


def _is_page(path: str) -> bool:
    return not path.startswith(_NOT_PAGES)
