"""The joint plan over a folder of case files that share their homes by id."""

from dataclasses import dataclass, fields
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.casefile import CaseFile, Locate, WrongCaseFile, read_case_file
from matching.casehomes import HomeEntry, homes_from
from matching.kernel import rank
from matching.kernel.families import NO_FAMILY, Families
from matching.kernel.homes import Homes
from matching.kernel.jointplan import JointPlan, plan_jointly
from matching.tomltable import Fault

OF_THE_CHILD = ("exempt", "declined", "weekly_pence")  # may differ between files for one home


class WrongCaseFolder(ValueError):
    """A folder cannot be planned; ``faults`` names each file and what is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, eq=False)
class CaseFolder:
    """The files of a folder in the order of their names, and all homes that occur in them."""

    names: tuple[str, ...]  # without .toml
    files: tuple[CaseFile, ...]
    homes: Homes

    @property
    def families(self) -> Families:
        """Files that share a family's word; a word that stands in one file alone says nothing."""
        words = [file.family for file in self.files]
        known = sorted({word for word in words if word and words.count(word) > 1})
        of = [known.index(word) if word in known else NO_FAMILY for word in words]
        return Families(np.array(of, dtype=np.int64))


def read_case_folder(folder: Path, *, locate: Locate) -> CaseFolder:
    """
    Read every case file of a folder.

    :raises WrongCaseFolder: no case file is there, one is wrong, or two differ about a home.
    """
    paths = sorted(folder.glob("*.toml"))
    faults = [] if paths else [f"{folder}: holds no case file; expected files ending in .toml"]
    files: dict[Path, CaseFile] = {}
    for path in paths:
        try:
            files[path] = read_case_file(path, locate=locate)
        except WrongCaseFile as wrong:
            faults += [f"{path}: {fault}" for fault in wrong.faults]
    known: dict[int, tuple[HomeEntry, Path]] = {}
    for path, file in files.items():
        for entry in file.entries:
            first, where = known.setdefault(entry.home_id, (entry, path))
            faults += [f"{path}: {fault}" for fault in _differences(entry, first, where)]
    if faults:
        raise WrongCaseFolder(faults)
    homes = homes_from([entry for entry, _ in known.values()])
    return CaseFolder(tuple(path.stem for path in paths), tuple(files.values()), homes)


def _differences(entry: HomeEntry, first: HomeEntry, where: Path) -> list[Fault]:
    """What two files say differently of one home though it is a fact of the home."""
    return [
        Fault(
            f"home (id {entry.home_id}).{_key(field.name)}",
            f"differs from {where.name}",
            "the same in every file of the folder",
        )
        for field in fields(HomeEntry)
        if field.name not in OF_THE_CHILD
        and getattr(entry, field.name) != getattr(first, field.name)
    ]


def _key(field: str) -> str:
    """The key of a case file for a field."""
    return field.removesuffix("_m")


def solve(folder: CaseFolder, *, seconds: float = inf) -> tuple[JointPlan, NDArray[np.int64]]:
    """The joint plan, and the total of each home in each group's own ranking (groups, homes)."""
    shape = (len(folder.files), len(folder.homes))
    total, allowed = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.bool_)
    for group, file in enumerate(folder.files):
        # Ranked among its own homes: a file that leaves a home out does not offer it.
        ranking = rank(file.homes, file.case, file.policy, top=0)
        rows = folder.homes.rows_of(ranking.option_ids.tolist())
        total[group, rows] = ranking.total
        allowed[group, rows] = True
    cases = [file.case for file in folder.files]
    plan = plan_jointly(
        homes=folder.homes,
        cases=cases,
        total=total,
        allowed=allowed,
        seconds=seconds,
        families=folder.families,
    )
    return plan, total


def plan_answer(folder: CaseFolder, plan: JointPlan, total: Any) -> dict[str, Any]:
    """The plan in the form of scoring.md section 8; families only where there are any."""
    names, homes = folder.names, folder.homes
    placed = [(g, row) for g, row in enumerate(plan.home.tolist()) if row >= 0]
    answer = {
        "placed": [
            {"case": names[g], "home": int(homes.home_id[row]), "total": int(total[g, row])}
            for g, row in placed
        ],
        "unplaced": [names[g] for g, row in enumerate(plan.home.tolist()) if row < 0],
        "objective": list(plan.objective),
        "proof": "optimal" if plan.is_optimal else {"gap": list(plan.gaps)},
    }
    if folder.families.count:
        answer["families"] = _families_answer(folder, plan)
    return answer


def _families_answer(folder: CaseFolder, plan: JointPlan) -> list[dict[str, Any]]:
    families = folder.families
    penalties = families.penalties(plan.home).tolist()
    return [
        {
            "family": folder.files[members[0]].family,
            "homes": [
                int(folder.homes.home_id[row]) for row in np.unique(plan.home[members]) if row >= 0
            ],
            "penalty": penalties[number],
        }
        for number, members in enumerate(families.members)
    ]
