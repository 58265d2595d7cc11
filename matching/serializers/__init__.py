"""Referrals, their matches and the runs as the API tells them."""
