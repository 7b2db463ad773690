"""Signers: name, office and for whom, from the block below a text, with the words that say so."""

import pytest

from kg.domain.layers import Signer
from kg.extract import read
from kg.text import read_bytes, read_file
from tests.texts import FOLDER, name_of

HEAD = (
    "UBND TỈNH LÀO CAI\nSố: 12/TB-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nvề cụm công nghiệp\n"
    "I. KẾT LUẬN\nSở Công Thương khẩn trương rà soát các cụm công nghiệp trên địa bàn tỉnh.\n\n"
)
LIST = "Nơi nhận:\n- Như trên;\n- Lưu: VT, KT (Thủy, Nho).\n\n"


def _signers(below: str) -> tuple[Signer, ...]:
    text = HEAD + below
    found = read(read_bytes("a.txt", text.encode())).layers.signers
    for one in found:
        span = one.evidence.span
        assert text[span.start : span.end] == one.evidence.exact
    return found


def _said(signer: Signer) -> tuple[str | None, str | None, list[tuple[str, str]]]:
    return signer.name, signer.office, [(charge.manner.value, charge.name) for charge in signer.charges]


@pytest.mark.parametrize(
    ("block", "name", "office", "charges"),
    [
        (
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nĐặng Ngọc Huy\n",
            "Đặng Ngọc Huy",
            "Phó Bí thư",
            [("on_behalf_of", "Ban Thường vụ")],
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Thành Sinh\n",
            "Nguyễn Thành Sinh",
            "Phó Chủ tịch",
            [("on_behalf_of", "Ủy ban nhân dân"), ("in_place_of", "Chủ tịch")],
        ),
        (
            "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n[đã ký]\nNGUYỄN HÒA BÌNH\n",
            "Nguyễn Hòa Bình",
            "Phó Thủ tướng",
            [("on_behalf_of", "Chính phủ"), ("in_place_of", "Thủ tướng")],
        ),
        (
            "TL. BỘ TRƯỞNG\nKT. VỤ TRƯỞNG VỤ GIÁO DỤC TRUNG HỌC\nPHÓ VỤ TRƯỞNG\n\n(đã ký)\nĐỗ Đức Quế\n",
            "Đỗ Đức Quế",
            "Phó Vụ trưởng",
            [("by_order_of", "Bộ trưởng"), ("in_place_of", "Vụ trưởng Vụ Giáo dục trung học")],
        ),
        (
            "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nLê Thị Nguyệt Hương\n",
            "Lê Thị Nguyệt Hương",
            "Chánh Văn phòng",
            [("by_order_of", "Ban Thường vụ")],
        ),
        (
            "TUQ. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Ký tên, đóng dấu)\nNguyễn Ngọc Mai\n",
            "Nguyễn Ngọc Mai",
            "Phó Giám đốc",
            [("by_authority_of", "Giám đốc")],
        ),
        (
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPhạm Mạnh Cường\n",
            "Phạm Mạnh Cường",
            None,
            [("in_place_of", "Bộ trưởng, Chủ nhiệm")],
        ),
        ("KT. THỦ TƯỚNG\nPhó Thủ tướng\nTrịnh Thị Thanh Hà\n", "Trịnh Thị Thanh Hà", "Phó Thủ tướng",
         [("in_place_of", "Thủ tướng")]),
        ("KT. BỘ TRƯỞNG BỘ NỘI VỤ\nTHỨ TRƯỞNG\nVũ Chiến Thắng\n", "Vũ Chiến Thắng", "Thứ trưởng",
         [("in_place_of", "Bộ trưởng Bộ Nội vụ")]),
        ("Q. CHỦ TỊCH\nY Ngọc\n", "Y Ngọc", "Quyền Chủ tịch", []),
        ("BỘ TRƯỞNG\nĐại tướng Phan Văn Giang\n", "Phan Văn Giang", "Bộ trưởng", []),
        ("Bùi Thị Quỳnh Vân\n", "Bùi Thị Quỳnh Vân", None, []),
        ("T/M TỈNH ỦY\nBÍ THƯ\n", None, "Bí thư", [("on_behalf_of", "Tỉnh ủy Lào Cai")]),
    ],
)  # fmt: skip
def test_a_block_says_who_signed(
    block: str, name: str | None, office: str | None, charges: list[tuple[str, str]]
) -> None:
    """Forms of the Party and of the state; names in capitals; deputies, orders, acting heads."""
    (one,) = _signers(LIST + block)
    assert _said(one) == (name, office, charges)


