"""How facts are shown: plain records for machines, tables and timelines for people."""
