class Roster:
    def __init__(self, article, participants, mentions):
        self.m=mentions
    def within(self,a,b):
        return tuple(dict.fromkeys(m.name for m in self.m if a<=m.span.start<b))
    def sides(self,actors): return ()
