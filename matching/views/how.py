"""How this ranks, and the transparency record: written from what is in force, for everybody."""

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, PersonRequest, access
from accounts.models import Council
from accounts.policy import Can, allows
from govuk.csvfile import csv_response
from govuk.words import day
from matching.models import Policy, Statement
from matching.policyforms import StatementForm
from matching.presenters.how import (
    NEVER_USED,
    TIERS,
    mile_point,
    rates_of,
    sure_terms,
    unknowns,
    weights_of,
)
from matching.presenters.policies import Term
from matching.presenters.record import record_of
from matching.presenters.recordentry import Section
from matching.presenters.recordfile import STANDARD, as_markdown, as_rows, missing_of
from matching.presenters.rules import rules_of
from matching.services import state
from needs.scope import only_visible
from placements.models import Referral
from providers.models import Home

TITLE = "Algorithmic transparency record"


@require_safe
@access(Can.USE_ACCOUNT)
def how(request: PersonRequest) -> HttpResponse:
    """How homes are ranked, in plain words."""
    policy = _policy(_council(request))
    context = {
        "policy": policy,
        "rules": rules_of(policy),
        "rule_rows": [[rule.name, rule.when, rule.waiver] for rule in rules_of(policy)],
        "tier_rows": _rows(TIERS),
        "weight_rows": [[name, f"{weight}%", words] for name, weight, words in weights_of(policy)],
        "rate_rows": [[rate.band, rate.prices, rate.mile, rate.point] for rate in rates_of(policy)],
        "mile_point": mile_point(),
        "unknown_rows": _rows(unknowns()),
        "never_used": NEVER_USED,
        "sure_rows": _rows(sure_terms()),
        **_ways(request),
    }
    return render(request, "matching/how.html", context)


@require_safe
@access(Can.USE_ACCOUNT)
def record(request: PersonRequest) -> HttpResponse:
    """The transparency record as a page, which prints as it stands."""
    sections = _record(request)
    context = {
        "sections": sections,
        "written": _written(),
        "standard": STANDARD,
        "missing": missing_of(sections),
        "may_state": allows(request.user, Can.ADMINISTER),
        **_ways(request),
    }
    return render(request, "matching/record.html", context)


def _ways(request: PersonRequest) -> dict[str, bool]:
    """Whether the other pages about the policy are for this person too."""
    return {
        "may_see_versions": allows(request.user, Can.COMMISSION),
        "may_change": allows(request.user, Can.CHANGE_POLICY),
    }


@require_safe
@access(Can.USE_ACCOUNT)
def record_md(request: PersonRequest) -> HttpResponse:
    """The record as a text file in Markdown."""
    text = as_markdown(TITLE, _written(), _record(request))
    response = HttpResponse(text, content_type="text/markdown; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="transparency-record.md"'
    return response


@require_safe
@access(Can.USE_ACCOUNT)
def record_csv(request: PersonRequest) -> HttpResponse:
    """The record as a table, a field of the standard a row."""
    return csv_response("transparency-record.csv", as_rows(_record(request)))


@require_http_methods(["GET", "HEAD", "POST"])
@access(Can.ADMINISTER)
def statement(request: CouncilRequest) -> HttpResponse:
    """Ask for what only the council can say."""
    kept = Statement.objects.filter(council=request.council).first()
    form = StatementForm(
        request.POST if request.method == "POST" else None,
        initial=model_to_dict(kept) if kept else None,
    )
    if form.is_valid():
        state(council=request.council, by=request.user, now=timezone.now(), **form.cleaned_data)
        messages.success(request, "The council’s answers are saved")
        return redirect("matching:record")
    return render(request, "matching/statement.html", {"form": form})


def _rows(terms: tuple[Term, ...]) -> list[dict[str, str]]:
    return [{"key": term.name, "value": term.value} for term in terms]


def _council(request: PersonRequest) -> Council:
    """The person's council; for a provider the one that holds its homes."""
    council = getattr(request, "council", None)
    found: Council = council if council is not None else request.provider.council  # type: ignore[attr-defined]
    return found


def _policy(council: Council) -> Policy:
    """What is in force; for a council that has not set a policy yet, the defaults."""
    newest = Policy.objects.filter(council=council).order_by("version").last()
    return newest or Policy(council=council, version=0)


def _record(request: PersonRequest) -> tuple[Section, ...]:
    council = _council(request)
    searched = only_visible(Referral.objects.searched().filter(council=council), to=request.user)
    homes = Home.objects.filter(council=council, removed_on__isnull=True).count()
    return record_of(
        council=council.name,
        policy=_policy(council),
        statement=Statement.objects.filter(council=council).first(),
        scale=(homes, searched.count()),
    )


def _written() -> str:
    return f"Written on {day(timezone.localdate())} from the rules and the policy in force"
