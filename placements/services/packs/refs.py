"""The reference of a pack: another for each provider, so that two cannot join their packs."""

from collections.abc import Iterator

from django.utils.crypto import salted_hmac

from needs.refs import SIGNS, new_ref
from placements.models import Referral
from providers.models import Provider


def pack_ref(referral: Referral, provider: Provider) -> str:
    """
    A reference such as K7Q4-M2XD, of one referral for one provider.

    Only who holds the product's secret key can tell that two references are of one child.
    """
    drawn = _signs(referral.pk, provider.pk)
    return new_ref(lambda _: next(drawn))


def _signs(referral_id: int, provider_id: int) -> Iterator[str]:
    mac = salted_hmac("placements.packs", f"{referral_id}:{provider_id}", algorithm="sha256")
    number = int.from_bytes(mac.digest(), "big")
    while True:
        number, sign = divmod(number, len(SIGNS))
        yield SIGNS[sign]
