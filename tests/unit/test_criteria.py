"""The filter: what narrows must never add."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from syriatl.model.edtf import Edtf
from syriatl.model.facts import VALUES, Chronicle
from syriatl.query.criteria import MATCHES, Criteria
from syriatl.query.selection import FACTS, select

_YEARS = st.sampled_from(["2017", "2018", "2019", "2018/2019", "2018-05", "2019-10-18", "2018/.."])
_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "periods": st.lists(
        st.lists(_YEARS.map(Edtf.parse), min_size=1, max_size=2).map(tuple), max_size=2
    ).map(tuple),
    "months": st.frozensets(st.integers(1, 12), max_size=3),
    "days": st.frozensets(st.integers(1, 31), max_size=3),
    "kinds": st.frozensets(st.sampled_from(VALUES["kind"]), max_size=3),
    "actors": st.frozensets(st.sampled_from(["Norland", "Tarnish Republic"]), max_size=2),
    "sides": st.frozensets(st.sampled_from(["coalition", "government"]), max_size=2),
    "places": st.frozensets(st.just("sul"), max_size=1),
    "sections": st.frozensets(st.just("first year"), max_size=1),
    "pattern": st.none() | st.just(re.compile("bridge")),
    "precision": st.none() | st.sampled_from(["day", "month", "year"]),
    "match": st.sampled_from(sorted(MATCHES)),
    "references": st.booleans(),
    "known_by": st.none() | st.just(Edtf.of(2018)),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries({}, optional=_FIELDS), st.sampled_from(sorted(_FIELDS)))
def test_asking_for_more_never_finds_more(
    tarn: Chronicle, fields: dict[str, Any], dropped: str
) -> None:
    """Leaving one condition out finds all that was found with it, for every type of fact."""
    wider = {key: value for key, value in fields.items() if key != dropped}
    for what in FACTS:
        narrow = {id(f.fact) for f in select([(tarn, Criteria(**fields))], what)}
        wide = {id(f.fact) for f in select([(tarn, Criteria(**wider))], what)}
        assert narrow <= wide


@given(st.sampled_from(sorted(FACTS)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_condition_finds_everything(tarn: Chronicle, what: str) -> None:
    """The empty filter is no filter."""
    assert len(select([(tarn, Criteria())], what)) == len(FACTS[what](tarn))


def test_leaving_out_is_the_complement(tarn: Chronicle) -> None:
    """--not is exactly the rest."""
    some = Criteria(kinds=frozenset(["airstrike"]))
    found = select([(tarn, some)], "event")
    rest = select([(tarn, Criteria(without=(some,)))], "event")
    assert len(found) == 1
    assert len(found) + len(rest) == len(tarn.events)
