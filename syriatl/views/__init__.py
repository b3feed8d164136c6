"""How facts are shown: plain records for machines, tables and timelines for people.

A module that shows what one of `query` finds has its name: `query.checks`, `views.checks`.
"""
