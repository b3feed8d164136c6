"""What is kept of an article is what was read of it, and only that."""

from pathlib import Path

import pytest

from syriatl import load
from syriatl.reading import store
from syriatl.reading.sources import default_source

MALI = Path(__file__).parents[1] / "gold" / "mali" / "article.md"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setenv("SYRIATL_CACHE", str(folder))
    return folder


@pytest.mark.parametrize("path", [default_source(), MALI])
def test_what_is_recalled_is_what_was_read(path: Path, kept: Path) -> None:
    read = load(path)
    assert len(list(kept.iterdir())) == 1
    recalled = store.recall(read.article.text, str(path))
    assert recalled == read
    assert list(recalled.article.tokens.words) == list(read.article.tokens.words)


def test_another_text_is_another_article(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Jets bombed a depot on 3 May 2015.")
    first = load(path)
    path.write_text("Jets bombed a depot on 4 May 2015.")
    assert load(path).times[0].date != first.times[0].date


def test_a_broken_file_is_read_anew(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Jets bombed a depot on 3 May 2015.")
    read = load(path)
    for file in kept.iterdir():
        file.write_text('{"doc": 1}')
    assert load(path) == read


def test_nothing_is_kept_where_that_is_off(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYRIATL_CACHE", "off")
    path = tmp_path / "a.md"
    path.write_text("Jets bombed a depot on 3 May 2015.")
    load(path)
    assert not kept.exists()


def test_a_folder_that_cannot_be_made_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("SYRIATL_CACHE", str(blocked / "folder"))
    path = tmp_path / "a.md"
    path.write_text("Jets bombed a depot on 3 May 2015.")
    assert load(path).events


def test_the_oldest_go_first(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (1, 2, 3):
        path = tmp_path / f"{day}.md"
        path.write_text(f"Jets bombed a depot on {day} May 2015.")
        load(path)
        store.sweep(kept)
        sizes = {file: file.stat().st_size for file in kept.iterdir()}
        assert len(sizes) == min(day, 2)
        monkeypatch.setattr(store, "_MOST", max(sizes.values()) * 2 + 100)


def test_what_others_keep_in_the_folder_stays(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("Jets bombed a depot on 3 May 2015.")
    load(path)
    (ours,) = kept.iterdir()
    unfinished = ours.with_suffix(".4711")  # of a process that was killed
    theirs = kept / "my-data.json"
    for file in (unfinished, theirs):
        file.write_text("x")
    monkeypatch.setattr(store, "_MOST", 0)
    store.sweep(kept)
    assert list(kept.iterdir()) == [theirs]


def test_the_folder_is_swept_now_and_then(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a file whose name says so: by chance one in sixteen, which the version decides, too."""
    monkeypatch.setattr(store, "_MOST", 0)
    for number in range(1, 512):
        path = tmp_path / f"{number}.md"
        path.write_text(f"Jets bombed {number} depots on 3 May 2015.")
        load(path)
        if len(list(kept.iterdir())) < number:
            break
        assert not any(file.name.startswith("0") for file in kept.iterdir())
    assert list(kept.iterdir()) == []
