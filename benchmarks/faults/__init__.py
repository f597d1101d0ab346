"""What happens when a process, the database or the cache goes down: ``make faults``."""
