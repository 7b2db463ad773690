"""What header, opening and signature say of the text itself; what they do not say stays open."""

import pytest

from kg.domain.description import Description, Fact
from kg.extract import extract
from kg.text import read_bytes
from tests.texts import conclusion, document, said, sample

FIELDS = ("type", "number", "suffix", "date", "issuer", "meeting", "term", "province", "session", "period")


def _facts(own: Description) -> dict[str, str]:
    return {name: fact.value for name in FIELDS if isinstance(fact := getattr(own, name), Fact)}


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        ("000", {"type": "Kết luận", "issuer": "Tỉnh ủy", "meeting": "14", "term": "XX", "period": "2024"}),
        (
            "001",
            {
                "type": "Kết luận",
                "issuer": "Ban Thường vụ Tỉnh ủy",
                "session": "2024-03-14",
                "period": "2024",
            },
        ),
        ("003", {"type": "Kết luận", "issuer": "Tỉnh ủy", "term": "XX", "period": "2023"}),
        ("004", {"type": "Kết luận", "issuer": "Tỉnh ủy", "period": "2021"}),
    ],
)
def test_the_samples_describe_themselves(number: str, facts: dict[str, str]) -> None:
    """No sample states its number or date; what is left of their headings, openings and texts is read."""
    assert _facts(sample(number).found.description) == facts | {"province": "Quảng Ngãi"}


@pytest.mark.parametrize(
    ("number", "beginning"),
    [
        ("000", "tình hình thực hiện nhiệm vụ năm 2023; mục tiêu, chỉ tiêu"),
        (
            "001",
            (
                "làm việc với Ban cán sự đảng Ủy ban nhân dân tỉnh về việc triển khai thực hiện Kết luận "
                "số 2043-KL/TU"
            ),
        ),
        ("003", "tình hình thực hiện nhiệm vụ 6 tháng đầu năm"),
        ("004", "tình hình thực hiện nhiệm vụ năm 2020"),
    ],
)
def test_the_samples_state_their_subject(number: str, beginning: str) -> None:
    """The subject stands under type and issuer, also where they are lost."""
    title = sample(number).found.description.title
    assert title is not None
    assert title.value.startswith(beginning)


def test_every_fact_stands_in_the_text() -> None:
    """A fact with a span has its words there, and every fact says why it is believed."""
    for number in ("000", "001", "003", "004"):
        found = sample(number)
        for name in (*FIELDS, "title"):
            fact = getattr(found.found.description, name)
            if fact is not None and fact.span is not None:
                assert found.words(fact.span)
                assert fact.reason


def test_a_party_header() -> None:
    """Issuer, number, place, date, type and subject of a full Party header."""
    own = said(conclusion("Thực hiện tốt nhiệm vụ.")).found.description
    assert _facts(own) == {
        "type": "Kết luận",
        "number": "15",
        "suffix": "KL/TU",
        "date": "2023-12-05",
        "issuer": "Ban Thường vụ Tỉnh ủy",
        "province": "Quảng Ngãi",
    }
    assert own.title is not None
    assert own.title.value == "công tác cán bộ"


def test_a_state_header() -> None:
    """A decree's number bears its year; its issuer is of the centre and has no province."""
    own = said(
        "CHÍNH PHỦ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: "
        "73/2023/NĐ-CP\n\n"
        "Hà Nội, ngày 29 tháng 9 năm 2023\n\nNGHỊ ĐỊNH\n\nQuy định về khuyến khích, bảo vệ cán "
        "bộ\n\nĐiều 1. Phạm vi\n"
    ).found.description
    assert (own.number and own.number.value, own.year, own.suffix and own.suffix.value) == (
        "73",
        2023,
        "NĐ-CP",
    )
    assert _facts(own)["date"] == "2023-09-29"
    assert _facts(own)["issuer"] == "Chính phủ"
    assert own.province is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Quảng Ngãi, ngày 05 tháng 12 năm 2023", "2023-12-05"),
        ("Quảng Ngãi, ngày tháng 6 năm 2026", "2026-06"),
        ("Quảng Ngãi, ngày tháng năm 2026", "2026"),
        ("Quảng Ngãi, ngày 31 tháng 02 năm 2023", "2023-02"),
    ],
)
def test_a_date_with_blanks(line: str, date: str) -> None:
    """A draft leaves day or month blank: what stands there is kept, nothing is made up."""
    own = said(
        f"TỈNH ỦY QUẢNG NGÃI\n\nSố -KL/TU\n\n{line}\n\nKẾT LUẬN\n\nCỦA TỈNH ỦY\n\nI. NHIỆM VỤ\n"
    ).found.description
    assert own.date is not None
    assert own.date.value == date
    assert own.number is None


