"""What a public page needs beside its own fields, fetched in a number of queries that does not grow."""
