"""What `make quality` measures: figures, the mentions behind them, and what to list for a reader."""

import csv
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.app.agreement import comparable_symbol
from kg.app.evaluate import run_evaluation
from kg.app.gold import quotes, read_shape
from kg.app.reading import gold_shape
from kg.dev.figures import Measure
from kg.domain.citation import Stated
from kg.domain.evaluation import AnnotatedMention, Share
from kg.domain.evidence import Span
from kg.extract import extract
from kg.text import read_bytes

# A plain look at a text, which owes nothing to the extractor's rules: a number and a code of a document type.
_CODES = "NQ|QĐ|QÐ|CT|KL|QC|HD|TB|KH|CTr|ĐA|CV|NĐ|NÐ|TT|TTLT|PL|VBHN|CĐ|NQLT"
PLAIN_SYMBOL = re.compile(
    rf"(?<![\w/.\-])\d{{1,5}}[a-zA-Z]?(?:\.\d{{1,3}})?"
    rf"(?:-(?:{_CODES})[/\-][A-ZĐÐ]\w*"
    rf"|/(?:(?:19|20)\d\d/)?(?:{_CODES})[-/][A-ZĐÐ]\w*"
    r"|/(?:19|20)\d\d/(?:QH|UBTVQH)\d+|/(?:QH|UBTVQH)\d+|/(?:CP|TTg|HĐBT))"
)
_LONGEST_QUOTE = 60  # code points of a mention kept in a reference file: enough to know it, no sentence
_INNER_DATE = re.compile(r".* ngày (\d{1,2}/\d{1,2}/\d{4}) của (.+)$")


def measure_gold(gold: Path) -> Measure:
    """Score the program on a gold folder."""
    evaluation = run_evaluation(gold)
    failures = tuple(
        f"{problem.code} {problem.place.document} {problem.place.start} {short(problem.place.quote)}"
        f" | {short(problem.got)} | {short(problem.wanted)}"
        for problem in evaluation.problems
    )
    return Measure("gold", evaluation.total.figures(), failures=failures)


def measure_samples(folder: Path) -> Measure:
    """List every mention of the shipped samples, read together as a build reads them."""
    mentions: list[str] = []
    stands = Share()
    files = sorted(folder.glob("*.txt"))
    texts = {file.name: file.read_bytes().decode("utf-8") for file in files}
    for name, shape in sorted(gold_shape(files).items()):
        document = read_shape(shape, name)
        mentions += [mention_line(name, mention) for mention in document.mentions]
        stands += _standing(texts[name], document.mentions)
    return Measure("samples", {"mentions": float(len(mentions)), "evidence": stands.value}, tuple(mentions))


def measure_genre(folder: Path) -> Measure:
    """List every mention in texts of the genre, and every symbol that only a plain look sees."""
    with (folder / "index.tsv").open(encoding="utf-8", newline="") as lines:
        index = list(csv.DictReader(lines, delimiter="\t"))
    mentions: list[str] = []
    overlooked: list[str] = []
    seen, stands = Share(), Share()
    for row in index:
        path = folder / row["file"]
        text = path.read_bytes().decode("utf-8")
        document = read_shape(gold_shape([path])[path.name], path.name)
        mentions += [mention_line(path.name, mention) for mention in document.mentions]
        stands += Share(
            sum(text[one.span.start : one.span.end] == one.quote for one in quotes(document)),
            len(quotes(document)),
        )
        spans = [quoted.span for quoted in quotes(document)]
        for symbol in _plain_symbols(text, own=row["number"]):
            found = any(symbol.overlaps(span) for span in spans)
            seen += Share(int(found), 1)
            if not found:
                overlooked.append(f"{path.name} {symbol.start} {text[symbol.start : symbol.end]}")
    figures = {"mentions": float(len(mentions)), "evidence": stands.value, "plain_symbols": seen.value}
    return Measure(
        "genre", figures, tuple(mentions), tuple(overlooked), {"symbols not found": tuple(overlooked)}
    )


def measure_sentences(file: Path) -> Measure:
    """Measure mentions on sentences of state law, of which some references are left unmarked.

    A predicted mention without a marked one counts as true where it holds a number that a plain look sees, or
    where the annotators marked the same words in another sentence.
    """
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    marked = {_folded(span["text"]) for row in rows for span in row["spans"]}
    recall, precision, adjusted, unmarked_found = Share(), Share(), Share(), Share()
    missed: list[str] = []
    spurious: list[str] = []
    unmarked: list[str] = []
    for number, row in enumerate(rows, 1):
        text = row["text"]
        gold = [Span(span["start"], span["end"]) for span in row["spans"]]
        predicted = _spans(f"sentence-{number}.txt", text)
        for span in gold:
            found = any(span.overlaps(one) for one in predicted)
            recall += Share(int(found), 1)
            if not found:
                missed.append(_sentence_line("missed", number, span, text))
        for span in predicted:
            words = text[span.start : span.end]
            right = any(span.overlaps(one) for one in gold)
            true = right or bool(PLAIN_SYMBOL.search(words)) or _folded(words) in marked
            precision += Share(int(right), 1)
            adjusted += Share(int(true), 1)
            if not true:
                spurious.append(_sentence_line("spurious", number, span, text))
        for symbol in _plain_symbols(text):
            if not any(symbol.overlaps(one) for one in gold):
                found = any(symbol.overlaps(one) for one in predicted)
                unmarked_found += Share(int(found), 1)
                unmarked.append(_sentence_line("found" if found else "not found", number, symbol, text))
    figures = {
        "recall": recall.value,
        "precision": adjusted.value,
        "raw_precision": precision.value,
        "unmarked_numbers": float(unmarked_found.of),
        "unmarked_found": unmarked_found.value,
    }
    listing = {"numbers left unmarked by the annotators": tuple(unmarked)}
    return Measure("state_law", figures, failures=tuple(missed + spurious), listing=listing)


