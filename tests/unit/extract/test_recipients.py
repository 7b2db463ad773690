"""Recipients: the bodies of the list, line by line, each with its words."""

import pytest

from kg.extract import read
from kg.text import read_bytes, read_file
from tests.texts import FOLDER, SAMPLES

HEAD = (
    "UBND TỈNH LÀO CAI\nSố: 12/TB-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nvề cụm công nghiệp\n"
    "I. KẾT LUẬN\nSở Công Thương khẩn trương rà soát các cụm công nghiệp trên địa bàn tỉnh.\n"
)


def test_each_line_names_its_bodies() -> None:
    """Purposes in brackets and file copies are left out; `Các Sở: A, B` are departments."""
    text = HEAD + "Nơi nhận:\n- Thường trực HĐND tỉnh (b/c);\n- Các Sở: Tài chính, Nội vụ;\n- Lưu: VT, TH.\n"
    found = read(read_bytes("a.txt", text.encode())).layers.recipients
    assert [line.bodies for line in found] == [
        ("Thường trực Hội đồng nhân dân tỉnh Lào Cai",),
        ("Sở Tài chính tỉnh Lào Cai", "Sở Nội vụ tỉnh Lào Cai"),
    ]
    for line in found:
        span = line.evidence.span
        assert text[span.start : span.end] == line.evidence.exact


