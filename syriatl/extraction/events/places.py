class Gazetteer:
    def __init__(self, article, mentions): pass
    def within(self,a,b): return ()
