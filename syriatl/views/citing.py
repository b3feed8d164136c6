"""A record as a citation: who wrote it where, the words themselves, and under which licence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from syriatl.model.facts import Participant
from syriatl.query.selection import Found
from syriatl.views.about import about
from syriatl.views.delimited import json_array
from syriatl.views.exports.markdown import escaped
from syriatl.views.records import Record, record_of
from syriatl.views.safe import clean


def cite(found: Sequence[Found[object]], style: str) -> str:
    """The citations of records in a style: md, bibtex or csl."""
    facts = [_facts(item) for item in found]
    if style == "csl":
        return json_array(map(_csl, facts))
    return "\n".join(map({"md": _markdown, "bibtex": _bibtex}[style], facts))


def _facts(found: Found[object]) -> Record:
    """What every style needs."""
    record = record_of(found.fact, found.chronicle)
    article = about(found.chronicle)
    section = record.get("section") or []
    return {
        "id": record["id"],
        "quote": record.get("sentence") or record["text"] if "text" in record else record["name"],
        "line": found.fact.line if isinstance(found.fact, Participant) else record["line"],
        "section": section[-1] if section else None,
        "title": article["title"],
        "author": article["author"],
        "published": article["published"],
        "licence": article["licence"],
    }


def _markdown(facts: Record) -> str:
    where = [
        f"{escaped(facts['author'] or 'Anonymous')}, “{escaped(facts['title'])}”",
        facts["published"],
        f"line {facts['line']}",
        f"section “{escaped(facts['section'])}”" if facts["section"] else None,
        escaped(facts["licence"]) if facts["licence"] else None,
    ]
    return f"> {escaped(facts['quote'])}\n>\n> — {', '.join(filter(None, where))}\n"


def _bibtex(facts: Record) -> str:
    year, month = (facts["published"] or "0000-00").split("-")[:2]
    fields = {
        "author": facts["author"],
        "title": facts["title"],
        "year": year if facts["published"] else None,
        "month": str(int(month)) if facts["published"] else None,
        "note": f"line {facts['line']}: “{facts['quote']}”",
        "copyright": facts["licence"],
    }
    told = {name: _tex(value) for name, value in fields.items() if value}
    if "author" in told:
        told["author"] = f"{{{told['author']}}}"  # one name, not a first and a last
    lines = [f"  {name} = {{{value}}}," for name, value in told.items()]
    return "\n".join([f"@misc{{{facts['id']},", *lines, "}"]) + "\n"


def _tex(text: str) -> str:
    return re.sub(r"([&%$#_{}])", r"\\\1", clean(text))


def _csl(facts: Record) -> Record:
    item: dict[str, Any] = {
        "id": facts["id"],
        "type": "entry-encyclopedia",
        "title": facts["title"],
        "locator": str(facts["line"]),
        "label": "line",
        "section": facts["section"],
        "note": facts["quote"],
        "license": facts["licence"],
    }
    if facts["author"]:
        item["author"] = [{"literal": facts["author"]}]
    if facts["published"]:
        item["issued"] = {"date-parts": [[int(part) for part in facts["published"].split("-")]]}
    return {key: value for key, value in item.items() if value is not None}
