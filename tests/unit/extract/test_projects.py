"""Projects: how far a name goes, which names share a noun, and where a work lies."""

import pytest

from kg.domain.layers import Project
from kg.extract import read
from kg.text import read_bytes

BRIDGE_TO_COMMUNE = ("Cầu Thạch Bích", "Xã Tịnh Phong")
HEAD = (
    "TỈNH ỦY QUẢNG NGÃI\nKẾT LUẬN\nCỦA TỈNH ỦY (KHÓA XX)\nvề nhiệm vụ năm 2024\n"
    "Ban Chấp hành Đảng bộ tỉnh thống nhất với Báo cáo và kết luận một số nội dung sau:\nI. NHIỆM VỤ\n"
)


def _found(body: str) -> tuple[Project, ...]:
    """Give the projects of a text, after a look at every quote."""
    text = HEAD + body
    found = read(read_bytes("a.txt", text.encode())).layers.projects
    for one in found:
        assert text[one.evidence.span.start : one.evidence.span.end] == one.evidence.exact
    return found


@pytest.mark.parametrize(
    ("name", "places", "kind"),
    [
        ("dự án Bến cảng tổng hợp - container Hòa Phát Dung Quất", ("Khu kinh tế Dung Quất",), "port"),
        ("Đường Trì Bình - cảng Dung Quất", ("Trì Bình", "Khu kinh tế Dung Quất"), "road"),
        ("Đường Hoàng Sa - Dốc Sỏi", ("Dốc Sỏi",), "road"),
        ("tuyến Cao tốc Quảng Ngãi - Kon Tum", ("Tỉnh Quảng Ngãi", "Tỉnh Kon Tum"), "road"),
        ("Dự án nâng cấp mở rộng Nhà máy lọc dầu Dung Quất", ("Khu kinh tế Dung Quất",), "industry"),
        ("đường nối từ cầu Thạch Bích đi xã Tịnh Phong, huyện Sơn Tịnh", BRIDGE_TO_COMMUNE, "road"),
        ("Khu công nghiệp, đô thị và dịch vụ VSIP", (), "industrial_park"),
        ("đường sắt Biên Hòa - Vũng Tàu", ("Biên Hòa", "Vũng Tàu"), "railway"),
        (
            "Dự án đường cao tốc Bắc - Nam phía Đông giai đoạn 2021 - 2025, đoạn qua địa bàn tỉnh",
            ("Tỉnh Quảng Ngãi",),
            "road",
        ),
        ("Trung tâm dự trữ năng lượng tại xã Long Sơn", ("Xã Long Sơn",), "energy"),
        ("dự án cao tốc Tuyên Quang - Hà Giang", ("Tỉnh Tuyên Quang", "Tỉnh Hà Giang"), "road"),
        ("tuyến cao tốc Hà Tiên - Rạch Giá - Bạc Liêu", ("Hà Tiên", "Rạch Giá", "Tỉnh Bạc Liêu"), "road"),
        ("đường Vành đai 4 - Vùng Thủ đô", (), "road"),
        ("dự án Vành đai 3 Thành phố Hồ Chí Minh", ("Thành phố Hồ Chí Minh",), "road"),
        ("đường Hồ Chí Minh đoạn Chợ Chu - ngã ba Trung Sơn", ("Chợ Chu", "ngã ba Trung Sơn"), "road"),
        ("Dự án xây dựng công trình đường bộ cao tốc Bắc - Nam phía Đông", (), "road"),
        ("tuyến đường nối từ Đường tỉnh 398 đến Quốc lộ 18", (), "road"),
        ("đường nối thành phố Thanh Hóa với Cảng hàng không Thọ Xuân", ("Thành phố Thanh Hóa",), "road"),
        ("đường dây 220 kV Bắc Giang - Lạng Sơn", ("Tỉnh Bắc Giang", "Tỉnh Lạng Sơn"), "energy"),
        ("Trạm biến áp 500 kV Bắc Giang", ("Tỉnh Bắc Giang",), "energy"),
        ("Nhà máy Nhiệt điện BOT Hải Dương", ("Tỉnh Hải Dương",), "power_plant"),
        ("Nhà máy Xi măng Tân Thắng", (), "industry"),
        ("Dự án Liên hợp Lọc hóa dầu Nghi Sơn", (), "other"),
        ("Dự án thành phần 4 Cảng hàng không quốc tế Long Thành", ("Sân bay Long Thành",), "airport"),
        ("nhà ga T3 Cảng hàng không quốc tế Tân Sơn Nhất", (), "airport"),
        ("Khu công nghiệp Phúc Điền mở rộng", (), "industrial_park"),
        ("Cảng cửa ngõ quốc tế Hải Phòng tại Lạch Huyện", ("Thành phố Hải Phòng",), "port"),
        ("cầu Rạch Miễu 2", (), "road"),
        ("cống Cái Lớn - Cái Bé", (), "other"),
        ("khu công nghiệp phía Tây thành phố Lào Cai", ("Thành phố Lào Cai",), "industrial_park"),
        ("Dự án đường dây 500 kV mạch 3 Quảng Trạch - Phố Nối", ("Quảng Trạch", "Phố Nối"), "energy"),
        ("Tỉnh lộ 156", (), "road"),
        ("tuyến đường ven biển đoạn Cát Tiến - Đề Gi", ("Cát Tiến", "Đề Gi"), "road"),
        ("đập dâng Phú Phong", (), "other"),
        ("cầu biên giới qua sông Hồng tại xã Bản Vược", ("Xã Bản Vược",), "road"),
        ("Tuyến kênh thoát nước Khe Cạn", (), "other"),
        ("cầu Trà Giang 2, xã Trà Giang, huyện Trà Bồng", ("Xã Trà Giang", "Huyện Trà Bồng"), "road"),
        ("Kè chống sạt lở bờ sông Vệ, đoạn qua các xã Hành Nhân, Hành Minh", ("Xã Hành Nhân",), "port"),
        ("Hồ chứa nước Rào Trổ, huyện Kỳ Anh", ("Huyện Kỳ Anh",), "other"),
        ("dự án nâng cấp Quốc lộ 24 đoạn qua địa phận tỉnh", ("Tỉnh Quảng Ngãi",), "road"),
        ("Cao tốc Bắc - Nam đoạn Diễn Châu - Bãi Vọt", ("Diễn Châu", "Bãi Vọt"), "road"),
        ("cao tốc Hà Nội - Viêng Chăn, đoạn Vinh - Thanh Thủy", ("Vinh", "Thanh Thủy"), "road"),
        ("cao tốc Đồng Đăng (tỉnh Lạng Sơn) - Trà Lĩnh (tỉnh Cao Bằng)", ("Đồng Đăng", "Trà Lĩnh"), "road"),
        ("Đường ven biển từ Nghi Sơn (Thanh Hóa) đến Cửa Lò (Nghệ An)", ("Nghi Sơn", "Cửa Lò"), "road"),
        ("đường giao thông từ xã Hòa Sơn đi xã Hòa Lễ", ("Xã Hòa Sơn", "Xã Hòa Lễ"), "road"),
        ("đường dây 220 kV Đông Hà - Lao Bảo", ("Đông Hà", "Lao Bảo"), "energy"),
        ("tuyến đường sắt đô thị số 1 Bến Thành - Suối Tiên", ("Bến Thành", "Suối Tiên"), "railway"),
        ("dự án Mỹ An - Cao Lãnh (giai đoạn 1)", ("Mỹ An", "Cao Lãnh"), "road"),
        ("dự án đường Vành đai 3 TP. Hồ Chí Minh", ("Thành phố Hồ Chí Minh",), "road"),
        ("Dự án Đường tỉnh ĐT.623B", (), "road"),
        ("nhà máy sản xuất bảng mạch Tonly tại KCN Đông Mai", ("Khu công nghiệp Đông Mai",), "industry"),
        ("dự án đường cất hạ cánh số 2 Cảng hàng không Phù Cát", (), "airport"),
        ("nhà máy đốt rác phát điện Quy Nhơn", (), "waste"),
        ("Nhà máy xử lý nước thải 2A", (), "waste"),
        ("đại lộ Vinh - Cửa Lò, giai đoạn 2", ("Vinh", "Cửa Lò"), "road"),
        ("đường Trường Sa nối dài", (), "road"),
        ("khu đô thị mới Nam sông Vệ", (), "urban_area"),
        ("khu đô thị Long Vân (Khu B)", (), "urban_area"),
        ("cầu Đạ K'Nàng", (), "road"),
        ("cầu Suối Tiên trên đường tỉnh ĐT.725", (), "road"),
        ("cầu số 3 qua sông Đăk Bla", (), "road"),
        ("Dự án Khắc phục sạt lở bờ Nam sông Vệ", (), "other"),
        ("nhà máy sản xuất linh kiện điện tử của Tập đoàn Goertek", (), "industry"),
        ("Cải tạo, nâng cấp hệ thống thủy lợi Ngàn Trươi", (), "other"),
        ("Trạm biến áp 220 kV Lao Bảo", (), "energy"),
        ("Trung tâm Điện lực Ô Môn", (), "power_plant"),
        ("tuyến metro Bến Thành - Tham Lương", ("Bến Thành", "Tham Lương"), "railway"),
        ("hầm đường sắt Bãi Gió", (), "railway"),
        ("cống âu thuyền Cái Khế", (), "other"),
        ("sân bay Tân Quang (huyện Bắc Quang)", ("Huyện Bắc Quang",), "airport"),
        ("đường giao thông liên xã Lũng Táo - Xà Phìn, huyện Đồng Văn", ("Lũng Táo", "Xà Phìn"), "road"),
        ("Quốc lộ 14E đoạn Km 15+270 - Km 89+700", (), "road"),
        ("dự án đoạn Cam Lộ - La Sơn thuộc cao tốc Bắc - Nam", ("Cam Lộ", "La Sơn"), "road"),
        ("Đường tỉnh 921, đoạn tuyến tránh thị trấn Cờ Đỏ", ("Thị trấn Cờ Đỏ",), "road"),
        ("dự án khai thác, chế biến mỏ Mangan Đồng Tâm", (), "industry"),
        ("Kho xăng dầu ngoại quan Vân Phong", (), "energy"),
        ("Khu Công nghệ cao Hòa Lạc", (), "other"),
        ("điện mặt trời đầm Nước Mặn", (), "power_plant"),
        ("Trường PTDT nội trú THCS&THPT Quản Bạ", (), "other"),
        ("Đường Bình Long - Bình Hiệp", ("Bình Long", "Bình Hiệp"), "road"),
        ("Đường Nguyễn Chí Thanh - Lê Thánh Tôn", (), "road"),
        ("Đường liên huyện Mang Yang - Ia Pa", ("Mang Yang", "Ia Pa"), "road"),
        ("Đập ngăn mặn trên sông Lại Giang", (), "other"),
        ("Cầu cảng chuyên dùng Hòa Phát", (), "port"),
        ("Kè sông Hồng khu vực thành phố Lào Cai", ("Thành phố Lào Cai",), "port"),
        ("khu neo đậu tàu thuyền Cửa Sa Cần", (), "other"),
    ],
)  # fmt: skip
def test_a_name_and_where_it_lies(name: str, places: tuple[str, ...], kind: str) -> None:
    """A name runs to its last proper name, and says itself where the work lies."""
    (one,) = _found(f"Đẩy nhanh tiến độ: {name}; bàn giao mặt bằng.\n")
    assert one.evidence.exact == name
    assert (one.places, one.kind) == (places, kind)


