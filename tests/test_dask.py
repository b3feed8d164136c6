"""The README's lines for a corpus that outgrows one machine, on a cluster of this one."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from syriatl import load
from syriatl.model.errors import SourceError

_ROOT = Path(__file__).parents[1]
_LINES = re.compile(r"```python\n(?P<code>import dask[^`]*)```")
_PATHS = [str(path) for path in sorted((_ROOT / "tests" / "articles").glob("*.md"))]


@pytest.mark.filterwarnings("ignore")  # whatever Dask says of itself
def test_the_readmes_lines_read_a_corpus_on_a_cluster() -> None:
    distributed = pytest.importorskip("distributed")
    lines = _LINES.search((_ROOT / "README.md").read_text("utf-8"))
    assert lines
    names = {"paths": _PATHS, "load": load}
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster),
    ):
        exec(compile(lines["code"], "README.md", "exec"), names)
    assert names["told"] == [(c.article.doc, len(c.events)) for c in map(load, _PATHS)]


def test_what_a_worker_sends_back_survives_the_way() -> None:
    with pytest.raises(SourceError) as refused:
        load("nowhere.md")
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)
    assert pickle.loads(pickle.dumps(load)) is load
