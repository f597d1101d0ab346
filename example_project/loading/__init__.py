"""Puts the demo clinic of ``example_project.demo`` into the database."""
