"""The scores on our annotated articles are a ratchet: they may only rise.

`pytest tests/gold --raise-floors` writes the scores of this run as the new floors.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from syriatl.model.facts import Chronicle
from syriatl.reading.sources import default_source
from tests.gold import floors
from tests.gold.scoring import Scorer

HERE = Path(__file__).parent
ARTICLES = {
    "seed-dev": default_source(),
    **{path.parent.name: path for path in sorted(HERE.glob("*/article.md"))},
}


@pytest.mark.parametrize("name", ARTICLES)
def test_no_score_falls_below_its_floor(
    name: str, loaded: Callable[[Path], Chronicle], request: pytest.FixtureRequest
) -> None:
    board = Scorer(loaded(ARTICLES[name]), HERE / name).score()
    if request.config.getoption("--raise-floors"):
        floors.lift(name, board)
    below = {
        measure: (round(board[measure], 3), floor)
        for measure, floor in floors.read()[name].items()
        if board[measure] < floor
    }
    assert below == {}, f"{name}: (score, floor) of what fell"
