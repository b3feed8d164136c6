"""The source itself."""

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import write_records
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.views import delimited


@takes(query=read, out=output)
def info(query: Asked, out: Output) -> None:
    """The source: title, author, date of publication, licence, size, counts.

    Examples:
      syriatl info --json
    """
    if out.form == "json":
        write_about(query, out)
        return
    from syriatl.views.about import about, about_lines

    if out.form in FOR_PROGRAMS:
        facts = [about(chronicle) for chronicle in query.chronicles]
        counts = [one.pop("counts") for one in facts]
        write_records([{**one, **many} for one, many in zip(facts, counts, strict=True)], out)
        return
    out.text("\n".join(about_lines(about(chronicle)) for chronicle in query.chronicles))


def write_about(query: Asked, out: Output) -> None:
    """The source as JSON: one object for one article, an array for several."""
    from syriatl.views.about import about

    facts = [about(chronicle) for chronicle in query.chronicles]
    single = len(facts) == 1
    out.data(delimited.json_object(facts[0]) if single else delimited.json_array(facts))