def test_names_share_a_noun() -> None:
    """`Nhà máy điện … Dung Quất I, Dung Quất II` are two plants."""
    one, other = _found("Hoàn thiện các dự án Nhà máy điện khí Dung Quất I, Dung Quất II.\n")
    assert other.evidence.exact == "Dung Quất II"
    assert (one.canonical, other.canonical) == (
        "Dự án Nhà máy điện khí Dung Quất I",
        "Dự án Nhà máy điện khí Dung Quất II",
    )


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "các tuyến cao tốc Bến Lức - Long Thành, Dầu Giây - Liên Khương và Gò Dầu - Xa Mát",
            ("Bến Lức - Long Thành", "Dầu Giây - Liên Khương", "Gò Dầu - Xa Mát"),
        ),
        (
            "dự án đường cao tốc Diễn Châu - Bãi Vọt và Cam Lâm - Vĩnh Hảo",
            ("Diễn Châu - Bãi Vọt", "Cam Lâm - Vĩnh Hảo"),
        ),
        (
            "các tuyến đường Vành đai 2, 3, 4 Thành phố Hồ Chí Minh",
            ("2 Thành phố Hồ Chí Minh", "3 Thành phố Hồ Chí Minh", "4 Thành phố Hồ Chí Minh"),
        ),
        ("Bến cảng container số 1 và số 2", ("số 1", "số 2")),
        ("nâng cấp đường tỉnh 177, 183", ("177", "183")),
        ("các nhà máy thủy điện Nậm Xe, Bản Hồ, Sử Pán 1", ("Nậm Xe", "Bản Hồ", "Sử Pán 1")),
        ("thủy điện Sơn Hà, Sơn Trà, Đắk Re", ("Sơn Hà", "Sơn Trà", "Đắk Re")),
        ("các dự án thủy điện Bắc Mê và Nậm Mạ 1", ("Bắc Mê", "Nậm Mạ 1")),
        (
            "các tuyến cao tốc: Biên Hòa - Vũng Tàu giai đoạn 1, Gò Dầu - Xa Mát giai đoạn 1",
            ("Biên Hòa - Vũng Tàu giai đoạn 1", "Gò Dầu - Xa Mát giai đoạn 1"),
        ),
        ("các tuyến đường Chu Văn An, Lê Lợi và Bích Khê", ("Chu Văn An", "Lê Lợi", "Bích Khê")),
        (
            "dự án đoạn Cần Thơ - Hậu Giang và Hậu Giang - Cà Mau",
            ("Cần Thơ - Hậu Giang", "Hậu Giang - Cà Mau"),
        ),
        ("các đường tỉnh ĐT.721, ĐT.726, ĐT.729", ("ĐT.721", "ĐT.726", "ĐT.729")),
        ("Khu công nghiệp Hoàng Mai I, II", ("I", "II")),
        ("xây dựng trạm y tế xã Đăk Long, xã Rờ Kơi", ("xã Đăk Long", "xã Rờ Kơi")),
    ],
)
def test_lines_that_share_a_noun_are_a_project_each(words: str, names: tuple[str, ...]) -> None:
    """Each stretch or number is a work of its own, and has the noun in its name."""
    found = _found(f"Đẩy nhanh tiến độ {words}; phấn đấu hoàn thành.\n")
    noun = found[0].canonical.removesuffix(names[0])
    assert len(found) == len(names)
    assert tuple(one.canonical for one in found) == tuple(f"{noun}{name}" for name in names)
    assert len(noun.split()) > 1


