from django.db import connection

#: What a reader or the opening of a form writes, before the action begins.
NO_PART = {"django_session", "wagtailadmin_editingsession"}


def rows_by_table() -> dict[str, int]:
    """How many rows each table has, by "rows of" and its name."""
    with connection.cursor() as cursor:
        tables = sorted(set(connection.introspection.table_names(cursor)) - NO_PART)
        found = {}
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            found[f"rows of {table}"] = int(cursor.fetchone()[0])
    return found
