"""The YAML block at the head of a file, and how many lines it takes."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from syriatl.model.errors import SourceError

_FENCE = re.compile(r"-{3,}[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:-{3,}|\.{3})[ \t]*\r?$", re.MULTILINE)
_LOOKS_LIKE_YAML = re.compile(r"[\w-]+[ \t]*:(?:\s|$)")
MAX_CHARS = 65_536
_LATE_FENCE = re.compile(r"(?<=\n)-{3,}[ \t]*\r?\n")
_PREFACE = 4_000  # characters that may stand above a block that counts
_USUAL = frozenset(("subject", "title", "pubDate", "tags", "description", "author", "place"))
_ENOUGH = 3  # of them
_DEEPEST = 40  # levels of nesting; the parser in C has no bound of its own and overruns its stack


def split(text: str, name: str) -> tuple[dict[str, Any], int, str | None]:
    """Read the front matter of `text`.

    Returns:
        the metadata (`{}` where there is none), the offset at which the body starts, and what was
        odd about the block, None if nothing.

    Raises:
        SourceError: the block is there but cannot be read; the message names file, line, column.
    """
    opening = _FENCE.match(text)
    if not opening or not _LOOKS_LIKE_YAML.match(text, opening.end()):
        return _behind_a_preface(text, name)
    closing = _CLOSE.search(text, opening.end())
    if closing is None:
        return {}, 0, "the front matter that line 1 opens is never closed: it was read as text"
    if closing.start() - opening.end() > MAX_CHARS:
        raise SourceError(f"{name}:1: the front matter is longer than {MAX_CHARS:,} characters")
    return _parse(text[opening.end() : closing.start()], name), closing.end(), None


def _behind_a_preface(text: str, name: str) -> tuple[dict[str, Any], int, str | None]:
    """The front matter that does not stand first, as in `cat README.md article.md`.

    A horizontal rule may look like a fence: only a block near the top counts that names what an
    article's front matter names.
    """
    for opening in _LATE_FENCE.finditer(text, 0, _PREFACE):
        closing = _CLOSE.search(text, opening.end(), opening.end() + MAX_CHARS)
        if closing and _LOOKS_LIKE_YAML.match(text, opening.end()):
            with contextlib.suppress(SourceError):
                meta = _parse(text[opening.end() : closing.start()], name)
                if len(_USUAL.intersection(meta)) >= _ENOUGH:
                    note = "the text above the front matter was left out"
                    return meta, closing.end(), note
    return {}, 0, None


def _parse(block: str, name: str) -> dict[str, Any]:
    """The block as a mapping: safe YAML, which cannot unfold or nest without end."""
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    try:
        _refuse_excess(block, name)
        meta = YAMLHandler().load(block, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 2}:{mark.column + 1}" if mark else ":1"
        problem = error.problem or "malformed"
        if "mapping values" in problem:
            problem += " (a value that holds a colon needs quotes)"
        message = f"{name}{place}: the front matter is not valid YAML: {problem}"
        raise SourceError(message) from error
    except SourceError:
        raise
    except Exception as error:  # PyYAML lets through whatever a value makes it raise
        reason = " ".join(str(error).split())
        raise SourceError(f"{name}:1: the front matter is not valid YAML: {reason}") from error
    if meta is None:
        return {}
    if not isinstance(meta, Mapping):
        raise SourceError(f"{name}:2: the front matter is no mapping of keys to values")
    return {str(key): value for key, value in meta.items()}


@cache
def _loader() -> type[Any]:
    """Safe YAML in which a day that no calendar has ("2019-02-30") stays the words it is."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """Its own class, so that nobody else's loader changes."""

    def timestamp(loader: Any, node: Any) -> Any:
        try:
            return loader.construct_yaml_timestamp(node)
        except ValueError:
            return str(node.value)

    Loader.add_constructor("tag:yaml.org,2002:timestamp", timestamp)
    return Loader


def _refuse_excess(block: str, name: str) -> None:
    """Refuse aliases, which can unfold without end, and nesting that would exhaust the stack."""
    import yaml

    depth = 0
    for event in yaml.parse(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            excess = "uses YAML anchors or aliases"
        elif depth > _DEEPEST:
            excess = f"is nested more than {_DEEPEST} levels deep"
        else:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            continue
        line = event.start_mark.line + 2 if event.start_mark else 1
        raise SourceError(f"{name}:{line}: the front matter {excess}")
