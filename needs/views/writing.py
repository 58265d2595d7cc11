"""What a page does while somebody writes: keep it, go on with it, merge it with another's."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.access import CouncilRequest
from needs.forms.merging import (
    AnyForm,
    Merged,
    answers_in,
    as_opened,
    changes_nothing,
    merge,
    read,
    refill,
    written,
)
from needs.models import Child
from needs.services.children import was_just_added
from needs.services.keeping import forget_answers, keep_answers, kept_answers

OPENED = "_opened"  # beside the kept answers: the page as it was opened, and its stamp
SEEN = "_seen"
NEW_CHILD = "new_child"  # one page, wherever a child is added from


@dataclass(frozen=True, slots=True)
class State:
    """What a page shows of the writing on it."""

    base: str  # the answers it was opened with, for its hidden field
    seen: str = ""  # the stamp it was opened with; empty: that of now
    kept_at: datetime | None = None  # when what it shows was kept
    merged: Merged | None = None  # what another person changed meanwhile


@dataclass(frozen=True, slots=True)
class Writing:
    """One page of one child, or of a child who is being added, with the forms on it."""

    child: Child | None  # None: one who is being added
    part: str
    forms: tuple[AnyForm, ...]

    ASIDE: ClassVar = frozenset({"keep", "forget"})  # actions that save nothing

    def set_aside(self, request: CouncilRequest) -> HttpResponse | None:
        """Keep what is being typed, or forget it, where that is what was asked for."""
        action = request.POST.get("action", "")
        return self.aside(request, action) if action in self.ASIDE else None

    def state(self, request: CouncilRequest) -> State:
        """What the page shows of the writing on it when it is drawn, or drawn again."""
        return self.again(request) if request.method == "POST" else self.take_up(request)

    def take_up(self, request: CouncilRequest) -> State:
        """Show what this person typed the last time and did not save."""
        opened = written(as_opened(self.forms))
        kept = kept_answers(child=self.child, part=self.part, by=request.user, now=timezone.now())
        if kept is None:
            return State(opened)
        posted = dict(kept.posted)
        base, seen = posted.pop(OPENED, [opened])[0], posted.pop(SEEN, [""])[0]
        refill(self.forms, posted, quiet=True)
        return State(base, seen, kept.kept_at)

    def aside(self, request: CouncilRequest, action: str) -> HttpResponse:
        """Keep the page as it stands, without looking for mistakes; or forget what was kept."""
        if action == "forget":
            forget_answers(child=self.child, part=self.part, by=request.user)
            return redirect(request.get_full_path())
        posted = answers_in(request.POST)
        # Also where a page arrives after it was saved.
        if changes_nothing(self.forms, posted) or self._was_added(request):
            forget_answers(child=self.child, part=self.part, by=request.user)
            return HttpResponse(status=204)
        posted |= {OPENED: [request.POST.get("base", "")], SEEN: [request.POST.get("seen", "")]}
        was_kept = keep_answers(
            child=self.child, part=self.part, posted=posted, by=request.user, now=timezone.now()
        )
        return HttpResponse(status=204 if was_kept else 413)

    def _was_added(self, request: CouncilRequest) -> bool:
        names = {name: request.POST.get(name, "").strip() for name in ("first_name", "last_name")}
        return self.child is None and was_just_added(**names, by=request.user, now=timezone.now())

    def again(self, request: CouncilRequest) -> State:
        """Show what was posted, with what is wrong; it was opened when it was opened."""
        opened = request.POST.get("base") or written(as_opened(self.forms))
        return State(opened, request.POST.get("seen", ""))

    def merge(self, request: CouncilRequest) -> State:
        """Put the answers of both together; what both changed stays as this person has it."""
        base, now = read(request.POST.get("base")), as_opened(self.forms)
        if base is None:
            return State(written(now))
        merged = merge(self.forms, base=base, mine=answers_in(request.POST))
        refill(self.forms, merged.posted, quiet=True)
        return State(written(now), merged=merged)

    def put_together(self, request: CouncilRequest, problem: str) -> State:
        """Somebody saved first: both together, with that said above the first form."""
        for form in self.forms:
            form.is_valid()  # a form takes no error before it was checked
        state, first = self.merge(request), self.forms[0]
        assert isinstance(first, BaseForm)
        first.add_error(None, problem)
        return state

    def is_saved(self, request: CouncilRequest) -> bool:
        """Whether what is saved is already what this person sends."""
        return changes_nothing(self.forms, answers_in(request.POST))

    def done(self, request: CouncilRequest) -> None:
        forget_answers(child=self.child, part=self.part, by=request.user)
