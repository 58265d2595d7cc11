"""The draft of a profile: how it begins, and how a part of it is opened for writing."""

from datetime import datetime

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from govuk.words import moment
from needs.errors import ChangedMeanwhile
from needs.models import Child, NeedsProfile, PenPicture, ProfileStep, Step

PARTS = ("needs", "strengths", "places", "avoid", "steps", "readings")
_PRACTICAL = (
    "assessed_on",
    "solo",
    "wheelchair",
    "ground_floor",
    "hoist",
    "identity",
    "wishes",
    "wishes_words",
)


def draft_of(child: Child) -> NeedsProfile | None:
    """The version that somebody is writing; None where there is none."""
    return child.profiles.filter(confirmed_at__isnull=True).first()


def current_profile(child: Child) -> NeedsProfile | None:
    """What a page shows for writing: the draft, else the last confirmed version, else nothing."""
    return child.profiles.order_by("-version").first()


def whole_profile(child: Child) -> NeedsProfile | None:
    """The same with all of its parts read at once, for a page that looks at each several times."""
    parts = ("steps", "needs", "strengths", "places", "avoid")
    profiles = child.profiles.select_related("pen_picture").prefetch_related(*parts)
    return profiles.order_by("-version").first()


@transaction.atomic
def draft_profile(*, child: Child, by: User, now: datetime) -> NeedsProfile:
    """Give the child's draft; where there is none, copy the last confirmed version into one."""
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    last = current_profile(child)
    if last is not None and last.confirmed_at is None:
        return last
    draft = NeedsProfile(
        council_id=child.council_id,
        child=child,
        version=last.version + 1 if last else 1,
        assessed_on=timezone.localdate(now),
        written_by=by,
    )
    return _copy(last, draft) if last else _saved(draft)


def stamp_of(profile: NeedsProfile | None, *steps: Step) -> str:
    """
    What a page remembers of the steps it shows, to notice later that somebody saved one of them.
    """
    if profile is None:
        return "0"
    saved = {row.step: row.revision for row in profile.steps.filter(step__in=steps)}
    state = "c" if profile.confirmed_at else "d"
    return f"{profile.version}{state}" + "".join(f".{saved.get(step, 0)}" for step in steps)


def open_steps(
    *, child: Child, steps: tuple[Step, ...], seen: str | None, by: User, now: datetime
) -> NeedsProfile:
    """
    Lock the child and give the draft to write to. Call inside a transaction.

    :param seen: the stamp of the page that is being saved; None where there is no page.
    :raises ChangedMeanwhile: somebody saved one of these steps since the page was opened.
    """
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    profile = current_profile(child)
    if seen is not None and seen != stamp_of(profile, *steps):
        raise ChangedMeanwhile(_who_changed(profile, steps))
    return draft_profile(child=child, by=by, now=now)


def note_step(
    *, profile: NeedsProfile, step: Step, finished: bool, by: User, now: datetime
) -> ProfileStep:
    """Record that a step was saved; one that was finished stays so only if it still is."""
    saved = ProfileStep.objects.filter(profile=profile, step=step).first() or ProfileStep(
        council_id=profile.council_id, profile=profile, step=step, revision=0
    )
    saved.revision += 1
    saved.is_finished = finished
    saved.saved_at, saved.saved_by = now, by
    saved.save()
    return saved


def _who_changed(profile: NeedsProfile | None, steps: tuple[Step, ...]) -> str:
    rest = "Your answers are below and have not been saved. Check them against what is saved now."
    rows = profile.steps.filter(step__in=steps) if profile else ProfileStep.objects.none()
    last = rows.select_related("saved_by").order_by("-saved_at").first()
    if profile is None or last is None:
        return f"Somebody changed this since you opened the page. {rest}"
    verb = "confirmed" if profile.confirmed_at else "saved"
    return f"{last.saved_by} {verb} this part on {moment(last.saved_at)}. {rest}"


def _copy(last: NeedsProfile, draft: NeedsProfile) -> NeedsProfile:
    for name in _PRACTICAL:
        setattr(draft, name, getattr(last, name))
    draft.save()
    for part in PARTS:
        for row in getattr(last, part).order_by("pk"):
            _give(row, draft)
    pen_picture = PenPicture.objects.filter(profile=last).first()
    if pen_picture:
        _give(pen_picture, draft)
    return draft


def _give(row: Model, draft: NeedsProfile) -> None:
    """Save a copy of a row as the draft's own."""
    row.pk = None
    row._state.adding = True
    setattr(row, "profile", draft)  # noqa: B010  (each part has one; their base does not)
    row.save()


def _saved(draft: NeedsProfile) -> NeedsProfile:
    draft.save()
    return draft
