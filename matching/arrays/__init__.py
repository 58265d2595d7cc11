"""The only bridge between tables and the kernel: querysets to arrays, a referral to a case."""

from matching.arrays.cases import cases_of, policy_of, priced
from matching.arrays.register import RegisterArrays, register_of

__all__ = ["RegisterArrays", "cases_of", "policy_of", "priced", "register_of"]