@pytest.mark.parametrize("head", ["Kính gửi:", "THỦ TƯỚNG CHÍNH PHỦ điện:"])
def test_a_letter_says_at_its_head_to_whom_it_goes(head: str) -> None:
    """`Kính gửi: …` and the bullets below it are recipients like those of the list at the end."""
    text = (
        f"UBND TỈNH LÀO CAI\nSố: 12/UBND-KT\nLào Cai, ngày 05 tháng 3 năm 2026\n{head}\n"
        "- Các Sở: Tài chính, Nội vụ;\n- Chủ tịch UBND các xã, phường.\n\n"
        "Thực hiện Chỉ thị số 12/CT-TTg ngày 05/3/2026 của Thủ tướng Chính phủ, đề nghị các sở báo cáo.\n"
        "- Sở Y tế báo cáo trước ngày 20.\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers.recipients
    assert [line.bodies for line in found] == [
        ("Sở Tài chính tỉnh Lào Cai", "Sở Nội vụ tỉnh Lào Cai"),
        ("Chủ tịch Ủy ban nhân dân các xã, phường",),
    ]


@pytest.mark.parametrize("gap", ["                    ", "\t", " \t "])
def test_the_list_may_stand_beside_the_signature(gap: str) -> None:
    """Two columns on one line: neither list nor signature loses a line."""
    text = HEAD + (
        f"Nơi nhận:{gap}TM. ỦY BAN NHÂN DÂN\n- Bộ Công Thương (b/c);{gap}KT. CHỦ TỊCH\n"
        f"- TT Tỉnh ủy;{gap}PHÓ CHỦ TỊCH\n- Các sở, ban, ngành;\n- Lưu: VT, KT.{gap}Nguyễn Thành Sinh\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers
    assert [line.bodies for line in found.recipients] == [
        ("Bộ Công Thương",),
        ("Thường trực Tỉnh ủy Lào Cai",),
        ("Các sở, ban, ngành",),
    ]
    (signer,) = found.signers
    assert (signer.name, signer.office) == ("Nguyễn Thành Sinh", "Phó Chủ tịch")
    assert [charge.name for charge in signer.charges] == ["Ủy ban nhân dân", "Chủ tịch"]


LAO_CAI = "Thường trực Hội đồng nhân dân tỉnh Lào Cai"
ALL_PROVINCES = "các tỉnh, thành phố trực thuộc trung ương"


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("Thường trực HĐND; UBND tỉnh", (LAO_CAI, "Ủy ban nhân dân tỉnh Lào Cai")),
        (
            "Chủ tịch, các PCT UBND tỉnh",
            ("Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "Các Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ),
        ("Thủ tướng, các Phó Thủ tướng Chính phủ", ("Thủ tướng Chính phủ", "Các Phó Thủ tướng Chính phủ")),
        (
            "Tỉnh ủy, Thành ủy, HĐND, UBND các tỉnh, thành phố trực thuộc trung ương",
            (
                "Các tỉnh ủy trực thuộc Trung ương",
                "Các thành ủy trực thuộc Trung ương",
                f"Hội đồng nhân dân {ALL_PROVINCES}",
                f"Ủy ban nhân dân {ALL_PROVINCES}",
            ),
        ),
        (
            "Thành ủy, HĐND, UBND Thành phố Hồ Chí Minh",
            (
                "Thành ủy Thành phố Hồ Chí Minh",
                "Hội đồng nhân dân Thành phố Hồ Chí Minh",
                "Ủy ban nhân dân Thành phố Hồ Chí Minh",
            ),
        ),
        ("Các huyện, thành ủy, đảng ủy trực thuộc",
         ("Các huyện ủy", "Các thành ủy", "Các đảng ủy trực thuộc")),
        ("VPTW, VPCP, VPQH", ("Văn phòng Trung ương Đảng", "Văn phòng Chính phủ", "Văn phòng Quốc hội")),
        ("VPCP: BTCN, các PCN; Các Vụ: Tổng hợp", ("Văn phòng Chính phủ",)),
        ("Các cơ quan chuyên trách TM, giúp việc TU",
         ("Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy",)),
        ("Các Sở: NNMT, CT", ("Sở Nông nghiệp và Môi trường tỉnh Lào Cai", "Sở Công Thương tỉnh Lào Cai")),
        ("VP BCĐ TW về phòng, chống tham nhũng",
         ("Văn phòng Ban Chỉ đạo Trung ương về phòng, chống tham nhũng",)),
        ("Hội đông Dân tộc và các Ủy ban của Quốc hội", ("Hội đồng Dân tộc", "Các Ủy ban của Quốc hội")),
        ("Thường trực Tỉnh ủy; Ủy viên BTV Tỉnh ủy", ("Thường trực Tỉnh ủy Lào Cai",)),
        ("CVP, PCVP UBND tỉnh (Tú, Bích)", None),
        ("PCT UBND tỉnh Nguyễn Thành Sinh", None),
    ],
)  # fmt: skip
def test_short_forms_are_read_in_full(line: str, bodies: tuple[str, ...] | None) -> None:
    """A tail belongs to all before it, an ellipsis to each; roles and persons are no bodies."""
    text = HEAD + f"Nơi nhận:\n- Như trên;\n- {line};\n- Lưu: VT, TH.\n"
    found = read(read_bytes("a.txt", text.encode())).layers.recipients
    assert [one.bodies for one in found] == ([bodies] if bodies else [])


def test_the_column_of_the_signature_is_no_recipient() -> None:
    """A conversion may run the office of the signer into a line of the list."""
    text = HEAD + (
        "Nơi nhận: T/M BAN CHẮÁP HÀNH TRUNG ƯƠNG\n- Các ban đảng, đảng uỷ ==ss„LONG BÌ THỨ\n"
        "trực thuộc Trung ương;\n- Các tỉnh uỷ, thành uỷ;\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers.recipients
    assert [one.bodies for one in found] == [
        ("Các ban đảng", "Các đảng ủy trực thuộc Trung ương"),
        ("Các tỉnh ủy", "Các thành ủy"),
    ]


def test_the_samples_are_sent_to_their_addressees() -> None:
    """The conclusion on the provincial government goes to its Party committee, too."""
    name = next(file for file in SAMPLES if file.startswith("001"))
    found = read(read_file(FOLDER / name, name)).layers.recipients
    assert "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi" in {
        body for line in found for body in line.bodies
    }
