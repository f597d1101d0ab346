from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]

# Videos play inside the page from these hosts, once a reader asks for it.
PUBLIC_POLICY = (
    "default-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com"
)
# Wagtail's admin starts some of its widgets with inline scripts and styles.
ADMIN_PREFIX = "/admin/"


class ContentSecurityPolicyMiddleware:
    """Let public pages load from this host only, videos apart, and run nothing inside them."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(ADMIN_PREFIX):
            response.headers.setdefault("Content-Security-Policy", PUBLIC_POLICY)
        return response
