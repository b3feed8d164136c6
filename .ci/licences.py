"""Fail where something installed beside us has a licence that nobody here has agreed to.

Run by the Python of an environment that holds the wheel, what it needs at run time, and nothing
else.
"""

import re
import sys
from importlib.metadata import Distribution, distributions

AGREED = {"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "CNRI-Python", "ISC", "PSF-2.0"}
_SPELLED = {  # licences as they were written before there were expressions
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Python Software Foundation License": "PSF-2.0",
}
_INSTALLERS = {"pip", "setuptools"}  # what `python -m venv` puts there


def licences(dist: Distribution) -> set[str]:
    """The licences of a distribution: its expression, else its classifiers, else its own words."""
    about = dist.metadata
    if expression := about.get("License-Expression"):
        return set(re.findall(r"[\w.-]+", expression)) - {"AND", "OR", "WITH"}
    told = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or []
            if line.startswith("License ::") and line != "License :: OSI Approved"]  # fmt: skip
    return {_SPELLED.get(name, name) for name in told or [about.get("License") or "none stated"]}


refused = {
    dist.name: sorted(licences(dist) - AGREED)
    for dist in distributions()
    if dist.name not in _INSTALLERS and not licences(dist) <= AGREED
}
if refused:
    sys.exit(f"licences that nobody has agreed to: {refused}")
