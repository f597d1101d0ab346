"""Changes that are more than a save: permission, change, audit log and signal in one place."""