def test_what_front_matter_states() -> None:
    """Front matter states number, date and issuer where the text has no header, and has no span."""
    own = said(
        "---\nso_hieu: 73/2023/NĐ-CP\nngay_ban_hanh: 29/9/2023\nco_quan: Chính phủ\n---\n\nCác cấp, "
        "các ngành thực hiện.\n"
    ).found.description
    assert (own.number, own.year) == (Fact("73", None, "the front matter states the symbol"), 2023)
    assert _facts(own)["date"] == "2023-09-29"
    assert _facts(own)["issuer"] == "Chính phủ"


def test_a_text_that_says_nothing_of_itself() -> None:
    """Plain words have no identity, and none is made up."""
    assert (
        _facts(said("Các cấp ủy tiếp tục lãnh đạo thực hiện tốt nhiệm vụ được giao.").found.description) == {}
    )


def test_the_province_must_be_clear() -> None:
    """A text that names two provinces as often speaks from neither."""
    own = said(
        "Phối hợp giữa tỉnh Quảng Ngãi và tỉnh Kon Tum; tỉnh Kon Tum và tỉnh Quảng Ngãi."
    ).found.description
    assert own.province is None


def test_the_header_ends_at_the_first_section() -> None:
    """Citations below the first numbered heading say nothing of the text's own number."""
    text = "KẾT LUẬN\n\nCỦA TỈNH ỦY\n\nI. NHIỆM VỤ\n\nSố 99-KL/TU\n\nThực hiện tốt."
    assert said(text).found.description.number is None
    assert said(text).found.description.header_end <= document(text).text.index("I. NHIỆM VỤ")


