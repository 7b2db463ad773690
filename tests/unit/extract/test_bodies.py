"""Bodies: coordination, ellipsis, names with commas, abbreviations, and the document's own province."""

import pytest

from kg.extract.bodies import begins_body, bodies_in
from kg.extract.body_names import Home

QUANG_NGAI = Home("Quảng Ngãi", None)
LAO_CAI = Home("Lào Cai", None)
HA_NOI = Home("Hà Nội", None, "thành phố")
CENTRE = Home(None, "Thành phố Hồ Chí Minh")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "các Huyện ủy, Thị ủy, Thành ủy, Đảng ủy trực thuộc Tỉnh ủy",
            ("Các Huyện ủy", "Các thị ủy", "Các thành ủy", "Các đảng ủy trực thuộc Tỉnh ủy"),
        ),
        ("các huyện, thị, thành ủy", ("Các huyện ủy", "Các thị ủy", "Các thành ủy")),
        (
            "Thường trực HĐND; UBND tỉnh",
            ("Thường trực Hội đồng nhân dân tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ),
        (
            "các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy; Ban Thường vụ Tỉnh đoàn",
            ("Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy", "Ban Thường vụ Tỉnh đoàn Quảng Ngãi"),
        ),
        (
            "BTV các huyện, thị, thành ủy",
            ("Ban Thường vụ các huyện ủy", "Ban Thường vụ các thị ủy", "Ban Thường vụ các thành ủy"),
        ),
        ("các sở, ban, ngành, địa phương", ("Các sở, ban, ngành, địa phương",)),
        ("Mặt trận Tổ quốc, các đoàn thể", ("Mặt trận Tổ quốc Việt Nam", "Các đoàn thể")),
        ("Mật trận Tổ quốc", ("Mặt trận Tổ quốc Việt Nam",)),
        ("Bộ chính trị", ("Bộ Chính trị",)),
        (
            "các sở, ngành liên quan và UBND các phường: Yên Bái, Văn Phú",
            ("Các sở, ngành liên quan", "Ủy ban nhân dân phường Yên Bái", "Ủy ban nhân dân phường Văn Phú"),
        ),
        (
            "Ủy ban nhân dân các xã Trì Bình, Bình Chánh và Công an tỉnh",
            ("Ủy ban nhân dân xã Trì Bình", "Ủy ban nhân dân xã Bình Chánh", "Công an tỉnh Quảng Ngãi"),
        ),
        (
            "Bộ trưởng các Bộ: Y tế, Giáo dục và Đào tạo và Tài chính",
            ("Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Giáo dục và Đào tạo", "Bộ trưởng Bộ Tài chính"),
        ),
        (
            "Các Sở, ban, ngành và UBND cấp xã, phường",
            ("Các Sở, ban, ngành", "Ủy ban nhân dân cấp xã, phường"),
        ),
        (
            "Ủy ban nhân dân các huyện, thành phố Tân An",
            ("Ủy ban nhân dân các huyện, thành phố Tân An",),
        ),
        (
            "Các cấp uỷ, tổ chức đảng, cán bộ, đảng viên",
            ("Các cấp ủy", "Các tổ chức đảng", "Các cán bộ", "Các đảng viên"),
        ),
        (
            "Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
            ("Thủ trưởng cơ quan ngang Bộ", "Thủ trưởng cơ quan thuộc Chính phủ"),
        ),
        ("Chủ tịch Ủy ban nhân dân UBND cấp xã", ("Chủ tịch Ủy ban nhân dân cấp xã",)),
        ("các bộ, ngành để", ("Các bộ, ngành",)),
        ("Sở NN&PTNT", ("Sở Nông nghiệp và Phát triển nông thôn Quảng Ngãi",)),
        ("Sở Nông nghiệp và PTNT", ("Sở Nông nghiệp và Phát triển nông thôn Quảng Ngãi",)),
        ("Bộ LĐ-TB&XH, Bộ GDĐT", ("Bộ Lao động - Thương binh và Xã hội", "Bộ Giáo dục và Đào tạo")),
        (
            "TT Tỉnh ủy; TT HĐND tỉnh",
            ("Thường trực Tỉnh ủy Quảng Ngãi", "Thường trực Hội đồng nhân dân tỉnh Quảng Ngãi"),
        ),
        (
            "Hội Nông dân, Hội LHPN, Hội CCB, LĐLĐ tỉnh",
            (
                "Hội Nông dân tỉnh Quảng Ngãi",
                "Hội Liên hiệp Phụ nữ tỉnh Quảng Ngãi",
                "Hội Cựu chiến binh tỉnh Quảng Ngãi",
                "Liên đoàn Lao động tỉnh Quảng Ngãi",
            ),
        ),
        (
            "các sở, ban, ngành; UBND cấp huyện, cấp xã",
            ("Các sở, ban, ngành", "Ủy ban nhân dân cấp huyện, cấp xã"),
        ),
        (
            "các đảng ủy, ban đảng, cơ quan, đơn vị trực thuộc Trung ương",
            ("Các đảng ủy", "Các ban đảng", "Các cơ quan, đơn vị trực thuộc Trung ương"),
        ),
        (
            "Bộ Thông tin và Truyền thông, Hội Nhà báo Việt Nam",
            ("Bộ Thông tin và Truyền thông", "Hội Nhà báo Việt Nam"),
        ),
        (
            "Chủ tịch UBND các tỉnh, thành phố: Nam Định, Hải Phòng",
            ("Chủ tịch Ủy ban nhân dân tỉnh Nam Định", "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng"),
        ),
        ("Các Bộ: Quốc phòng, Công an", ("Bộ Quốc phòng", "Bộ Công an")),
        ("các sở, ngành và chính quyền địa phương trong", ("Các sở, ngành và chính quyền địa phương",)),
    ],
)
def test_a_coordination_gives_each_body_its_full_name(words: str, names: tuple[str, ...]) -> None:
    """`các` reaches over its coordination; short forms are written out in the document's province."""
    assert bodies_in(words, QUANG_NGAI) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Đảng uỷ Mặt trận Tổ quốc, các đoàn thể Trung ương",
            ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",),
        ),
        (
            "Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế",
            ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"),
        ),
        ("Bộ Tài nguyên và môi trường", ("Bộ Tài nguyên và Môi trường",)),
        (
            "UBND tỉnh Khánh Hoà, Toà án nhân dân tối cao",
            ("Ủy ban nhân dân tỉnh Khánh Hòa", "Tòa án nhân dân tối cao"),
        ),
        ("Thành phố", ("Thành phố Hồ Chí Minh",)),
        (
            "Tổ đảng ở Thường trực Hội đồng Dân tộc, các Ủy ban của Quốc hội",
            ("Tổ đảng ở Thường trực Hội đồng Dân tộc", "Tổ đảng ở Thường trực các Ủy ban của Quốc hội"),
        ),
        ("Các tỉnh uỷ, thành uý", ("Các tỉnh ủy", "Các thành ủy")),
    ],
)
def test_names_with_commas_stay_whole(words: str, names: tuple[str, ...]) -> None:
    """A comma inside a name parts nothing; slips of a scan in a common word do no harm."""
    assert bodies_in(words, CENTRE) == names