def test_names_in_a_row_after_one_noun() -> None:
    """`các Cụm công nghiệp: A và B` are two; a body among the names ends them."""
    found = _found(
        "Triển khai các Cụm công nghiệp (CCN) Đầm Hồng, Phú Thịnh 5, Chủ tịch Ủy ban nhân dân tỉnh có ý "
        "kiến. Lấp đầy các Khu công nghiệp Tịnh Phong, Quảng Phú và Khu kinh tế Dung Quất.\n"
    )
    assert [(one.evidence.exact, one.canonical) for one in found] == [
        ("Đầm Hồng", "Cụm công nghiệp Đầm Hồng"),
        ("Phú Thịnh 5", "Cụm công nghiệp Phú Thịnh 5"),
        ("Khu công nghiệp Tịnh Phong", "Khu công nghiệp Tịnh Phong"),
        ("Quảng Phú", "Khu công nghiệp Quảng Phú"),
    ]


def test_names_alone_in_brackets() -> None:
    """After `07 cụm công nghiệp` names in brackets are clusters."""
    found = _found("Giải phóng mặt bằng tại 03 cụm công nghiệp còn chậm (Minh Quân, Phú Thịnh 1, Y Can).\n")
    assert [one.canonical for one in found] == [
        "Cụm công nghiệp Minh Quân",
        "Cụm công nghiệp Phú Thịnh 1",
        "Cụm công nghiệp Y Can",
    ]


