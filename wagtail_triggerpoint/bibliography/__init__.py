"""References as data: identifiers, formats to read and write, style to print. No models here."""
