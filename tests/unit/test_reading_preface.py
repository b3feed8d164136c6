"""Front matter that does not stand first is still front matter; a rule is not."""

from syriatl.reading.article import parse

BLOCK = "---\nsubject: A war\nauthor: Somebody\npubDate: 2020-01-01\n---\n\nIt began in May 2015.\n"


def test_a_file_before_the_article_is_left_out() -> None:
    article = parse(f"# Read me\n\nIt was taken on 1 June 2019.\n\n{BLOCK}", "-")
    assert article.title == "A war"
    assert [article.text[s.start : s.end] for s in article.sentences] == ["It began in May 2015."]
    assert article.sentences[0].start == article.text.index("It began")
    assert article.notes == ("the text above the front matter was left out",)


def test_a_horizontal_rule_is_no_front_matter() -> None:
    article = parse("It began in May 2015.\n\n---\nnote: so they say\n---\n\nIt ended.\n", "-")
    assert article.meta == {}
    assert len(article.sentences) == 3