def test_buildings_of_a_list() -> None:
    """What a statement builds is a work: hospitals, schools, lakes, streets."""
    found = _found(
        "Bố trí vốn cho các dự án, gồm: Đường nội thị thị trấn Phú Hòa;"
        " Bệnh viện Nhi tỉnh Gia Lai (giai đoạn 2); Trường Trung học phổ thông chuyên Hùng Vương; hồ Đá Đen;"
        " cầu treo Kon Pia; đường ĐT.609C;"
        " Nhà máy điện gió Ia Pết - Đak Đoa số 1; đường Võ Chí Công; Trường Cao đẳng Kỹ thuật công nghệ.\n"
    )
    assert [one.evidence.exact for one in found] == [
        "Đường nội thị thị trấn Phú Hòa",
        "Bệnh viện Nhi tỉnh Gia Lai (giai đoạn 2)",
        "Trường Trung học phổ thông chuyên Hùng Vương",
        "hồ Đá Đen",
        "cầu treo Kon Pia",
        "đường ĐT.609C",
        "Nhà máy điện gió Ia Pết - Đak Đoa số 1",
        "đường Võ Chí Công",
    ]


def test_titles_of_projects() -> None:
    """A title may begin with common words or stand in quotes; a law's draft has one too and is no work."""
    found = _found(
        "Hoàn thành Dự án Phát triển đô thị Pleiku giai đoạn 2,"
        " dự án Thu gom và xử lý nước thải đô thị Bà Rịa;"
        " dự án “Đầu tư xây dựng khu neo đậu cửa Khánh Hội”;"
        " dự án “Luật Đất đai (sửa đổi)”; dự án Hoàn thiện hạ tầng.\n"
    )
    assert [one.canonical for one in found] == [
        "Dự án Phát triển đô thị Pleiku giai đoạn 2",
        "Dự án Thu gom và xử lý nước thải đô thị Bà Rịa",
        "Đầu tư xây dựng khu neo đậu cửa Khánh Hội",
    ]


