"""What programs ask about referrals, their matches and the runs; and all addresses of the API."""
