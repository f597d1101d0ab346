import urllib.error
import urllib.request

#: Longer than any page may take, so that a page that hangs is seen as one.
PATIENCE = 60


def status_of(url: str, headers: dict[str, str] | None = None) -> int:
    """The status of an answer; 0 if there was none."""
    request = urllib.request.Request(url, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            response.read()
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0
