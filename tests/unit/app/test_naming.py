"""What a user's words for a directive say."""

import pytest

from kg.app.naming import Naming, Vocabulary, read_naming

VOCABULARY = Vocabulary(
    codes=frozenset(
        (
            "nq",
            "tw",
            "kl",
            "tu",
            "ct",
            "ctr",
            "qd",
            "ttg",
            "nd",
            "cp",
            "qh15",
            "kh",
            "tb",
            "ubkttw",
            "cv",
            "hntw",
        )
    ),
    types=frozenset(
        {
            *("nghi quyet", "ket luan", "chi thi", "chuong trinh", "chuong trinh hanh dong", "quyet dinh"),
            *("luat", "thong bao", "cong van", "nghi dinh", "ke hoach", "hien phap"),
        }
    ),
)


def _read(text: str) -> Naming:
    return read_naming(text, VOCABULARY)


@pytest.mark.parametrize(
    "spelling",
    [
        "Nghị quyết 26-NQ/TW",
        "nghi quyet 26 nq/tw",
        "NQ26-TW",
        "26-NQ/TW",
        "26/NQ-TW",
        "nq26tw",
        "26nqtw",
        "26 nq tw",
        "Nghị quyết số 26 – NQ/T.Ư",
        "Nghị quyết số 026-NQ/TƯ",
        "resolution 26-NQ/TW",
        "N\u0067hi\u0323 quye\u0302\u0301t 26-NQ/TW",
    ],
)
def test_a_symbol_is_read_in_any_spelling(spelling: str) -> None:
    """Order, dashes, blanks, zeros, case and diacritics do not matter."""
    read = _read(spelling)
    assert (read.numbers, sorted(read.codes), read.words) == (("26",), ["nq", "tw"], ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NQ 26 khóa XIII", {"numbers": ("26",), "terms": ("xiii",)}),
        ("nghị quyết 26 khoá 13", {"numbers": ("26",), "terms": ("xiii",)}),
        ("nghị quyết 26 năm 2018", {"numbers": ("26",), "date": "2018"}),
        ("26-NQ/TW ngày 03/11/2022 của Bộ Chính trị", {"date": "2022-11-03", "issuer": "bo chinh tri"}),
        ("26-NQ/TW ngày 3 tháng 11 năm 2022", {"numbers": ("26",), "date": "2022-11-03"}),
        ("resolution 26 of the Politburo of 2022", {"issuer": "bo chinh tri", "date": "2022"}),
        ("Nghị định số 73/2023/NĐ-CP", {"numbers": ("73",), "year": "2023", "codes": {"nd", "cp"}}),
        ("81/2023/QH15", {"numbers": ("81",), "year": "2023", "codes": {"qh15"}}),
        ("8B-NQ/HNTW", {"numbers": ("8b",), "codes": {"nq", "hntw"}}),
        ("Công văn 2026-CV/TU", {"numbers": ("2026",), "codes": {"cv", "tu"}, "type": "cong van"}),
        ("Kết luận 2043", {"numbers": ("2043",), "type": "ket luan"}),
        ("Nghị quyết số 18, 19-NQ/TW", {"numbers": ("18", "19"), "codes": {"nq", "tw"}}),
        ("18 và 19-NQ/TW", {"numbers": ("18", "19")}),
        ("Thông báo kết luận số 798, 799", {"numbers": ("798", "799"), "type": "thong bao"}),
        ("Luật Đất đai 2024", {"type": "luat", "year": "2024", "words": ("dat", "dai")}),
        ("Luật Đầu tư 2020", {"type": "luat", "year": "2020", "words": ("dau", "tu"), "codes": frozenset()}),
        ("luat dau tu 2020", {"words": ("dau", "tu"), "codes": frozenset()}),
        ("05 nq tu", {"numbers": ("5",), "codes": {"nq", "tu"}}),
        ("Nghị quyết Đại hội XX", {"congress": True, "terms": ("xx",), "national": False}),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", {"congress": True, "terms": ("xx",)}),
        ("Nghị quyết Đại hội toàn quốc lần thứ XIII của Đảng", {"congress": True, "national": True}),
        ("NQTW 4 khóa XI, XII", {"plenum": 4, "terms": ("xi", "xii"), "numbers": ()}),
        ("Nghị quyết Hội nghị Trung ương sáu khóa XIII", {"plenum": 6, "terms": ("xiii",), "numbers": ()}),
        ("Nghị quyết 26-NQ/TW của Hội nghị lần thứ 7 BCHTW khóa XII", {"numbers": ("26",), "plenum": 7}),
        ("NQ 26 về du lịch đến năm 2030", {"subject": ("du", "lich", "den", "nam", "2030"), "date": None}),
    ],
)
def test_each_part_of_a_name_is_read(text: str, expected: dict[str, object]) -> None:
    """Numbers, codes, dates, terms, plenums, issuers and subjects are told apart."""
    read = _read(text)
    assert {name: getattr(read, name) for name in expected} == expected