def measure_notes(file: Path) -> Measure:
    """Measure the fields of citation strings: type, number, date and issuer of the first mention all right.

    What the words around a mention add (`context`) counts as said: in these strings the subject stands
    between the number and the date.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    right: dict[str, Share] = {name: Share() for name in ("all", "type", "number", "date", "issuer")}
    failures: list[str] = []
    differences: list[str] = []
    for line, row in enumerate(rows, 2):
        document = read_bytes(f"note-{line}.txt", row["citation_text"].encode("utf-8"))
        found = extract(document).mentions
        got = _note_fields(found[0].stated, found[0].context) if found else {}
        wanted = _wanted_fields(row)
        wrong = [name for name in wanted if not _agree(name, got.get(name), wanted[name])]
        for name in wanted:
            right[name] += Share(int(name not in wrong), 1)
        right["all"] += Share(int(not wrong), 1)
        failures += [f"{line} {name}" for name in wrong]
        differences += [f"{line} {name}: {got.get(name) or '–'} | {wanted[name]}" for name in wrong]
    figures = {name: share.value for name, share in right.items()}
    listing = {"fields that differ, got | wanted": tuple(differences)}
    return Measure("source_notes", figures, failures=tuple(failures), listing=listing)


def mention_line(name: str, mention: AnnotatedMention) -> str:
    """Write one mention as a line: where, what it says, which directive, which relation."""
    span = mention.at.span
    targets = ", ".join(str(target) for target in mention.targets) or "unresolved"
    return f"{name} {span.start}-{span.end} {short(mention.at.quote)} → {targets} [{mention.relation.value}]"


def short(words: str) -> str:
    """Put words on one line and cut them to what a reference file may hold."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1]}…"


def _standing(text: str, mentions: tuple[AnnotatedMention, ...]) -> Share:
    right = sum(text[one.at.span.start : one.at.span.end] == one.at.quote for one in mentions)
    return Share(right, len(mentions))


def _spans(name: str, text: str) -> list[Span]:
    """Give the spans of what is named in one sentence, counted in its code points.

    A sentence has no header: where the program takes its first words for the text's own symbol, it has found
    that reference all the same.
    """
    document = read_bytes(name, text.encode("utf-8"))
    found = extract(document)
    own = [pointer.span for pointer in found.anaphora if pointer.rule.startswith("own-symbol")]
    return [document.original_span(span) for span in (*(one.span for one in found.mentions), *own)]


def _plain_symbols(text: str, own: str = "") -> Iterator[Span]:
    for match in PLAIN_SYMBOL.finditer(text):
        if not own or comparable_symbol(match[0]) != comparable_symbol(own):
            yield Span(*match.span())


def _sentence_line(what: str, number: int, span: Span, text: str) -> str:
    return f"{what} {number} {span.start}-{span.end} {short(text[span.start : span.end])}"


def _wanted_fields(row: Mapping[str, str]) -> dict[str, str]:
    # Where a title cites another document, the table's own columns were split at the inner date: the issuer's
    # column then still holds the right date and issuer at its end.
    inner = _INNER_DATE.match(row["issuer"])
    date, issuer = inner.groups() if inner else (row["date"], row["issuer"])
    day, month, year = date.split("/")
    return {
        "type": _folded(row["type"]),
        "number": _folded_symbol(row["number"]),
        "date": f"{year}-{int(month):02}-{int(day):02}",
        "issuer": _folded(issuer),
    }


def _note_fields(stated: Stated, context: Stated) -> dict[str, str | None]:
    number = "/".join(
        part
        for part in (*stated.numbers[:1], str(stated.year) if stated.year else "", stated.symbol or "")
        if part
    )
    return {
        "type": _folded(stated.type or context.type or ""),
        "number": _folded_symbol(number),
        "date": stated.date or context.date,
        "issuer": _folded(stated.issuer or context.issuer or ""),
    }


def _agree(name: str, got: str | None, wanted: str) -> bool:
    """Compare one field; the table's numbers end where the print has a blank (`71/2015 /TT-BTC`)."""
    if name == "number" and got is not None:
        return got == wanted or got.startswith(f"{wanted}/")
    return got == wanted


def _folded_symbol(symbol: str) -> str:
    """Compare numbers whichever mark parts them: `93/2006/TTLT/BTC`, `93/2006/TTLT-BTC`."""
    return re.sub(r"[^\w.]+|_", "/", comparable_symbol(symbol)).strip("/")


def _folded(words: str) -> str:
    """Compare names without case, diacritics and punctuation: `Uỷ`, `Ủy`; `Văn hóa -`, `Văn hoá,`."""
    bare = unicodedata.normalize("NFD", words.casefold().replace("đ", "d"))
    return " ".join(re.findall(r"\w+", "".join(sign for sign in bare if not unicodedata.combining(sign))))
