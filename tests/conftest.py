"""What every test may ask for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the optional folder of real texts and gold beside the checkout; skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("../shared, the folder of real texts and gold beside the checkout, is not here")
    return folder
