"""What a public page needs beside its own fields, in a number of queries that does not grow."""
