"""The commissioner's pages: what is waiting, which homes, why, and what was refused."""

from matching.views.compare import compare
from matching.views.homes_map import homes_map
from matching.views.option import option
from matching.views.options import options, options_csv
from matching.views.preview import preview
from matching.views.refused import refused
from matching.views.runs import match_all, match_now, run, runs
from matching.views.worklist import worklist

__all__ = [
    "compare",
    "homes_map",
    "match_all",
    "match_now",
    "option",
    "options",
    "options_csv",
    "preview",
    "refused",
    "run",
    "runs",
    "worklist",
]
