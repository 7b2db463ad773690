"""The measures behind the quality report: a plain look, and lines without sentences."""

from kg.dev.measures import PLAIN_SYMBOL, short


def test_a_plain_look_sees_symbols_and_nothing_else() -> None:
    """Numbers with a code of a document type, Party and state, and no dates, forms or units."""
    text = (
        "26-NQ/TW, 73/2023/NĐ-CP, 168/QĐ-TTg, 66.22/2026/NQ-CP, 188/2025/QH15, 41/CP, 93/2006/TTLT/BTC, "
        "14/10/2021, 24/7, 02/DVDT, km/h, 12-15 TW, biểu số 29/BDT"
    )
    assert [match[0] for match in PLAIN_SYMBOL.finditer(text)] == [
        "26-NQ/TW",
        "73/2023/NĐ-CP",
        "168/QĐ-TTg",
        "66.22/2026/NQ-CP",
        "188/2025/QH15",
        "41/CP",
        "93/2006/TTLT/BTC",
    ]


def test_a_reference_keeps_no_sentences() -> None:
    """Words are put on one line and cut to 60 code points."""
    assert short("Luật\n  Giá") == "Luật Giá"
    assert len(short("a" * 200)) == 60
