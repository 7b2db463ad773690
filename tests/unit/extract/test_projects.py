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
    ],
)  # fmt: skip
def test_a_name_and_where_it_lies(name: str, places: tuple[str, ...], kind: str) -> None:
    """A name runs to its last proper name, and says itself where the work lies."""
    (one,) = _found(f"Đẩy nhanh tiến độ {name} theo quy định.\n")
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
    ],
)
def test_lines_that_share_a_noun_are_a_project_each(words: str, names: tuple[str, ...]) -> None:
    """Each stretch or number is a work of its own, and has the noun in its name."""
    found = _found(f"Đẩy nhanh tiến độ {words}; phấn đấu hoàn thành.\n")
    noun = found[0].canonical.removesuffix(names[0])
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


@pytest.mark.parametrize(
    "words",
    [
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
