"""A therapist of a site's own, as the how-to tells."""
