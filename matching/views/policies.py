"""The council's policy: what it says, what another would have done, and who changed it."""

from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can, allows
from accounts.services import note_access_to_all
from govuk.csvfile import csv_response
from matching.errors import StalePolicy
from matching.models import Match, Policy
from matching.policyforms import PolicyForm, ReasonForm
from matching.presenters.compared import csv_rows, groups_of, lines_of, means_of
from matching.presenters.policies import differences, terms_of, versions_of
from matching.services import change_policy, compare_policies, policy_in_force, proposed_policy
from matching.services.comparison import Comparison
from placements.scope import visible_referrals

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def policies(request: CouncilRequest) -> HttpResponse:
    """The policy in force in plain words, and every version: who, when, why, what changed."""
    found = Policy.objects.filter(council=request.council).select_related("made_by")
    versions = versions_of(found)
    in_force = found.order_by("version").last()
    older = Match.objects.filter(
        council=request.council,
        is_current=True,
        referral__in=visible_referrals(request.user).searched(),
    ).exclude(policy=in_force)
    context = {
        "in_force": in_force,
        "term_rows": [[term.name, term.value] for term in terms_of(in_force)] if in_force else [],
        "page": Paginator(versions, PER_PAGE).get_page(request.GET.get("page")),
        "older_count": older.count(),
        "may_change": allows(request.user, Can.CHANGE_POLICY),
    }
    return render(request, "matching/policies.html", context)


@require_safe
@access(Can.CHANGE_POLICY)
def edit_policy(request: CouncilRequest) -> HttpResponse:
    """The form, filled in with the policy in force and with what the address proposes."""
    in_force = _in_force(request)
    asked = {name: value for name, value in request.GET.items() if name in PolicyForm.base_fields}
    form = PolicyForm(initial={**PolicyForm.initial_of(in_force), **asked})
    context = {"form": form, "in_force": in_force, "because": request.GET.get("because", "")}
    return render(request, "matching/edit_policy.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access(Can.CHANGE_POLICY)
def compare_policy(request: CouncilRequest) -> HttpResponse:
    """Who would have got what; a POST saves exactly the values that were compared."""
    in_force = _in_force(request)
    form = PolicyForm(request.POST if request.method == "POST" else request.GET)
    stale = form.is_valid() and form.cleaned_data["based_on"] != in_force.version
    if stale:
        form.add_error(None, str(StalePolicy(in_force.version)))
    if not form.is_valid():
        context = {"form": form, "in_force": in_force, "because": _because(request)}
        return render(request, "matching/edit_policy.html", context)
    reason = ReasonForm(
        request.POST if request.method == "POST" else None, initial={"because": _because(request)}
    )
    if reason.is_valid():
        return _saved(request, form, reason.cleaned_data["because"], in_force)
    return _compared(request, form, reason, in_force)


def _saved(
    request: CouncilRequest, form: PolicyForm, because: str, in_force: Policy
) -> HttpResponse:
    try:
        made = change_policy(
            council=request.council,
            by=request.user,
            now=timezone.now(),
            based_on=form.cleaned_data["based_on"],
            reason=because,
            **form.changes(in_force),
        )
    except StalePolicy as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"Version {made.version} of the policy is in force")
    return redirect("matching:policies")


def _compared(
    request: CouncilRequest, form: PolicyForm, reason: ReasonForm, in_force: Policy
) -> HttpResponse:
    proposed, comparison = _comparison(request, form, in_force)
    page = Paginator(comparison.rows, PER_PAGE).get_page(request.GET.get("page"))
    note_access_to_all(
        request, child_ids={row.referral.child_id for row in page}, part="compare_policy"
    )
    both, means = means_of(comparison)
    context: dict[str, Any] = {
        "form": form,
        "reason": reason,
        "in_force": in_force,
        "proposed": proposed,
        "query": _query(form).urlencode(),
        "values": [(name, value) for name, got in _query(form).lists() for value in got],
        "differences": differences(in_force, proposed),
        "comparison": comparison,
        "changed_count": sum(row.changed for row in comparison.rows),
        "none_before": sum(row.before is None for row in comparison.rows),
        "none_after": sum(row.after is None for row in comparison.rows),
        "appear": sum(row.appear for row in comparison.rows),
        "vanish": sum(row.vanish for row in comparison.rows),
        "both": both,
        "mean_rows": [[mean.name, mean.before, mean.after, mean.difference] for mean in means],
        "groups": groups_of(comparison),
        "page": page,
        "lines": lines_of(page),
    }
    return render(request, "matching/compare_policy.html", context)


@require_safe
@access(Can.CHANGE_POLICY)
def compare_policy_csv(request: CouncilRequest) -> HttpResponse:
    """The whole list of referrals as a file; children by reference only."""
    in_force = _in_force(request)
    form = PolicyForm(request.GET)
    if not form.is_valid():  # the page says what is wrong
        return redirect(f"{request.path.removesuffix('.csv')}/?{request.GET.urlencode()}")
    _, comparison = _comparison(request, form, in_force)
    note_access_to_all(
        request,
        child_ids={row.referral.child_id for row in comparison.rows},
        part="compare_policy_csv",
    )
    return csv_response("policy-comparison.csv", csv_rows(comparison))


def _comparison(
    request: CouncilRequest, form: PolicyForm, in_force: Policy
) -> tuple[Policy, Comparison]:
    proposed = proposed_policy(in_force, **form.changes(in_force))
    return proposed, compare_policies(
        council=request.council,
        referrals=visible_referrals(request.user),
        in_force=in_force,
        proposed=proposed,
        on=timezone.localdate(),
    )


def _in_force(request: CouncilRequest) -> Policy:
    """The newest version; for a council without one the defaults, as version 0."""
    try:
        return policy_in_force(request.council)
    except Policy.DoesNotExist:
        return Policy(council=request.council, version=0)


def _because(request: CouncilRequest) -> str:
    return str(request.POST.get("because") or request.GET.get("because") or "")


def _query(form: PolicyForm) -> QueryDict:
    """The compared values as they were given; why they are proposed stays out of the address."""
    query = QueryDict(mutable=True)
    given = cast(QueryDict, form.data)
    for name in form.fields:
        query.setlist(name, given.getlist(name))
    return query
