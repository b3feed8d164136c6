"""What the source is: the article, not what it tells."""

from __future__ import annotations

from syriatl.knowledge import table
from syriatl.model.facts import Chronicle
from syriatl.query.outline import span
from syriatl.views.records import Record
from syriatl.views.safe import clean

SCHEMA_VERSION = 1
_LABELS = {
    "doc": "Short name",
    "title": "Title",
    "path": "File",
    "author": "Author",
    "published": "Published",
    "licence": "Licence",
    "lines": "Lines",
    "sections": "Sections",
    "sentences": "Sentences",
    "sha256": "SHA-256",
    "span": "Span",
}
_LICENCE_KEYS = ("license", "licence", "rights", "copyright")


def about(chronicle: Chronicle) -> Record:
    """The source as one flat object, with counts of what was read out of it."""
    article = chronicle.article
    meta = article.meta
    stated = next((str(meta[key]) for key in _LICENCE_KEYS if meta.get(key)), None)
    licence = stated or table("definitions")["licence"].get(str(meta.get("author")))
    first, last = span(chronicle.events)
    return {
        "doc": article.doc,
        "title": article.title,
        "path": article.path,
        "author": str(meta["author"]) if meta.get("author") else None,
        "published": article.published.isoformat() if article.published else None,
        "licence": licence,
        "lines": len(article.line_starts),
        "sections": sum(1 for section in article.sections if section.title),
        "sentences": len(article.sentences),
        "sha256": article.sha256,
        "span": [str(first), str(last)] if first else None,
        "counts": {
            "events": len(chronicle.events),
            "actors": len(chronicle.participants),
            "listed": sum(actor.listed for actor in chronicle.participants),
            "figures": len(chronicle.figures),
            "dates": len(chronicle.times),
            "media": len(article.media),
        },
        "notes": list(article.notes),
        "schema_version": SCHEMA_VERSION,
    }


def about_lines(facts: Record) -> str:
    """The same as labelled lines."""
    lines = []
    for key, label in _LABELS.items():
        value = facts[key]
        if value is not None:
            told = " to ".join(value) if isinstance(value, list) else str(value)
            lines.append(f"{label:12}{clean(told)}")
    lines.append(f"{'Counts':12}" + ", ".join(f"{n} {name}" for name, n in facts["counts"].items()))
    lines += [f"{'Note':12}{clean(note)}" for note in facts["notes"]]
    return "\n".join(lines) + "\n"
