from collections.abc import Callable
from pathlib import Path

import pytest

import wagtail_triggerpoint
from tests.packaging.import_rules import broken_rules

PACKAGE = Path(wagtail_triggerpoint.__file__).parent

WritePackage = Callable[[dict[str, str]], Path]


@pytest.fixture
def write_package(tmp_path: Path) -> WritePackage:
    """Write a small package `clinic` from {"models/pages": source}, with every __init__.py."""

    def write(sources: dict[str, str]) -> Path:
        root = tmp_path / "clinic"
        for name, source in sources.items():
            path = (root / name).with_suffix(".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        for folder in [root, *(path.parent for path in root.rglob("*.py"))]:
            (folder / "__init__.py").touch()
        return root

    return write


def test_package_keeps_the_import_rules() -> None:
    assert broken_rules(PACKAGE) == []


@pytest.mark.parametrize(
    ("sources", "complaint"),
    [
        (
            {"models/therapists": "from clinic.pages import models", "pages/models": ""},
            "clinic.models.therapists:1 imports clinic.pages.models: the core works without it",
        ),
        (
            {"checks": "def check():\n    import clinic.comments.models", "comments/models": ""},
            "clinic.checks:2 imports clinic.comments.models: the core works without it",
        ),
        (
            {"conf": "from .models import Page", "models/__init__": "Page = object"},
            "clinic.conf -> clinic.models: import inside a function",
        ),
        (
            {
                "blocks/__init__": "from clinic.blocks.text import TextBlock",
                "blocks/text": "import clinic.rendering",
                "rendering/__init__": "from ..models.pages import Page",
                "models/pages": "Page = object",
            },
            (
                "clinic.blocks.text -> clinic.rendering -> clinic.models: "
                "import inside a function\n"
                "clinic.blocks.text -> clinic.rendering -> clinic.models.pages: "
                "import inside a function"
            ),
        ),
        (
            {"findings/rules/gaps": "from clinic.models import Page", "models/__init__": ""},
            "clinic.findings.rules.gaps -> clinic.models: import inside a function",
        ),
        (
            {"models/pages": "try:\n    from clinic import views\nfinally: ...", "views": ""},
            "clinic.models.pages -> clinic.views: import inside a function",
        ),
        (
            {"pages/models": "import clinic.wagtail_hooks", "wagtail_hooks": ""},
            "clinic.pages.models -> clinic.wagtail_hooks: import inside a function",
        ),
        (
            {"a": "from clinic.b import x", "b": "import clinic.c", "c": "from . import a"},
            "cycle: clinic.a -> clinic.b -> clinic.c -> clinic.a",
        ),
        (
            {"models/__init__": "from .pages import Page", "models/pages": "from . import Page"},
            "cycle: clinic.models -> clinic.models.pages -> clinic.models",
        ),
        (
            {
                "models/__init__": "from .pages import Page",
                "models/pages": "from clinic.rules.text import check",
                "rules/__init__": "from clinic.models import Page",
                "rules/text": "",
            },
            "cycle: clinic.models -> clinic.models.pages -> clinic.rules -> clinic.models",
        ),
    ],
)
def test_broken_rule_is_named_with_its_place(
    write_package: WritePackage, sources: dict[str, str], complaint: str
) -> None:
    assert broken_rules(write_package(sources)) == complaint.splitlines()


def test_what_is_allowed_is_not_complained_about(write_package: WritePackage) -> None:
    root = write_package(
        {
            "conf": "from django.db import models",
            "blocks/text": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
            "    from clinic.models import Page\n"
            "def pages():\n    from clinic.models import Page\n    return Page",
            "blocks/__init__": "from clinic.blocks.text import TYPE_CHECKING",
            "models/__init__": "from clinic.models.pages import Page",
            "models/pages": "import clinic.blocks\nclass Page:\n    def serve(self):\n"
            "        from clinic.views import show",
            "views": "from clinic.models import Page",
            "pages/models": "from clinic.models import Page",
        }
    )

    assert broken_rules(root) == []