def test_a_department_belongs_to_the_province_of_its_document() -> None:
    """The same words name another department in another province."""
    assert bodies_in("Sở Công Thương", LAO_CAI) == ("Sở Công Thương tỉnh Lào Cai",)
    assert bodies_in("Sở Công Thương", QUANG_NGAI) == ("Sở Công Thương Quảng Ngãi",)


@pytest.mark.parametrize(
    "words", ["Tập trung triển khai", "Các nhiệm vụ", "Hội nghị lần thứ tư", "Báo cáo", "", "Trung tâm"]
)
def test_other_words_are_no_bodies(words: str) -> None:
    """What begins like no body is none, nor is a bare common noun."""
    assert bodies_in(words, QUANG_NGAI) == ()


@pytest.mark.parametrize("words", ["Ban hành văn bản", "Bộ máy", "Lãnh đạo, chỉ đạo", "Đoàn kết"])
def test_a_verb_is_no_head(words: str) -> None:
    """Words that share their first syllable with a body begin none."""
    assert not begins_body(words, 0, len(words))


def test_a_centrally_run_city_is_no_province() -> None:
    """`Sở X`, `Công an thành phố` and `Thành ủy` of Hà Nội are the city's."""
    assert bodies_in("Sở NNMT, Công an thành phố, Thành ủy", HA_NOI) == (
        "Sở Nông nghiệp và Môi trường thành phố Hà Nội",
        "Công an thành phố Hà Nội",
        "Thành ủy Hà Nội",
    )