def test_one_line_wraps_and_columns_say_the_same() -> None:
    """A table's cell, a wrapped name of a body, two columns run together, the mark on a line of its own."""
    (one,) = _signers("|   | T/M BỘ CHÍNH TRỊ *(Đã ký)* Trương Thị Mai |\n| :---- | :---- |\n")
    assert _said(one) == ("Trương Thị Mai", None, [("on_behalf_of", "Bộ Chính trị")])
    (one,) = _signers(LIST + "T/M BAN CHẤP HÀNH ĐẢNG BỘ\nTỈNH QUẢNG NGÃI\nBÍ THƯ\n\nBÙI THỊ QUỲNH VÂN\n")
    assert _said(one) == ("Bùi Thị Quỳnh Vân", "Bí thư", [("on_behalf_of", "Tỉnh ủy Quảng Ngãi")])
    (one,) = _signers(
        "Nơi nhận:              TM. ỦY BAN NHÂN DÂN\n- Như trên;             KT. CHỦ TỊCH\n"
        "- Lưu: VT.             PHÓ CHỦ TỊCH\n\n\n         Nguyễn Thành Sinh\n"
    )
    assert _said(one)[:2] == ("Nguyễn Thành Sinh", "Phó Chủ tịch")
    (one,) = _signers(LIST + "T/M\nBAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nĐặng Ngọc Huy\n")
    assert _said(one)[2] == [("on_behalf_of", "Ban Thường vụ")]
    (one,) = _signers(LIST + "TM. ỦY BAN NHÂN DÂN TỈNH LÀO CAI CHỦ TỊCH Trần Huy Tuấn\n")
    assert _said(one) == ("Trần Huy Tuấn", "Chủ tịch", [("on_behalf_of", "Ủy ban nhân dân tỉnh Lào Cai")])


def test_letters_may_be_damaged() -> None:
    """Offices and bodies are compared with known ones; a name is kept as it is printed."""
    (one,) = _signers(LIST + "KT. BỘ TRUỎNG\nTHỨ TRUÕNG\nTrương Thanh Hoài\n")
    assert _said(one) == ("Trương Thanh Hoài", "Thứ trưởng", [("in_place_of", "Bộ trưởng")])
    (one,) = _signers(
        "Nơi nhận: T/M BAN CHẮÁP HÀNH TRUNG ƯƠNG\n- Các ban đảng, đảng uỷ ==ss„LONG BÌ THỨ\n"
        "trực thuộc Trung ương;\n- Các tỉnh uỷ, thành uỷ;\n"
    )
    assert _said(one) == (None, "Tổng Bí thư", [("on_behalf_of", "Ban Chấp hành Trung ương Đảng")])


def test_two_who_sign_together_are_two() -> None:
    """One below the other, or in two columns of a table."""
    below = _signers(
        LIST
        + "TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\nPhạm Thị Minh Xuân\n"
        + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Sơn\n"
    )
    assert [one.name for one in below] == ["Phạm Thị Minh Xuân", "Nguyễn Văn Sơn"]
    beside = _signers(
        LIST + "TM. CHÍNH PHỦ | TM. ĐOÀN CHỦ TỊCH\nTHỦ TƯỚNG | CHỦ TỊCH\nPhạm Minh Chính | Đỗ Văn Chiến\n"
    )
    assert [(one.name, one.office, one.charges[0].name) for one in beside] == [
        ("Phạm Minh Chính", "Thủ tướng", "Chính phủ"),
        ("Đỗ Văn Chiến", "Chủ tịch", "Đoàn Chủ tịch"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "",
        LIST,
        LIST + "~ Toà án nhân dân tối Cao;\n",
        "Trần Huy Tuấn giao Sở Tài chính tham mưu.\nPHỤ LỤC\nDANH MỤC DỰ ÁN\nNguyễn Văn An\n",
    ],
)
def test_where_nobody_signs_nobody_is_named(below: str) -> None:
    """File marks such as `KT (Thủy, Nho)`, recipients out of place and names in the text sign nothing."""
    assert _signers(below) == ()


def test_an_annex_signs_nothing() -> None:
    """Names in a list below the signature belong to the list."""
    (one,) = _signers(LIST + "CHỦ TỊCH\n\nTrần Huy Tuấn\n\nDANH SÁCH THÀNH VIÊN\nNguyễn Văn An\n")
    assert _said(one) == ("Trần Huy Tuấn", "Chủ tịch", [])


def test_an_archive_is_asked_where_the_text_is_silent() -> None:
    """Its note is quoted from the front matter; a signature in the text outranks it."""
    front = "---\nso_hieu: 29/2026/NQ-CP\nnguoi_ky: Hồ Quốc Dũng (Phó Thủ tướng, ký thay Thủ tướng)\n---\n\n"
    text = front + HEAD
    (one,) = read(read_bytes("a.txt", text.encode())).layers.signers
    assert _said(one) == ("Hồ Quốc Dũng", "Phó Thủ tướng", [("in_place_of", "Thủ tướng")])
    span = one.evidence.span
    assert text[span.start : span.end] == one.evidence.exact
    (one,) = read(read_bytes("a.txt", (text + LIST + "CHỦ TỊCH\n\nTrần Huy Tuấn\n").encode())).layers.signers
    assert one.name == "Trần Huy Tuấn"


def test_the_samples_are_signed() -> None:
    """Name alone, name with office, neither, office alone: as the four texts have it."""
    found = {
        number: [
            _said(one) for one in read(read_file(FOLDER / name_of(number), name_of(number))).layers.signers
        ]
        for number in ("000", "001", "003", "004")
    }
    committee = [("on_behalf_of", "Tỉnh ủy Quảng Ngãi")]
    assert found == {
        "000": [("Bùi Thị Quỳnh Vân", None, [])],
        "001": [("Đặng Ngọc Huy", "Phó Bí thư", [("on_behalf_of", "Ban Thường vụ Tỉnh ủy Quảng Ngãi")])],
        "003": [(None, None, committee)],
        "004": [(None, "Bí thư", committee)],
    }
