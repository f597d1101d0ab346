"""The rules of who may import whom, checked over a tree of sources.

- The core never imports the apps that a site may leave out, not even inside a function.
- Importing `conf`, `blocks` or `findings` imports no models.
- Importing `models`, `blocks` or `findings` imports no views, forms, viewsets or hooks.
- No module imports itself through others.

All but the first look at what runs when a module is imported, through other modules too.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.packaging.sources import Import, module_files, read_imports

OPTIONAL_APPS = ("pages", "comments")
UPPER_KINDS = ("views", "forms", "viewsets", "wagtail_hooks")
KEPT_FROM = {
    "conf": ("models", *UPPER_KINDS),
    "blocks": ("models", *UPPER_KINDS),
    "findings": ("models", *UPPER_KINDS),
    "models": UPPER_KINDS,
}


def broken_rules(root: Path) -> list[str]:
    """Say each rule that the package in the folder `root` breaks, a line for each place."""
    modules = set(module_files(root))
    imports = read_imports(root)
    graph = module_graph(modules, imports)
    return [
        *(f"{found}: the core works without it" for found in _core_to_optional(root, imports)),
        *(f"{' -> '.join(chain)}: import inside a function" for chain in _upwards(root, graph)),
        *(f"cycle: {' -> '.join(cycle)}" for cycle in cycles(graph)),
    ]


def _core_to_optional(root: Path, imports: Iterable[Import]) -> Iterator[Import]:
    optional = [f"{root.name}.{app}" for app in OPTIONAL_APPS]
    for found in imports:
        if not _is_in(found.importer, optional) and _is_in(found.target, optional):
            yield found


def _upwards(root: Path, graph: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """The shortest chain from each module to each that its kind is kept from."""
    for start in sorted(graph):
        kind = _kind(root, start)
        kept_from = KEPT_FROM.get(kind, ())
        chains = [[start]] if kept_from else []
        seen = {start}
        for chain in chains:
            for target in sorted(graph[chain[-1]] - seen):
                seen.add(target)
                if _kind(root, target) in kept_from:
                    yield [*chain, target]
                elif _kind(root, target) != kind:
                    # One of the same kind answers for itself.
                    chains.append([*chain, target])


def _kind(root: Path, module: str) -> str:
    """The kind of a module of ours: "models" for both package.models.x and package.pages.models.

    Blank for modules of others and for the package itself.
    """
    first, *rest = module.split(".")
    if first != root.name or not rest:
        return ""
    return rest[1] if rest[0] in OPTIONAL_APPS and len(rest) > 1 else rest[0]


def _is_in(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def module_graph(modules: set[str], imports: Iterable[Import]) -> dict[str, set[str]]:
    """Map each module to those of ours that run when it is imported."""
    graph: dict[str, set[str]] = {module: set() for module in modules}
    for found in imports:
        if found.for_types_only or not found.at_module_level:
            continue
        target = found.target if found.target in modules else found.target.rpartition(".")[0]
        if target in modules and target != found.importer:
            graph[found.importer] |= {target, *_packages_run_on_the_way(found.importer, target)}
    return graph


def _packages_run_on_the_way(importer: str, target: str) -> Iterator[str]:
    """Importing a.b.c runs a and a.b first, but those around the importer have begun already."""
    parts = target.split(".")
    for length in range(1, len(parts)):
        package = ".".join(parts[:length])
        if importer != package and not importer.startswith(f"{package}."):
            yield package


def cycles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """List import cycles, each from its first module round to it again, none twice."""
    found: dict[frozenset[str], list[str]] = {}
    done: set[str] = set()

    def walk(module: str, path: list[str]) -> None:
        if module in path:
            cycle = path[path.index(module) :]
            found.setdefault(frozenset(cycle), [*cycle, module])
        elif module not in done:
            for target in sorted(graph[module]):
                walk(target, [*path, module])
            done.add(module)

    for module in sorted(graph):
        walk(module, [])
    return list(found.values())
