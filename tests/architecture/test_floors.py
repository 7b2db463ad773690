"""Laws of the house: floors, packages, docstrings, file sizes, and what must not be mentioned."""

import ast
import configparser
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TypeGuard

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
FOLDERS = sorted({path.parent for path in MODULES})
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LONGEST_FILE = 400  # lines; the house style


def _setup() -> configparser.ConfigParser:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config


def _is_public_class(node: ast.stmt) -> TypeGuard[ast.ClassDef]:
    return isinstance(node, ast.ClassDef) and not node.name.startswith("_")


def test_the_floors_hold() -> None:
    """A floor imports only the floors below it, and neighbours make no circles."""
    tool = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [tool, "--config", "setup.cfg", "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_every_folder_is_packed_and_says_what_it_is(folder: Path) -> None:
    """A folder of code is listed in setup.cfg, or a wheel would leave it out, and has a docstring."""
    packages = _setup()["options"]["packages"].split()
    assert folder.relative_to(ROOT).as_posix().replace("/", ".") in packages
    assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))


def test_every_packed_folder_exists() -> None:
    """No package is listed that is not there."""
    options = _setup()["options"]
    mapped = dict(line.split(" = ") for line in options["package_dir"].strip().splitlines())
    folders = [mapped.get(name, name.replace(".", "/")) for name in options["packages"].split()]
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_short_and_its_public_names_are_explained(path: Path) -> None:
    """At most 400 lines; every public class, function and method has a docstring."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    bare = [
        node.name
        for body in [tree.body, *(node.body for node in tree.body if _is_public_class(node))]
        for node in body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert bare == []


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_test_states_its_law(path: Path) -> None:
    """A test's docstring is the law it checks."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_file_is_called_after_no_subject() -> None:
    """`utils`, `helpers` and `common` have no subject, so they have no home."""
    assert [path for path in MODULES if re.fullmatch("utils?|helpers?|common|misc", path.stem)] == []
