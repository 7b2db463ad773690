"""Texts of the official codification, one file a document, as they stand before a graph is built of them.

The codification gives articles; what a document of its own would have above them (issuer, number, place and
date, type, subject) is put there again, in the layout of a printed one, so that each file says what it is.
"""

import json
import lzma
import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
SCALE = CHECKOUT.parent / "shared" / "corpus" / "scale" / "phapdien_docs.jsonl.xz"

# The codification's editors added what other articles are about the same; the documents do not say so.
_EDITORS_NOTE = re.compile(
    r"\((?:Điều|Khoản|Điểm|Mục|Chương|Phần) này có nội dung liên quan đến .*", re.DOTALL
)
_NO_NAME = re.compile(r"[^\w.-]+")


def write_texts(folder: Path, every: int = 1) -> int:
    """Write every n-th document of the codification as a text file of `folder`; give how many there are.

    Raises:
        FileNotFoundError: the codification is not beside the checkout.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with lzma.open(SCALE, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                document = json.loads(line)
                name = f"{number:04d}_{_NO_NAME.sub('-', document['id'])}.txt"
                (folder / name).write_text(_text(document), encoding="utf-8")
                written += 1
    return written


def _text(document: dict[str, str | list[dict[str, str]]]) -> str:
    lines = [
        str(document["issuer"]).upper(),
        "",
        f"Số: {document['number']}",
        "",
        _place_and_date(str(document["date"])),
        "",
        str(document["type"]).upper(),
        str(document["title"]),
        "",
    ]
    articles = document["articles"]
    assert isinstance(articles, list)  # noqa: S101 - the shape of the file
    for article in articles:
        lines += [f"{article['unit']}. {article['heading']}", "", _EDITORS_NOTE.sub("", article["text"]), ""]
    return "\n".join(lines)


def _place_and_date(date: str) -> str:
    """Write "12/06/2018" as a letterhead does; a tenth of the documents have no date."""
    parts = date.split("/")
    return "Hà Nội, ngày {} tháng {} năm {}".format(*parts) if len(parts) == len(("d", "m", "y")) else ""
