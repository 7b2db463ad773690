"""Short texts in the words of real directives, read and identified without touching a file."""

from dataclasses import dataclass
from pathlib import Path

from kg.domain.citation import Citation, Mention
from kg.domain.corpus import Corpus, HeldDirective
from kg.domain.evidence import Span
from kg.domain.reading import Reading
from kg.extract import Extraction, extract, read
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from kg.text import Document, read_bytes, read_file

FOLDER = Path(__file__).resolve().parent.parent / "data" / "directives"
SAMPLES = tuple(sorted(path.name for path in FOLDER.glob("0*.txt")))


@dataclass(frozen=True, slots=True)
class Said:
    """A short text read: its clean words and what was found in them."""

    text: str
    found: Extraction

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions, in text order."""
        return self.found.mentions

    def words(self, span: Span | None) -> str | None:
        """Give the words of a span; None for none."""
        return None if span is None else self.text[span.start : span.end]

    @property
    def quotes(self) -> list[str]:
        """The words of all mentions."""
        return [self.text[mention.span.start : mention.span.end] for mention in self.mentions]

    @property
    def pointers(self) -> list[tuple[str, int | None]]:
        """The pointing words, each with the index of the mention that it points at."""
        return [(self.text[one.span.start : one.span.end], one.refers_to) for one in self.found.anaphora]


def document(text: str, name: str = "text.txt") -> Document:
    """Read a text that is in memory."""
    return read_bytes(name, text.encode())


def said(text: str) -> Said:
    """Extract a text; the mention under test must not open it, since a text may open with its own symbol."""
    whole = document(text)
    return Said(whole.text, extract(whole))


def only(text: str) -> Mention:
    """Give the one mention of a sentence."""
    found = said(f"Thực hiện {text}, các cấp ủy lãnh đạo.")
    (mention,) = found.mentions
    return mention


def sample(number: str) -> Said:
    """Extract one of the four sample directives."""
    whole = read_file(FOLDER / name_of(number), name_of(number))
    return Said(whole.text, extract(whole))


def name_of(number: str) -> str:
    """Give the file name of a sample."""
    (name,) = (name for name in SAMPLES if name.startswith(number))
    return name


def readings(*numbers: str) -> list[Reading]:
    """Read samples, all four unless some are named."""
    names = [name_of(number) for number in numbers] or SAMPLES
    return [read(read_file(FOLDER / name, name)) for name in names]


def conclusion(
    body: str, *, day: str = "05 tháng 12 năm 2023", place: str = "Quảng Ngãi", number: str = "15"
) -> str:
    """Write a conclusion of a provincial standing committee, whose header states all that identifies it."""
    return (
        f"TỈNH ỦY {place.upper()}\n\n*\n\nSố {number}-KL/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n{place}, "
        f"ngày {day}\n\n"
        f"KẾT LUẬN\n\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\n\nvề công tác cán bộ\n\n-----\n\nI. NHIỆM VỤ\n\n{body}\n"
    )


def corpus_of(texts: dict[str, str]) -> Corpus:
    """Identify texts by file name as one corpus."""
    return identify([read(document(text, name)) for name, text in texts.items()], load_authority())


def held(corpus: Corpus, file: str) -> HeldDirective:
    """Give the held directive whose file name begins so."""
    (one,) = (one for one in corpus.held if one.file.startswith(file))
    return one


def decided(words: str, *, day: str = "05 tháng 12 năm 2023", place: str = "Quảng Ngãi") -> Citation:
    """Decide the one citation of a sentence in a conclusion of that day and province."""
    corpus = corpus_of(
        {"a.txt": conclusion(f"Thực hiện {words}, các cấp ủy lãnh đạo.", day=day, place=place)}
    )
    (citation,) = held(corpus, "a.txt").citations
    return citation
