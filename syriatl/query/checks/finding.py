"""Something that a reader should doubt."""

from __future__ import annotations

from typing import NamedTuple

from syriatl.model.edtf import Edtf

Words = tuple[str | Edtf, ...]
"""What is said of it; dates are kept as dates, so that each view writes them its way."""


class Finding(NamedTuple):
    """Something to doubt."""

    check: str
    line: int
    text: str
    message: Words
    id: str | None = None  # of the record concerned
