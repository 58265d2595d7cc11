"""Runs: what was asked for and how far it is; and asking for one."""

from functools import partial
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.exceptions import NotFound

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, accepts, answers
from accounts.api.faults import Conflict
from accounts.api.pages import page_of
from accounts.api.questions import Asked
from accounts.policy import Can
from matching.errors import NotSearched
from matching.models import Run
from matching.serializers.runs import RunAnswer, RunList, RunsQuestion, RunWanted
from matching.services import ask_for_run, ring
from matching.services.seen import counted_for, runs_seen_by
from placements.models import Referral
from placements.scope import visible_referrals

COLUMNS: Final = {"state": "state", "what": "what", "on_or_after": "on__gte"}


class Runs(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(RunList, name="runs", asks=RunsQuestion)
    def get(self, request: ApiRequest, asked: Asked) -> object:
        """The council’s runs, the newest first."""
        wanted = {column: asked[name] for name, column in COLUMNS.items() if name in asked}
        return page_of(
            _runs(request).filter(**wanted).order_by("-pk"),
            asked,
            partial(counted_for, request.user),
        )

    @accepts(RunAnswer, name="ask_for_run", asks=RunWanted)
    def post(self, request: ApiRequest, asked: Asked) -> Run:
        """
        Ask for a run of all referrals that are being searched, or of one.

        A worker takes it up; look at the run until its state is done or failed. Where the same is
        waiting already, that run is the answer. 409 where the referral is not being searched.
        """
        referral = None if asked["referral"] is None else _referral(request, asked["referral"])
        try:
            run = ask_for_run(
                council=request.council,
                what=Run.What.ALL if referral is None else Run.What.REFERRAL,
                referral=referral,
                by=request.user,
                now=timezone.now(),
                on=timezone.localdate(),
            )
        except NotSearched as error:
            raise Conflict(str(error), code="not_searched") from error
        transaction.on_commit(lambda: ring(run_id=run.pk))
        return run


class OneRun(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(RunAnswer, name="run")
    def get(self, request: ApiRequest, asked: Asked, run_id: int) -> Run:
        """How far one run is."""
        found = get_object_or_404(_runs(request), pk=run_id)
        return counted_for(request.user, [found])[0]


def _runs(request: ApiRequest) -> QuerySet[Run]:
    return runs_seen_by(request.user).select_related("asked_by")


def _referral(request: ApiRequest, referral_id: int) -> Referral:
    """
    The referral that the body names.

    :raises NotFound: the council has none; the same words whether another council has.
    """
    referral = visible_referrals(request.user).filter(pk=referral_id).first()
    if referral is None:
        raise NotFound("Your council has no referral of this id")
    return referral
