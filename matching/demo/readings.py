"""One pen picture of the demo that somebody is at work on: read, half decided, and half typed."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from accounts.models import Council
from matching.demo.stories import HardCase
from needs.models import Child, PenPicture
from needs.reading.found import Says
from needs.services import (
    accept_suggestion,
    dismiss_suggestion,
    draft_profile,
    save_pen_picture,
)
from needs.services.keeping import keep_answers
from needs.services.reading import Suggested, suggested_by

_CHILD: Final = HardCase.MANY_NOT_ASSESSED  # most of what the words suggest is not assessed yet
_HEARD: Final = (
    "Since the summer he has hurt himself twice, cutting his arms. He never sets fires. "
    "A neighbour says that he smokes cannabis at weekends. He has asthma and uses an inhaler. "
    "He has a diagnosis of ADHD and finds noise hard. His brother goes missing, and he does not. "
    "He is proud of his drawings and shows them to people he trusts."
)
_TYPED: Final = "He would like his own room, and to go on seeing his gran on"  # and was called away
_ACCEPTED: Final = 2  # of the suggestions; one more is dismissed, and the rest wait


def add_readings(council: Council, *, on: date) -> int:
    """
    A draft with suggestions accepted, dismissed and still to be decided, and a page that was kept.

    By the ordinary services, so by their rules; how many suggestions were decided. Only the
    council with the hard cases has it.
    """
    child = Child.objects.filter(council=council, ref=_CHILD.value).first()
    if child is None:
        return 0
    by, yesterday = child.social_worker, on - timedelta(days=1)
    now = datetime.combine(yesterday, time(15, 30), tzinfo=UTC)
    profile = draft_profile(child=child, by=by, now=now)
    said = PenPicture.objects.get(profile=profile).text
    text = f"{said}\n\n{_HEARD}"
    profile = save_pen_picture(child=child, text=text, by=by, now=now, finished=False)
    needs = [each for each in suggested_by(profile) if _is_open_need(each)]
    for number, each in enumerate(needs[: _ACCEPTED + 1]):
        at = now + timedelta(minutes=number)
        if number < _ACCEPTED:
            accept_suggestion(child=child, key=each.key, level=each.found.level, by=by, now=at)
        else:
            dismiss_suggestion(child=child, key=each.key, by=by, now=at)
    typed = {"words": [_TYPED], "wishes": list(profile.wishes)}
    keep_answers(child=child, part="wishes", posted=typed, by=by, now=now + timedelta(minutes=9))
    return min(len(needs), _ACCEPTED + 1)


def _is_open_need(each: Suggested) -> bool:
    return each.is_open and each.found.kind in (Says.NEED, Says.ABSENT)
