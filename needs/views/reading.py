"""What the pen picture says: read it, and answer one finding at a time."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.errors import ChangedMeanwhile, NeedsError, WrongNeed
from needs.findings import (
    PROMPTS,
    SuggestionRow,
    clash_rows,
    leak_rows,
    level_words,
    name_of,
    pieces_of,
    suggestion_rows,
)
from needs.models import Child, NeedsProfile, Step
from needs.reading.found import Says
from needs.services import (
    accept_suggestion,
    current_profile,
    declare_harmless,
    dismiss_suggestion,
    put_words_back,
    read_profile,
    replace_words,
    stale_of,
    stamp_of,
    take_declaration_back,
    undo_decision,
)
from needs.views.saving import back_to, child_of, reading_of

SUGGESTED: Final = "suggested"  # where one comes back to on the page
IDENTIFY: Final = "identify"
CHANGED: Final = (
    "Somebody saved this part since you opened the page, so nothing of yours was saved. "
    "This page shows what is saved now."
)


@access(Can.WRITE_NEEDS)
@require_safe
def reading(request: CouncilRequest, ref: str) -> HttpResponse:
    """The saved pen picture with its marks, and what each of them is about."""
    child = child_of(request, ref, "reading")
    profile, today = current_profile(child), timezone.localdate()
    found = read_profile(child=child, profile=profile, on=today)
    rows = suggestion_rows(found)
    context = {
        "child": child,
        "profile": profile,
        "reading": found,
        "pieces": pieces_of(found),
        "suggestions": rows,
        "leaks": leak_rows(found),
        "clashes": clash_rows(found.clashes),
        "gaps": clash_rows(found.gaps),
        "stamps": _stamps(profile, rows),
        "text_stamp": stamp_of(profile, Step.PEN_PICTURE),
        "stale": stale_of(profile=profile, on=today),
        "prompts": [PROMPTS[part] for part in found.balance.missing],
        "back": back_to(request, child),
        "here": reading_of(request, child),
        "pen_picture": _page(request, child, "pen_picture"),
        "answer_page": _page(request, child, "answer_reading"),
    }
    return render(request, "needs/reading.html", context)


@access(Can.WRITE_NEEDS)
@require_POST
def answer_reading(request: CouncilRequest, ref: str) -> HttpResponse:
    """Answer one finding; then back to where it stands on the page."""
    child = child_of(request, ref, "reading")
    action = ACTIONS.get(request.POST.get("action", ""))
    if action is None:  # no button of ours sends that
        return redirect(reading_of(request, child))
    who = {"by": request.user, "now": timezone.now(), "seen": request.POST.get("seen", "")}
    try:
        said, fragment = action(request.POST, child, who)
    except ChangedMeanwhile:
        messages.error(request, CHANGED)
        return redirect(reading_of(request, child))
    except NeedsError as error:
        messages.error(request, str(error))
        return redirect(reading_of(request, child))
    messages.success(request, said)
    return redirect(f"{reading_of(request, child)}#{fragment}")


def _accept(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    level = posted.get("level", "")
    if not (level.isascii() and level.isdigit()):
        raise WrongNeed("Choose a level from the list")
    found = accept_suggestion(child=child, key=_key(posted), level=int(level), **who)
    words = level_words(int(level), is_strength=found.found.kind == Says.STRENGTH)
    return f"{name_of(found.found.code)}: {words} was saved in the draft", SUGGESTED


def _dismiss(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    found = dismiss_suggestion(child=child, key=_key(posted), **who)
    return f"{name_of(found.found.code)}: dismissed. You can bring it back below", SUGGESTED


def _undo(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    found = undo_decision(child=child, key=_key(posted), **who)
    return f"{name_of(found.found.code)}: undone", SUGGESTED


def _replace(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    replace_words(child=child, key=_key(posted), **who)
    return "The words were replaced. You can put them back below", IDENTIFY


def _put_back(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    put_words_back(child=child, **who)
    return "The words were put back", IDENTIFY


def _declare(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    declare_harmless(child=child, key=_key(posted), reason=posted.get("reason", ""), **who)
    return "The words stay, with your reason", IDENTIFY


def _withdraw(posted: QueryDict, child: Child, who: dict[str, Any]) -> tuple[str, str]:
    take_declaration_back(child=child, key=_key(posted), **who)
    return "Your reason was taken back", IDENTIFY


ACTIONS: Final[dict[str, Callable[[QueryDict, Child, dict[str, Any]], tuple[str, str]]]] = {
    "accept": _accept,
    "dismiss": _dismiss,
    "undo": _undo,
    "replace": _replace,
    "put_back": _put_back,
    "declare": _declare,
    "withdraw": _withdraw,
}


def _key(posted: QueryDict) -> str:
    return posted.get("key", "")


def _page(request: CouncilRequest, child: Child, name: str) -> str:
    """Another page of this child, which leads back to where one came from."""
    back = urlencode({"back": back_to(request, child)})
    return f"{reverse(f'needs:{name}', args=[child.ref])}?{back}"


def _stamps(profile: NeedsProfile | None, rows: list[SuggestionRow]) -> dict[str, str]:
    """By the step in which a level is written: what the page remembers of it and of the text."""
    return {step: stamp_of(profile, Step.PEN_PICTURE, step) for step in {row.step for row in rows}}
