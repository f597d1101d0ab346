"""How therapists and locations are listed, chosen and edited in the admin."""