@pytest.mark.parametrize(
    ("letterhead", "signature", "issuer"),
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "T/M BỘ CHÍNH TRỊ", "Bộ Chính trị"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "T/M BAN BÍ THƯ", "Ban Bí thư"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "T/M BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương Đảng"),
        ("TỈNH ỦY QUẢNG NGÃI", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh ủy"),
        ("TỈNH ỦY QUẢNG NGÃI", "T/M TỈNH ỦY", "Tỉnh ủy"),
        ("BAN TỔ CHỨC TRUNG ƯƠNG", "K/T TRƯỞNG BAN", "Ban Tổ chức Trung ương"),
        ("BỘ GIAO THÔNG VẬN TẢI", "BỘ TRƯỞNG", "Bộ Giao thông vận tải"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN", "CHỦ TỊCH", "Ủy ban nhân dân huyện Bình Sơn"),
        ("TỈNH UỶ QUẢNG NGÃI", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh ủy"),
        (
            "UỶ BAN NHÂN DÂN    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN VĂN BÀN    Độc lập - Tự do",
            "CHỦ TỊCH",
            "Ủy ban nhân dân huyện Văn Bàn",
        ),
        ("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", "CHỦ TỊCH", "Ủy ban nhân dân"),
    ],
)
def test_who_issues_it(letterhead: str, signature: str, issuer: str) -> None:
    """A committee's paper carries what its standing organs decide; who signs for whom tells them apart."""
    own = said(
        f"{letterhead}\n-------\nSố: 41-QĐ/TW\nHà Nội, ngày 03 tháng 11 năm 2021\n\nQUY ĐỊNH\n"
        f"về việc miễn nhiệm, từ chức đối với cán bộ\n\nĐiều 1. Phạm vi\n1. Quy định này quy định căn cứ.\n\n"
        f"{signature}\nBÍ THƯ\n\nNguyễn Phú Trọng\n"
    ).found.description
    assert own.issuer is not None
    assert own.issuer.value == issuer


MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("letterhead", "symbol", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH\nSỞ Y TẾ", "Số: 99/QĐ-SYT", "Sở Y tế tỉnh Bình Định"),
        ("UBND TỈNH NGHỆ AN\nSỞ NỘI VỤ", "Số: 456/KH-SNV", "Sở Nội vụ tỉnh Nghệ An"),
        (
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI\nTỈNH THANH HÓA Độc lập - Tự do\nSỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "Số: 2100/QĐ-SGDĐT",
            "Sở Giáo dục và Đào tạo tỉnh Thanh Hóa",
        ),
        (
            "UBND TỈNH QUẢNG NGÃI\nBAN QUẢN LÝ\nKHU KINH TẾ DUNG QUẤT VÀ CÁC KHU CÔNG NGHIỆP QUẢNG NGÃI",
            "Số: 789/QĐ-BQL",
            "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi",
        ),
        ("UBND HUYỆN BÌNH SƠN\nUBND XÃ BÌNH HẢI", "Số: 12/BC-UBND", "Ủy ban nhân dân xã Bình Hải"),
        (
            "UBND THÀNH PHỐ HÀ NỘI\nỦY BAN NHÂN DÂN\nPHƯỜNG HOÀN KIẾM",
            "Số: 35/KH-UBND",
            "Ủy ban nhân dân phường Hoàn Kiếm",
        ),
        (
            "UBND TỈNH QUẢNG NGÃI\nUBND THÀNH PHỐ QUẢNG NGÃI",
            "Số: 12/KH-UBND",
            "Ủy ban nhân dân thành phố Quảng Ngãi",
        ),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG", "Số: 12/KH-UBND", "Ủy ban nhân dân thành phố"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN\nPHÒNG NỘI VỤ", "Số: 45/TTr-NV", "Phòng Nội vụ huyện Bình Sơn"),
        ("TỈNH ỦY QUẢNG NGÃI\nBAN TỔ CHỨC", "Số 345-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Quảng Ngãi"),
        ("TỈNH ỦY NGHỆ AN\nVĂN PHÒNG", "Số 77-TB/VPTU", "Văn phòng Tỉnh ủy Nghệ An"),
        ("TỈNH ỦY QUẢNG NGÃI\nHUYỆN ỦY BÌNH SƠN", "Số 125-KH/HU", "Huyện ủy Bình Sơn"),
        ("ĐẢNG BỘ TỈNH GIA LAI\nĐẢNG ỦY XÃ IA GRAI", "Số 08-KH/ĐU", "Đảng ủy xã Ia Grai"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBỘ CHÍNH TRỊ", "Số 36-KL/TW", "Bộ Chính trị"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN BÍ THƯ", "Số 13-CT/TW", "Ban Bí thư"),
        ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Số: 345/QĐ-TCT", "Tổng cục Thuế"),
        ("BỘ GIÁO DỤC\nVÀ ĐÀO TẠO", "Số: 32/2018/TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
        ("BỘ NỘI VỤ - BỘ TÀI CHÍNH", "Số: 03/2014/TTLT-BNV-BTC", "Bộ Nội vụ và Bộ Tài chính"),
        ("BỘ NỘI VỤ\nBỘ TÀI CHÍNH", "Số: 03/2014/TTLT-BNV-BTC", "Bộ Nội vụ và Bộ Tài chính"),
        (
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH QUẢNG NGÃI",
            "Số: 99/KH-MTTQ",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ngãi",
        ),
        ("VỤ PHÁP CHẾ", "Số: 17/2021/TT-BLĐTBXH", "Vụ Pháp chế"),
        ("", "Số: 17/2021/TT-BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
        ("", "Số: 03/2014/TTLT-BNV-BTC", "Bộ Nội vụ và Bộ Tài chính"),
        ("", "Số: 12/KH-UBND", None),
        ("", "Số: 12/2014/TTLT-BNV-XYZ", None),
    ],
)
def test_the_lowest_body_of_a_letterhead_issues(letterhead: str, symbol: str, issuer: str | None) -> None:
    """What stands above the issuer is whom it is under; with no letterhead a code of the nation's tells."""
    own = said(
        f"{letterhead}\n-------\n{symbol}\n{MOTTO}\nNơi ấy, ngày 12 tháng 6 năm 2022\n\nKẾ HOẠCH\n"
        "kiểm tra, giám sát\n\nI. MỤC ĐÍCH\n1. Đánh giá kết quả.\n"
    ).found.description
    assert (own.issuer.value if own.issuer else None) == issuer


def test_a_letterhead_in_the_cells_of_a_table() -> None:
    """The two columns of a letterhead that a conversion made a table of, and two bodies in one cell."""
    text = (
        "| **{}** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n|---|---|\n"
        "| Số: 99/{} | Hà Nội, ngày 24 tháng 11 năm 2021 |\n\n# QUYẾT ĐỊNH\n\n**Ban hành quy chế**\n"
    )
    for body, code, issuer in (
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "QĐ-BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
        ("UBND TỈNH BÌNH ĐỊNH<br>SỞ Y TẾ", "QĐ-SYT", "Sở Y tế tỉnh Bình Định"),
    ):
        whole = read_bytes("a.md", text.format(body, code).encode())
        assert _facts(extract(whole).description)["issuer"] == issuer


def test_a_council_under_the_type_is_its_districts() -> None:
    """The line under `NGHỊ QUYẾT` names the district's council, not the province's."""
    own = said(
        f"HỘI ĐỒNG NHÂN DÂN\n{MOTTO}\nSố: 12/NQ-HĐND\nBình Sơn, ngày 20 tháng 12 năm 2022\nNGHỊ QUYẾT\n"
        "Về nhiệm vụ năm 2023\nHỘI ĐỒNG NHÂN DÂN HUYỆN BÌNH SƠN\nKHÓA XII\n\nĐiều 1. Thông qua.\n"
    ).found.description
    assert _facts(own)["issuer"] == "Hội đồng nhân dân huyện Bình Sơn"


def test_a_text_of_a_district_speaks_from_its_province() -> None:
    """`Văn Bàn, ngày …` is no province: the one that the text names is."""
    own = said(
        "UỶ BAN NHÂN DÂN\nHUYỆN VĂN BÀN\nSố: 188/KH-UBND\nVăn Bàn, ngày 03 tháng 6 năm 2021\n\nKẾ HOẠCH\n"
        "về phát triển du lịch\n\nTheo quyết định của UBND tỉnh Lào Cai, huyện ban hành Kế hoạch.\n"
    ).found.description
    assert own.province is not None
    assert own.province.value == "Lào Cai"


def test_a_commission_under_its_committees_letterhead() -> None:
    """The symbol's code tells the commission where the header gives the committee first."""
    own = said(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA\n*\nSố 312-TB/UBKTTW\nHà Nội, ngày 21 tháng 3 năm 2024\n\n"
        "THÔNG BÁO\nkết luận kiểm tra\n\nI. KẾT QUẢ\n"
    ).found.description
    assert _facts(own)["issuer"] == "Ủy ban Kiểm tra Trung ương"


def test_a_number_line_with_the_type() -> None:
    """`Nghị quyết số: 1678/NQ-UBTVQH15` is the text's own number; its issuer is written as elsewhere."""
    own = said(
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI\nNghị quyết số: 1678/NQ-UBTVQH15\nHà Nội, ngày 16 tháng 6 năm 2025\n\n"
        "NGHỊ QUYẾT\nVỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ\n\nĐiều 1. Sắp xếp\n"
    ).found.description
    assert (_facts(own)["number"], _facts(own)["issuer"]) == ("1678", "Ủy ban Thường vụ Quốc hội")


def test_a_text_that_opens_with_its_title() -> None:
    """Without a header the first line names type and subject."""
    own = said(
        "Chỉ thị về việc xây dựng kế hoạch phát triển 5 năm 2011 - 2015\n\nThực hiện chủ trương chung.\n"
    ).found.description
    assert _facts(own)["type"] == "Chỉ thị"
    assert own.title is not None
    assert own.title.value == "xây dựng kế hoạch phát triển 5 năm 2011 - 2015"


def test_a_header_that_a_reader_of_pdf_ran_together() -> None:
    """Both columns stand in one line with a single blank; `BỘ TRƯỞNG BỘ XÂY DỰNG` below is an office."""
    own = said(
        "BỘ XÂY DỰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 1074/QĐ-BXD Hà Nội, ngày 29 tháng  6  năm 2026\nQUYẾT ĐỊNH\nBan hành các giải pháp kỹ thuật\n"
        "BỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Luật Xây dựng;\n\nĐiều 1. Ban hành\n"
    ).found.description
    assert (_facts(own)["number"], _facts(own)["date"], _facts(own)["issuer"]) == (
        "1074",
        "2026-06-29",
        "Bộ Xây dựng",
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            (
                "# THÔNG BÁO",
                "VĂN PHÒNG CHÍNH PHỦ",
                "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "**Số:** 365/TB-VPCP",
                "**THÔNG BÁO**",
                "Kết luận của Phó Thủ tướng tại buổi làm việc với lãnh đạo Thành phố Hồ Chí Minh",
            ),
            "Kết luận của Phó Thủ tướng tại buổi làm việc với lãnh đạo Thành phố Hồ Chí Minh",
        ),
        (
            (
                "Số 75-KL/TW Hà Nội, ngày 28 tháng 7 năm 2026",
                "KẾT LUẬN",
                "BAN CHÁP HÀNH TRUNG ƯƠNG ĐÁNG KHOÁ XIV",
                "về bảo vệ môi trường và chủ động ứng phó với biến đổi khí hậu",
            ),
            "bảo vệ môi trường và chủ động ứng phó với biến đổi khí hậu",
        ),
    ],
)
def test_what_stands_beside_the_subject_is_none(lines: tuple[str, ...], title: str) -> None:
    """The motto, and a committee whose marks a machine lost, are no subject, even below the type."""
    own = said("\n\n".join((*lines, "I. BỐI CẢNH", "Sau hơn 13 năm.\n"))).found.description
    assert own.title is not None
    assert own.title.value == title
