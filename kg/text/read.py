"""A file's bytes become a document: decode, even, join, assemble, name the parts."""

from hashlib import sha256
from pathlib import Path

from kg.errors import UnreadableFile
from kg.text.characters import DROPPED, even, rare_in
from kg.text.decode import CONTROL, decode
from kg.text.document import Document
from kg.text.front_matter import leading_scalars, leading_table
from kg.text.markdown import without_marks
from kg.text.offsets import LineNumbers
from kg.text.paragraphs import paragraphs_of
from kg.text.roles import Parts
from kg.text.sentences import Sentences


def read_bytes(name: str, data: bytes) -> Document:
    """Read a text or Markdown file that is already in memory.

    Raises:
        UnreadableFile: empty, binary or not UTF-8.
    """
    original, encoded, controls = decode(name, data)
    rare = rare_in(encoded)
    text, longer = even(CONTROL.sub(DROPPED, original) if controls else original, rare)
    front_matter, body = leading_scalars(text)
    if (read := paragraphs_of(without_marks(body), longer, rare)) is None:
        raise UnreadableFile(
            name, "the file holds no words", hint="leave it out, or put the directive's text into it"
        )
    assembled, paragraphs = read
    return Document(
        name=name,
        sha256=sha256(data).hexdigest(),
        original=original,
        text=assembled.text,
        offsets=assembled.offsets,
        parts=Parts(assembled.text, paragraphs, assembled.offsets),
        sentences=Sentences(assembled.text),
        lines=LineNumbers(original),
        front_matter=front_matter + leading_table(body),
    )


def read_file(path: Path, name: str) -> Document:
    """Read a file; `name` is its path below the corpus root, with "/".

    Raises:
        UnreadableFile: as `read_bytes`, and when the file cannot be opened.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise UnreadableFile(
            name, "this is a folder", hint="give the files in it, or `kg build FOLDER`"
        ) from error
    except FileNotFoundError as error:
        raise UnreadableFile(name, "there is no such file", hint="check the name and the folder") from error
    except PermissionError as error:
        raise UnreadableFile(
            name, "no permission to read it", hint=f"allow it: `chmod u+r {path}`"
        ) from error
    except OSError as error:
        raise UnreadableFile(
            name, f"cannot be read ({error.strerror})", hint="check the disk and the name"
        ) from error
    return read_bytes(name, data)
