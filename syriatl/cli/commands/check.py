"""What to doubt."""

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import Output


@takes(query=read, out=output)
def check(query: Asked, out: Output) -> int:
    """What to doubt: dates, sums, the front matter against the text, repeated or leftover words.

    Ends with exit code 3 where there is something.

    Examples:
      syriatl check --json | jq '.[].message'
    """
    from syriatl.query.checks import check as run
    from syriatl.views.checks import finding_grid, finding_record

    found = [(chronicle.article.doc, f) for chronicle in query.chronicles for f in run(chronicle)]
    records = [finding_record(finding, doc) for doc, finding in found]
    emit(records, lambda: finding_grid(found, bounded=out.terminal), out)
    findings = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    out.say(findings if found else "nothing to doubt")
    return 3 if found else 0
