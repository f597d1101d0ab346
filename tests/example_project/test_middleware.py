import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from example_project.middleware import ContentSecurityPolicyMiddleware


def respond(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@pytest.mark.parametrize("path", ["/", "/conditions/", "/de/administration/", "/media/a.svg"])
def test_public_pages_load_from_this_host_only(rf: RequestFactory, path: str) -> None:
    response = ContentSecurityPolicyMiddleware(respond)(rf.get(path))
    default, *exceptions = response.headers["Content-Security-Policy"].split("; ")

    assert default == "default-src 'self'"
    assert exceptions == ["frame-src https://www.youtube-nocookie.com https://player.vimeo.com"]


def test_admin_is_left_to_wagtail(rf: RequestFactory) -> None:
    response = ContentSecurityPolicyMiddleware(respond)(rf.get("/admin/pages/"))

    assert "Content-Security-Policy" not in response.headers


def test_policy_of_a_view_is_kept(rf: RequestFactory) -> None:
    def strict(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})

    response = ContentSecurityPolicyMiddleware(strict)(rf.get("/"))

    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
