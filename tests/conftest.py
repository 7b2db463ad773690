"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

from kg.app.answers import Graph
from kg.app.build import BuildOptions, build
from kg.app.progress import silent

ROOT = Path(__file__).resolve().parent.parent

# A busy machine makes one example of a property slow now and then, which says nothing of the property.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the optional folder of real texts and gold beside the checkout; skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("../shared, the folder of real texts and gold beside the checkout, is not here")
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the graph of the samples once, and give its home; no test may change it."""
    folder = tmp_path_factory.mktemp("samples") / ".kg"
    build([ROOT / "data" / "directives"], folder, BuildOptions(), silent)
    return folder


@pytest.fixture(scope="session")
def graph(home: Path) -> Graph:
    """Open the graph of the samples."""
    return Graph(home)
