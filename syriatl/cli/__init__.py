"""The commands."""

import json
import sys


def main() -> None:
    """Placeholder until the real commands stand: COMMAND [--source PATH] prints JSON."""
    from syriatl import load
    from syriatl.views import records

    args = sys.argv[1:]
    source = args[args.index("--source") + 1] if "--source" in args else None
    chronicle = load(source)
    facts, record = {
        "events": (chronicle.events, records.event_record),
        "actors": (
            [p for p in chronicle.participants if p.listed or "--mentioned" in args],
            records.actor_record,
        ),
        "figures": (chronicle.figures, records.figure_record),
        "dates": (chronicle.times, records.date_record),
    }[args[0]]
    out = [record(fact, chronicle) for fact in facts]  # type: ignore[operator]
    sys.stdout.write(json.dumps(out, ensure_ascii=False, indent=2) + "\n")
