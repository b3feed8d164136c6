"""How facts are shown: plain records for machines, tables and timelines for people.

A module that shows what one of `query` finds has its name: `query.checks`, `views.checks`;
but for `companions`, found by `query.actors`, and `claims`, which shows contests too.
"""
