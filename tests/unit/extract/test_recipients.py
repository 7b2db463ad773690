"""Recipients: the bodies of the list, line by line, each with its words."""

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


def test_the_samples_are_sent_to_their_addressees() -> None:
    """The conclusion on the provincial government goes to its Party committee, too."""
    name = next(file for file in SAMPLES if file.startswith("001"))
    found = read(read_file(FOLDER / name, name)).layers.recipients
    assert "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi" in {
        body for line in found for body in line.bodies
    }
