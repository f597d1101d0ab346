"""Answers to requests of the admin."""