def test_lines_below_a_promise_are_titles() -> None:
    """Below `các dự án:` or `Danh mục công trình` a line is a title, whatever noun it begins with."""
    found = _found(
        "1. Đã hoàn thành các công trình:\n- Cống ngăn mặn, giữ ngọt sông Lam;\n"
        "- Bệnh viện Ung bướu Nghệ An (giai đoạn 2): đang nghiệm thu;\n"
        "- Trung tâm Kiểm soát bệnh tật tỉnh.\n"
        "2. Nhiệm vụ:\n- Bệnh viện Sản Nhi phối hợp kiểm tra;\n- Trung tâm Y tế huyện Ba Tơ.\n"
        "II. DANH MỤC CÔNG TRÌNH, DỰ ÁN TRỌNG ĐIỂM\n1. Lĩnh vực xã hội\n"
        "- Nhà thi đấu đa năng tỉnh;\n- Đường Đông Tây, thành phố Vinh;\n"
        "- Phấn đấu hoàn thành trong năm 2024.\n"
        "Dự án Xây dựng hạ tầng cho phát triển toàn diện tỉnh Quảng Ngãi: đã trình thẩm định.\n"
        "Dự án Luật Đất đai (sửa đổi): đã thông qua.\nDự án đã được Thủ tướng Chính phủ phê duyệt.\n"
    )
    assert [" ".join(one.evidence.exact.split()) for one in found] == [
        "Cống ngăn mặn, giữ ngọt sông Lam",
        "Bệnh viện Ung bướu Nghệ An (giai đoạn 2)",
        "Trung tâm Kiểm soát bệnh tật tỉnh",
        "Nhà thi đấu đa năng tỉnh",
        "Đường Đông Tây, thành phố Vinh",
        "Dự án Xây dựng hạ tầng cho phát triển toàn diện tỉnh Quảng Ngãi",
    ]


def test_titles_inside_a_line_of_a_list() -> None:
    """In a line of a list each part behind a semicolon, or behind who builds it, is a title too."""
    found = _found(
        "Bố trí vốn hoàn thành dứt điểm các dự án chuyển tiếp, gồm:\n"
        "1. Tỉnh Quảng Nam: Nạo vét sông Cổ Cò (Hội An - Đà Nẵng); Trường Đại học Quảng Nam.\n"
        "2. Bộ Y tế: Viện Pháp y quốc gia miền Trung; Bệnh viện Chợ Rẫy.\n"
        "Thu hút đầu tư các dự án sau: cấp điện lưới quốc gia cho xã đảo Hòn Thơm; công viên Thiên Bút.\n"
    )
    assert [one.evidence.exact for one in found] == [
        "Nạo vét sông Cổ Cò (Hội An - Đà Nẵng)",
        "Trường Đại học Quảng Nam",
        "Viện Pháp y quốc gia miền Trung",
        "Bệnh viện Chợ Rẫy",
        "cấp điện lưới quốc gia cho xã đảo Hòn Thơm",
        "công viên Thiên Bút",
    ]


