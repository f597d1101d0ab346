"""What the modules of a package import, read from their source without running it."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """One name that a module imports: `from a.b import c` is written as a.b.c."""

    importer: str
    target: str
    line: int
    # Runs when the module is imported, not later inside a function.
    at_module_level: bool
    # Stands under `if TYPE_CHECKING:` and never runs.
    for_types_only: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.target}"


def module_files(root: Path) -> dict[str, Path]:
    """Map the dotted names of the modules under the package folder `root` to their files."""
    modules = {}
    for path in sorted(root.rglob("*.py")):
        parts = [root.name, *path.relative_to(root).with_suffix("").parts]
        if parts[-1] == "__init__":
            parts.pop()
        modules[".".join(parts)] = path
    return modules


def read_imports(root: Path) -> list[Import]:
    """List every import of the package in the folder `root`."""
    return [found for name, path in module_files(root).items() for found in _imports_of(name, path)]


def _imports_of(name: str, path: Path) -> Iterator[Import]:
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    for node, at_module_level, for_types_only in _statements(tree.body, True, False):
        for target in _targets(node, package):
            yield Import(name, target, node.lineno, at_module_level, for_types_only)


def _statements(
    body: Iterable[ast.AST], at_module_level: bool, for_types_only: bool
) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool, bool]]:
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node, at_module_level, for_types_only
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _statements(ast.iter_child_nodes(node), False, for_types_only)
        elif isinstance(node, ast.If) and _is_type_checking(node.test):
            yield from _statements(node.body, at_module_level, True)
            yield from _statements(node.orelse, at_module_level, for_types_only)
        else:
            children = ast.iter_child_nodes(node)
            yield from _statements(children, at_module_level, for_types_only)


def _is_type_checking(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def _targets(node: ast.Import | ast.ImportFrom, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        parents = package.split(".")
        base = ".".join([*parents[: len(parents) - node.level + 1], *filter(None, [base])])
    yield from (f"{base}.{alias.name}" for alias in node.names)
