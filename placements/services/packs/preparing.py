"""Prepare packs for providers: a snapshot that somebody else reads and releases."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from accounts.policy import Can
from needs.models import NeedsProfile
from placements.errors import MoveNotPossible, WrongAnswer
from placements.models import SEARCHED, Pack, Referral, Status
from placements.services.approving import writers_of
from placements.services.moves import allowed, lock
from placements.services.packs.content import content_of, free_texts, left_out_of, sex_matters
from placements.services.packs.crowd import Crowd, Known, Roll, others_known, traits_of
from placements.services.packs.refs import pack_ref
from placements.services.packs.subject import Subject
from placements.services.packs.telling import sex_told
from placements.services.packs.wording import digest_of, text_of
from providers.models import Home, Provider

REPLACED = "A newer version took its place"


@transaction.atomic
def prepare_packs(
    *, referral: Referral, homes: Sequence[Home], stage: int, by: User, now: datetime
) -> list[Pack]:
    """
    One pack for each provider of these homes. Nothing is sent: somebody else releases each.

    A pack for the same provider that was prepared and not released is withdrawn.

    :raises MoveNotPossible: homes are not being looked for.
    :raises WrongAnswer: no home is chosen, one is not the council's, or a provider of stage 2 has
        not been sent stage 1.
    :raises NotYours: the person's role does not let them.
    """
    allowed(by, referral, Can.WRITE_NEEDS, Can.COMMISSION)
    locked = lock(referral)
    if locked.status not in SEARCHED or locked.profile is None:
        raise MoveNotPossible(
            f"This referral is now ‘{Status(locked.status).label}’: "
            "packs are prepared only while homes are looked for"
        )
    _check(locked, homes, stage)
    crowd = _Crowds(locked, locked.profile, on=timezone.localdate(now))
    by_provider: dict[Provider, list[Home]] = {}
    for home in homes:
        by_provider.setdefault(home.provider, []).append(home)
    return [
        _prepare(locked, locked.profile, provider, tuple(chosen), stage, crowd, by, now)
        for provider, chosen in sorted(by_provider.items(), key=lambda each: each[0].pk)
    ]


def sentences_left_out(pack: Pack) -> list[str]:
    """What the profile says and this summary leaves for stage 2, for the person who releases it."""
    on, roll = timezone.localdate(pack.prepared_at), Roll(pack.content["kept_back"])
    whole = _subject(pack.referral, pack.profile, pack.provider, (), pack.stage, on, roll)
    return left_out_of(whole)


class _Crowds:
    """How much is kept back for this child: the same for every provider."""

    def __init__(self, referral: Referral, profile: NeedsProfile, *, on: date) -> None:
        self.on, child = on, referral.child
        one = traits_of(child, profile, together=referral.together_count, on=on)
        self._everybody = [one, *others_known(referral.council, child, on=on)]
        self._one, self._profile = one, profile

    def crowd(self, texts: Sequence[str], sex: str) -> Crowd:
        tells = sex_matters(self._profile)
        known = Known(self._everybody, sex=tells, always=sex_told(texts, sex))
        return known.crowd_of(self._one)


def _prepare(
    referral: Referral,
    profile: NeedsProfile,
    provider: Provider,
    homes: tuple[Home, ...],
    stage: int,
    crowds: _Crowds,
    by: User,
    now: datetime,
) -> Pack:
    whole = _subject(referral, profile, provider, homes, stage, crowds.on, Roll.NOTHING)
    texts = [text for _, text in free_texts(content_of(whole))]
    crowd = crowds.crowd(texts, referral.child.sex)
    roll = crowd.roll if stage == Pack.Stage.SUMMARY else Roll.NOTHING
    content = content_of(_subject(referral, profile, provider, homes, stage, crowds.on, roll))
    earlier = Pack.objects.filter(referral=referral, provider=provider)
    earlier.filter(released_at__isnull=True, withdrawn_at__isnull=True).update(
        withdrawn_at=now, withdrawn_by=by, withdrawn_reason=REPLACED
    )
    first = earlier.order_by("version").first()
    ref = first.ref if first else pack_ref(referral, provider)
    return Pack.objects.create(
        council_id=referral.council_id,
        referral=referral,
        profile=profile,
        provider=provider,
        home_ids=[home.pk for home in homes],
        stage=stage,
        version=1 + (earlier.aggregate(last=Max("version"))["last"] or 0),
        ref=ref,
        content=content,
        text=text_of(content, ref=ref),
        digest=digest_of(content),
        alike=crowd.alike,
        alike_of=crowd.of,
        written_by_id=profile.written_by_id,
        prepared_by=by,
        prepared_at=now,
        writers=sorted(writers_of(referral) | {profile.written_by_id, by.pk}),
    )


def _subject(
    referral: Referral,
    profile: NeedsProfile,
    provider: Provider,
    homes: tuple[Home, ...],
    stage: int,
    on: date,
    roll: Roll,
) -> Subject:
    return Subject(
        referral=referral,
        profile=profile,
        provider=provider,
        homes=homes,
        stage=stage,
        on=on,
        roll=roll,
    )


def _check(referral: Referral, homes: Sequence[Home], stage: int) -> None:
    if not homes:
        raise WrongAnswer("Choose at least one home", field="homes")
    if any(home.council_id != referral.council_id or home.removed_on for home in homes):
        raise WrongAnswer("Choose homes that are on the register", field="homes")
    if stage not in Pack.Stage.values:
        raise WrongAnswer("Choose what the provider is to be told", field="stage")
    if stage == Pack.Stage.NAMED:
        asked = set(
            Pack.objects.filter(referral=referral).released().values_list("provider", flat=True)
        )
        not_asked = sorted({home.provider.name for home in homes if home.provider_id not in asked})
        if not_asked:
            raise WrongAnswer(
                f"{not_asked[0]} has not been sent stage 1 of this referral", field="stage"
            )
