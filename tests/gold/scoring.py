"""Precision, recall and F1 of a chronicle against hand-annotated lines of its article.

The measures of the field, layer by layer; what counts is written in GUIDELINES.md.

dates, figures  one to one, same line, overlapping spans; `value` also the same date or bounds
events          one to one, same line and date, the annotated quote lies in the event's sentence
actors          one to one by any name; then kind and side
participants    what the front matter lists: name, then side, parent, active, status

Gold marked `optional` (the annotators disagreed) or `reference` (mentioned in passing) is neither
asked for nor counted against; `also…` holds a second accepted value.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from syriatl.model.facts import Chronicle
from syriatl.model.folding import fold
from syriatl.views import records

Record = dict[str, Any]
Pair = tuple[Record, Record]


def read(folder: Path, name: str) -> list[Record]:
    """The gold records of one layer."""
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines() if line]


def pair(gold: Sequence[Record], out: Sequence[Record], cost: Callable[..., Any]) -> list[Pair]:
    """One to one, cheapest first; a cost of None means that the two do not match."""
    costs = [(c, i, j) for i, g in enumerate(gold) for j, o in enumerate(out) if (c := cost(g, o))]
    left, right, pairs = set(), set(), []
    for _, i, j in sorted(costs):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((gold[i], out[j]))
    return pairs


def f1(hits: int, got: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (got + wanted) if got + wanted else 1.0


def free(record: Record) -> bool:
    """Whether a gold record is neither asked for nor counted against."""
    return bool(record.get("optional") or record.get("reference"))


def score_pairs(pairs: Sequence[Pair], gold: Sequence[Record], out: Sequence[Record]) -> float:
    """F1 of a pairing, optional gold left out on both sides."""
    spare = sum(free(g) for g, _ in pairs)
    return f1(len(pairs) - spare, len(out) - spare, sum(not free(g) for g in gold))


def rate(good: Sequence[bool]) -> float:
    """The share of what is right."""
    return sum(good) / len(good) if good else 1.0


class Scorer:
    """The measures of one chronicle against the gold in one folder."""

    def __init__(self, chronicle: Chronicle, folder: Path) -> None:
        """Take the facts as the records that users get."""
        self.chronicle, self.folder = chronicle, folder
        self.ranges = json.loads((folder / "lines.json").read_text("utf-8"))
        self.people = read(folder, "actors.jsonl")
        self.board: dict[str, float] = {}

    def records(self, layer: str, facts: Sequence[Any]) -> list[Record]:
        """The records of a layer on the annotated lines."""
        made = [records.record_of(fact, self.chronicle) for fact in facts]
        return [r for r in made if any(self.within(n) for n in r.get("lines", [r.get("line")]))]

    def within(self, line: int) -> bool:
        """Whether a line is annotated."""
        return any(first <= line <= last for first, last in self.ranges)

    def score(self) -> dict[str, float]:
        """Every measure by name, each between 0 and 1."""
        self.spans("dates", self.records("date", self.chronicle.times))
        self.spans("figures", self.records("figure", self.chronicle.figures))
        self.events(self.records("event", self.chronicle.events))
        self.actors(self.records("actor", self.chronicle.participants))
        self.participants()
        return self.board

    def spans(self, layer: str, out: list[Record]) -> None:
        """Dates and figures, which are found by where they stand."""
        gold = read(self.folder, f"{layer}.jsonl")
        for g in gold:
            text, at = self.chronicle.article.line(g["line"]), -1
            for _ in range(g.get("n", 1)):
                at = text.index(g["text"], at + 1)
            g["column"] = at

        def right(g: Record, o: Record) -> bool:
            if layer == "dates":
                return o["date"] in [g["edtf"], *g.get("also", [])]
            return (o["low"], o["high"]) == (g["low"], g["high"])

        def cost(g: Record, o: Record) -> Any:
            shared = min(g["column"] + len(g["text"]), o["column"] + len(o["text"])) - max(
                g["column"], o["column"]
            )
            if g["line"] != o["line"] or shared <= 0:
                return None
            return (not right(g, o), free(g), -shared)

        pairs = pair(gold, out, cost)
        good = [p for p in pairs if right(*p)]
        self.board[f"{layer} span"] = score_pairs(pairs, gold, out)
        self.board[f"{layer} value"] = score_pairs(good, gold, out)
        real = [(g, o) for g, o in pairs if not free(g)]
        if layer == "dates":
            self.date_fields(real, [g for g in gold if not free(g)], [g for g, _ in good])
        else:
            self.figure_fields(real)

    def date_fields(self, real: list[Pair], gold: list[Record], found: list[Record]) -> None:
        """How the dates were read, beside their value."""
        implied = [any(g is f for f in found) for g in gold if g["basis"] != "explicit"]
        self.board["dates implied"] = rate(implied)
        self.board["dates basis"] = rate([g["basis"] == o["date_basis"] for g, o in real])
        self.board["dates modifier"] = rate([g.get("modifier") == o["modifier"] for g, o in real])

    def figure_fields(self, real: list[Pair]) -> None:
        """What the figures count, and who gives them."""
        for field in ("unit", "category", "qualifier"):
            good = [o[field] in (g[field], g.get("also", {}).get(field)) for g, o in real]
            self.board[f"figures {field}"] = rate(good)
        said = [(fold(g["source"]), fold(o["source"] or "")) for g, o in real if g.get("source")]
        self.board["figures source"] = rate([bool(y) and (x in y or y in x) for x, y in said])

    def events(self, out: list[Record]) -> None:
        """Events, with their kinds, actors and places."""
        gold = read(self.folder, "events.jsonl")

        def kinds(g: Record) -> list[str]:
            return [g["kind"], *g.get("also_kind", [])]

        def cost(g: Record, o: Record) -> Any:
            dated = o["date"] in [g["edtf"], *g.get("also", [])]
            if o["line"] != g["line"] or not dated or g["quote"] not in o["text"]:
                return None
            return (free(g), o["kind"] not in kinds(g), fold(g["quote"]) not in fold(o["summary"]))

        pairs = pair(gold, out, cost)
        real = [(g, o) for g, o in pairs if not free(g)]
        self.board["events"] = score_pairs(pairs, gold, out)
        self.board["events kind"] = rate([o["kind"] in kinds(g) for g, o in real])
        got = sum(len(o["actors"]) for _, o in real)
        wanted = sum(len(g["actors"]) for g, _ in real)
        hit = sum(any(self.same(x, y) for y in o["actors"]) for g, o in real for x in g["actors"])
        true = sum(any(self.same(x, y) for x in g["actors"]) for g, o in real for y in o["actors"])
        precision, recall = true / max(1, got), hit / max(1, wanted)
        self.board["events actors"] = 2 * precision * recall / max(1e-9, precision + recall)

        def near(x: str, y: str) -> bool:
            return fold(x) in fold(y) or fold(y) in fold(x)

        hit = sum(any(near(x, y) for y in o["places"]) for g, o in real for x in g["places"])
        got = sum(len(o["places"]) for _, o in real)
        self.board["events places"] = f1(min(hit, got), got, sum(len(g["places"]) for g, _ in real))

    def names(self, record: Record) -> set[str]:
        """All names of an actor, folded."""
        return {fold(n) for n in (record["name"], *(record.get("aliases") or ()))}

    def same(self, gold: str, out: str) -> bool:
        """Whether two names are one actor's, by the aliases of either side."""
        left, right = {fold(gold)}, {fold(out)}
        left |= {n for p in self.people if fold(gold) in self.names(p) for n in self.names(p)}
        for p in self.chronicle.participants:
            if p.name == out:
                right |= {fold(n) for n in (p.name, *p.aliases)}
        return bool(left & right)

    def by_name(self, g: Record, o: Record) -> Any:
        """The cost of pairing two actors: fewer shared names cost more."""
        shared = self.names(g) & self.names(o)
        return (free(g), -len(shared)) if shared else None

    def actors(self, out: list[Record]) -> None:
        """Everyone named in the text."""
        pairs = pair(self.people, out, self.by_name)
        real = [(g, o) for g, o in pairs if not free(g)]
        self.board["actors"] = score_pairs(pairs, self.people, out)
        for field in ("kind", "side"):
            good = [self.seen(o, field) in [g[field], *g.get(f"also_{field}", [])] for g, o in real]
            self.board[f"actors {field}"] = rate(good)

    def seen(self, record: Record, field: str) -> Any:
        """A field of an output record; sides under the gold's names for the columns."""
        if field != "side":
            return record[field]
        return self.sides().get(record["side"], record["side"])

    def sides(self) -> dict[str, str]:
        """Our name of a side → the gold's, by the participants that both put there."""
        votes = Counter((o["side"], g["side"]) for g, o in self.listed_pairs())
        named: dict[str, str] = {}
        for (ours, theirs), _ in votes.most_common():
            if ours not in named and theirs not in named.values():
                named[ours] = theirs
        return named

    def listed_pairs(self) -> list[Pair]:
        """The participants of the front matter, gold and ours."""
        self.listed = json.loads((self.folder / "participants.json").read_text("utf-8"))
        facts = [p for p in self.chronicle.participants if p.listed]
        self.front = [records.actor_record(p, self.chronicle) for p in facts]
        return pair(self.listed, self.front, self.by_name)

    def participants(self) -> None:
        """What the front matter lists."""
        pairs = self.listed_pairs()
        self.board["participants"] = score_pairs(pairs, self.listed, self.front)
        called = {n: fold(o["name"]) for o in self.front for n in self.names(o)}
        for field in ("side", "parent", "active", "status"):
            good = []
            for g, o in pairs:
                ours, theirs = self.seen(o, field), g[field]
                if field == "parent" and ours and theirs:
                    ours, theirs = fold(ours), called.get(fold(theirs), fold(theirs))
                accepted = g.get("also", {}).get(field, theirs)
                good.append(ours in (theirs, accepted))
            self.board[f"participants {field}"] = rate(good)
