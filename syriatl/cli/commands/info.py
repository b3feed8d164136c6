"""The source itself."""

from syriatl.cli.asking import Asked
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import Output
from syriatl.views import delimited


@takes(query=read, out=output)
def info(query: Asked, out: Output) -> None:
    """The source: title, author, date of publication, licence, size, counts.

    Examples:
      syriatl info --json
    """
    if out.form in ("json", "jsonl"):
        write_about(query, out)
        return
    from syriatl.views.about import about, about_lines

    out.text("\n".join(about_lines(about(chronicle)) for chronicle in query.chronicles))


def write_about(query: Asked, out: Output) -> None:
    """The source as JSON: one object for one article, an array for several."""
    from syriatl.views.about import about

    facts = [about(chronicle) for chronicle in query.chronicles]
    single = len(facts) == 1
    out.data(delimited.json_object(facts[0]) if single else delimited.json_array(facts))