def test_titles_of_a_table_and_where_they_lie() -> None:
    """A table that lost its rules: a title stands below the number of its row, its place below it."""
    text = (
        "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK\nDANH MỤC CÔNG TRÌNH KHỞI CÔNG MỚI NĂM 2020\n"
        "(Kèm theo Quyết định số 3685/QĐ-UBND ngày 10 tháng 12 năm 2019 của Ủy ban nhân dân tỉnh)\n"
        "Danh mục này là căn cứ để các cơ quan, đơn vị và các địa phương tổ chức thực hiện.\n"
        "1\nTrung tâm Y tế huyện Ea Kar\nHuyện Ea Kar\nSở Y tế\n45.000\n"
        "2\nKiên cố hóa kênh mương hồ Buôn Triết\nHuyện Lắk\nUBND huyện\n14.500\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers.projects
    assert [(one.evidence.exact, one.places) for one in found] == [
        ("Trung tâm Y tế huyện Ea Kar", ("Huyện Ea Kar",)),
        ("Kiên cố hóa kênh mương hồ Buôn Triết", ("Huyện Lắk",)),
    ]


def test_titles_of_a_table_with_its_rules() -> None:
    """In a table the column that its first row calls so holds titles, the cell behind may hold the place."""
    found = _found(
        "Danh mục như sau:\n| STT | Tên dự án | Địa điểm | Chủ đầu tư |\n"
        "| 1 | Trung tâm Văn hóa huyện | huyện Ba Tơ | Trung tâm Phát triển quỹ đất |\n"
        "| 2 | Hồ chứa nước Chà Rang (giai đoạn 2) | huyện Sơn Hà | Ban Quản lý dự án |\n"
    )
    assert [(one.evidence.exact, one.places) for one in found] == [
        ("Trung tâm Văn hóa huyện", ("Huyện Ba Tơ",)),
        ("Hồ chứa nước Chà Rang (giai đoạn 2)", ("Huyện Sơn Hà",)),
    ]


def test_how_the_works_of_a_list_stand() -> None:
    """What is said before a list holds for each of it, and what a colon tells of one for that one."""
    found = _found(
        "Đẩy nhanh tiến độ các dự án trọng điểm như: Đường ven biển Dung Quất - Sa Huỳnh; "
        "cầu Trà Khúc 3; đường nối từ cầu Thạch Bích đi xã Tịnh Phong.\n"
        "Cao tốc Vân Đồn - Móng Cái: đã thông xe ngày 01/9/2022.\n"
    )
    assert [one.status for one in found] == ["under_way", "under_way", "under_way", "done"]


@pytest.mark.parametrize(
    "words",
    [
        "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi báo cáo.",
        "Yêu cầu Tập đoàn Điện lực Việt Nam báo cáo.",
        "Các tuyến đường Trần Hưng Đạo, Lê Hồng Phong thường xuyên ùn tắc.",
        "Xây dựng các dự án phát triển hạ tầng tỉnh, huyện.",
        "Công bố các công trình sau:\n- Cảng thủy nội địa tổng hợp loại I trở lên.",
        "Giao Sở Y tế phối hợp Bệnh viện Sản Nhi Quảng Ngãi và Trường Đại học Phạm Văn Đồng.",
        "Lễ khởi công được tổ chức tại Quảng trường Phạm Văn Đồng, số 12 đường Hùng Vương.",
        "Sở Xây dựng, Ban Quản lý dự án đầu tư xây dựng, Bệnh viện Đà Nẵng và đồng chí Hồ Đức Phớc dự họp.",
        "Xây dựng các trường mầm non, trạm bơm, hồ chứa, công viên, chợ, trụ sở Ủy ban nhân dân xã.",
        "Quản lý chặt chẽ việc thực hiện các dự án khu đô thị, khu dân cư.",
        "Ban Quản lý dự án đầu tư xây dựng số 1 báo cáo.",
        "Xem xét dự án Luật Đô thị đặc biệt.",
        "Phát triển Khu kinh tế Dung Quất.",
        "Quán triệt đường lối của Đảng.",
        "Phát huy truyền thống Anh hùng; đi đầu ở tuyến đầu Tổ quốc.",
        "Tập trung tháo gỡ cho các dự án BOT giao thông.",
        "Thu hút các dự án FDI vào Việt Nam.",
    ],
)
def test_what_is_no_project(words: str) -> None:
    """Kinds of works, bodies, drafts of laws and places are no projects."""
    assert not _found(f"{words}\n")
