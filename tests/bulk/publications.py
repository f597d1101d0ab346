"""Publications as a TSV of title, PMID, DOI and date, and the same as files of every format."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Publication:
    title: str
    pmid: str
    doi: str
    date: str

    @property
    def year(self) -> str:
        return self.date[:4]


def read(path: Path) -> list[Publication]:
    with path.open(encoding="utf-8", newline="") as lines:
        # Quotation marks in titles are nothing but that.
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Publication(row["title"], row["pmid"], row["doi"], row["pub_date"]) for row in rows]


def csl(publications: list[Publication]) -> str:
    return json.dumps(
        [
            {
                "id": str(number),
                "type": "article-journal",
                "title": one.title,
                "issued": {"date-parts": [[int(part) for part in one.date.split("-")]]},
                **({"DOI": one.doi} if one.doi else {}),
                **({"PMID": one.pmid} if one.pmid else {}),
            }
            for number, one in enumerate(publications)
        ],
        ensure_ascii=False,
    )


def ris(publications: list[Publication]) -> str:
    """With CRLF and a byte order mark; RIS has no tag for a PMID."""
    records = []
    for one in publications:
        lines = ["TY  - JOUR", f"TI  - {one.title}", f"PY  - {one.year}"]
        lines += [f"DA  - {one.date.replace('-', '/')}/", "KW  - ontology", "KW  - disease"]
        lines += [f"DO  - {one.doi}", f"UR  - https://doi.org/{one.doi}"] if one.doi else []
        lines += [f"AN  - {one.pmid}", "DB  - PubMed"] if one.pmid else []
        records.append("\r\n".join([*lines, "ER  - ", "", ""]))
    return "\ufeff" + "".join(records)


def nbib(publications: list[Publication]) -> str:
    """With titles over several lines; a record without a PMID begins with another tag."""
    records = []
    for one in publications:
        words = one.title.removesuffix(".").split(" ")
        title = "\n      ".join(
            " ".join(words[start : start + 8]) for start in range(0, len(words), 8)
        )
        lines = [f"PMID- {one.pmid}"] if one.pmid else []
        lines += ["OWN - NLM", f"DP  - {one.year} Mar 12", f"TI  - {title}."]
        lines += [f"LID - {one.doi} [doi]", f"AID - {one.doi} [doi]"] if one.doi else []
        records.append("\n".join([*lines, "PT  - Journal Article", "", ""]))
    return "\n".join(records)


WRITERS = {"csl": csl, "ris": ris, "nbib": nbib}
