"""Directives without a number: congresses, plenums, laws, charter, subjects."""

import pytest

from kg.domain.citation import Status
from tests.texts import conclusion, corpus_of, decided, held

NOW, LATER = "05 tháng 12 năm 2023", "05 tháng 12 năm 2025"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Nghị quyết Đại hội XX", "tu-quang-ngai/xx/nq/dh"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", "tu-quang-ngai/xx/nq/dh"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX", "tu-quang-ngai/xx/nq/dh"),
        ("Nghị quyết Đại hội XIII", "tw/xiii/nq/dh"),
        ("Nghị quyết Đại hội toàn quốc lần thứ XIII của Đảng", "tw/xiii/nq/dh"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII", "tw/xiii/nq/dh"),
    ],
)
def test_whose_congress_it_was(words: str, key: str) -> None:
    """The national count has reached XIV: `Đại hội XX` is the province's, `Đại hội XIII` the Party's."""
    assert str(decided(words).cited) == key


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (
            (
                "Nghị quyết Hội nghị Trung ương sáu khóa XIII của Đảng về tiếp tục đổi mới phương thức lãnh "
                "đạo, cầm quyền của Đảng"
            ),
            "tw/xiii/nq/28",
        ),
        (
            (
                "Nghị quyết của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII về nông "
                "nghiệp, nông dân, nông thôn"
            ),
            "tw/xiii/nq/19",
        ),
        ("Nghị quyết Hội nghị Trung ương 7 khóa XIII của Đảng", "tw/xiii/nq/hntw7"),
    ],
)
def test_the_subject_picks_among_a_plenums_resolutions(words: str, keys: str) -> None:
    """A plenum usually issued several; the subject decides; one without a known number has its own key."""
    assert str(decided(words).cited) == keys


def test_a_plenum_without_a_subject_stays_open() -> None:
    """Plenum 6 of term XIII issued three resolutions: all are candidates, none is chosen."""
    citation = decided("Nghị quyết Hội nghị Trung ương sáu khóa XIII của Đảng")
    assert citation.status is Status.AMBIGUOUS
    assert {str(one.key) for one in citation.candidates} == {
        f"tw/xiii/nq/{number}" for number in (27, 28, 29)
    }


def test_a_plenum_with_one_known_conclusion_stays_open() -> None:
    """Of plenum 4 of term XIII one conclusion is known; that there was no other, nobody says."""
    citation = decided("Kết luận Hội nghị Trung ương 4 khóa XIII")
    assert citation.status is Status.AMBIGUOUS
    assert [str(one.key) for one in citation.candidates] == ["tw/xiii/kl/21"]
    assert "may have issued others" in " ".join(citation.reasons)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017 của BCH Trung ương khóa XII",
            "tw/xii/nq/18",
        ),
        ("Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW của BCH Trung ương khóa XII", "tw/xii/nq/18"),
        ("Nghị quyết 20-NQ/TW; Nghị quyết 21-NQ/TW của Hội nghị Trung ương 5 khóa XIII", "tw/xiii/nq/20"),
    ],
)
def test_a_list_shares_the_term_behind_it(words: str, key: str) -> None:
    """What is said behind the last of a list holds for those before it, though each has its type word."""
    (first, _) = held(corpus_of({"a.txt": conclusion(f"Quán triệt {words}.")}), "a.txt").citations
    assert str(first.cited) == key


def test_a_list_of_plenums_shares_the_term() -> None:
    """`Nghị quyết Trung ương 5, Nghị quyết Trung ương 6 khóa XIII`: both are of term XIII."""
    text = "Quán triệt Nghị quyết Trung ương 5, Nghị quyết Trung ương 6 khóa XIII."
    (first, _) = held(corpus_of({"a.txt": conclusion(text)}), "a.txt").citations
    assert {one.key.period for one in first.candidates} == {"xiii"}


def test_a_term_in_another_clause_is_not_shared() -> None:
    """Words between two mentions part them: the first keeps its own term, which nobody states."""
    text = "Quán triệt Nghị quyết số 18-NQ/TW và thực hiện Nghị quyết số 19-NQ/TW của Đảng khóa XII."
    first = held(corpus_of({"a.txt": conclusion(text)}), "a.txt").citations[0]
    assert first.status is Status.AMBIGUOUS


def test_a_plenum_that_never_met() -> None:
    """An ordinal that no table has is unresolved."""
    assert decided("Nghị quyết Hội nghị Trung ương 39 khóa XIII của Đảng").status is Status.UNRESOLVED


def test_two_terms_are_two_targets() -> None:
    """`khóa XI, XII` names two resolutions, each decided for itself."""
    text = "Thực hiện NQTW 4 khóa XI, XII về xây dựng chỉnh đốn Đảng."
    first, second = held(corpus_of({"a.txt": conclusion(text)}), "a.txt").citations
    assert first.ordinal == second.ordinal
    assert {one.key.period for one in first.candidates} <= {"xi"}
    assert first.cited is None or str(first.cited) == "tw/xi/nq/12"
    assert str(second.cited) == "tw/xii/nq/4"


@pytest.mark.parametrize(
    ("words", "day", "key"),
    [
        ("Luật Đất đai", NOW, "qh/xiii/luat/45"),
        ("Luật Đất đai", LATER, "qh/xv/luat/31"),
        ("Luật Đất đai năm 2013", LATER, "qh/xiii/luat/45"),
        ("Luật Đất đai 2013", LATER, "qh/xiii/luat/45"),
        ("Luật Đất đai năm 2024", LATER, "qh/xv/luat/31"),
        ("Luật Đất đai ngày 18 tháng 01 năm 2024", LATER, "qh/xv/luat/31"),
        ("Luật Thực hiện dân chủ ở cơ sở", NOW, "qh/xv/luat/10"),
        ("Luật thực hiện dân chủ ở cơ sở", NOW, "qh/xv/luat/10"),
        ("Hiến pháp năm 2013", NOW, "qh/2013/hien-phap/2013"),
        ("Hiến pháp", NOW, "qh/2013/hien-phap/2013"),
    ],
)
def test_the_version_of_a_law(words: str, day: str, key: str) -> None:
    """A year or day of adoption picks the version, else what was in force when the text was written."""
    citation = decided(words, day=day)
    assert (citation.status, str(citation.cited)) == (Status.RESOLVED, key)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Căn cứ Luật Đất đai", "qh/xiii/luat/45"),
        ("Triển khai thi hành Luật Đất đai", None),
        ("Triển khai thi hành Luật Đất đai năm 2024", "qh/xv/luat/31"),
    ],
)
def test_a_law_that_is_passed_and_not_in_force_yet(words: str, key: str | None) -> None:
    """In between a text is based on the old one; which of the two it is to carry out stays open."""
    corpus = corpus_of({"a.txt": conclusion(f"{words}, các cấp ủy lãnh đạo.", day="05 tháng 3 năm 2024")})
    (citation,) = held(corpus, "a.txt").citations
    assert (str(citation.cited) if citation.cited else None) == key


@pytest.mark.parametrize("words", ["Luật Đất đai năm 1999", "Luật Hải sản vũ trụ"])
def test_a_law_that_is_not_known(words: str) -> None:
    """A version or a name that no table has is no link."""
    assert decided(words).cited is None


def test_a_law_is_named_in_full_once() -> None:
    """After `Luật Đất đai năm 2013` the bare name means the same version, though another is in force."""
    text = "Theo Luật Đất đai năm 2013, tỉnh đã thu hồi đất. Căn cứ Luật Đất đai, các cấp thực hiện."
    citations = held(corpus_of({"a.txt": conclusion(text, day=LATER)}), "a.txt").citations
    assert [str(citation.cited) for citation in citations] == ["qh/xiii/luat/45"] * 2


def test_an_announced_directive_is_found_by_its_subject() -> None:
    """The directive on the congresses before XIV is 35-CT/TW of 2024, not that of 2019 before XIII."""
    subject = "về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ {} của Đảng"
    assert str(decided(f"Chỉ thị của Bộ Chính trị {subject.format('XIV')}").cited) == "tw/xiii/ct/35"
    assert str(decided(f"Chỉ thị của Bộ Chính trị {subject.format('XIII')}").cited) != "tw/xiii/ct/35"


def test_a_subject_that_nobody_knows() -> None:
    """An issuer and a subject that fits nothing known are no link."""
    citation = decided("Chỉ thị của Bộ Chính trị về nuôi tôm hùm trên sao Hỏa trong giai đoạn mới")
    assert citation.cited is None


TODAY = "10 tháng 7 năm 2026"


def _laws(text: str, day: str) -> list[str | None]:
    found = held(corpus_of({"a.txt": conclusion(text, day=day)}), "a.txt").citations
    return [str(one.cited) if one.cited else None for one in found if one.stated.name]


def test_a_law_in_a_subject_is_the_one_of_that_day() -> None:
    """Decree 79/2006 guides the pharmacy law of 2005, not the one in force when it is repealed in 2023."""
    text = (
        "Bãi bỏ Nghị định số 79/2006/NĐ-CP ngày 09 tháng 8 năm 2006 của Chính phủ quy định chi tiết thi "
        "hành một số điều của Luật Dược."
    )
    assert _laws(text, NOW)[0] == "qh/xi/luat/34"


def test_an_earlier_year_does_not_reach_back() -> None:
    """The law of 2024, named before, cannot be what a decree of 2014 guides."""
    text = (
        "Căn cứ Luật Đất đai năm 2024. Nghị định số 44/2014/NĐ-CP ngày 15 tháng 8 năm 2014 của Chính phủ "
        "quy định chi tiết thi hành một số điều của Luật Đất đai hết hiệu lực."
    )
    assert _laws(text, LATER) == ["qh/xv/luat/31", "qh/xiii/luat/45"]


def test_a_law_of_a_day_that_no_table_has_stays_open_below() -> None:
    """1255/QĐ-TTg of 2026 names the law of 10/12/2025 once by its day, then by its name alone."""
    text = (
        "Căn cứ Luật Giáo dục đại học ngày 10 tháng 12 năm 2025; Nghị định số 91/2026/NĐ-CP ngày 30 tháng 3 "
        "năm 2026 của Chính phủ hướng dẫn thi hành một số điều của Luật Giáo dục đại học. Thực hiện Luật "
        "Giáo dục đại học."
    )
    assert _laws(text, TODAY) == [None, None, None]


@pytest.mark.parametrize(
    ("words", "day", "key"),
    [
        ("Luật Thương mại", NOW, "qh/xi/luat/36"),
        ("Luật Thương mại", TODAY, None),
        ("Luật Đất đai", TODAY, "qh/xv/luat/31"),
        ("Luật Thương mại, sau đó theo Luật Thương mại năm 2005", TODAY, "qh/xi/luat/36"),
    ],
)
def test_an_old_law_after_the_table_ends(words: str, day: str, key: str | None) -> None:
    """The table ends in June 2025: whether a law of 2005 still was in force a year later it cannot say."""
    assert _laws(f"Thực hiện {words}.", day)[0] == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Luật Đất đai (sửa đổi) năm 2024", "qh/xv/luat/31"),
        ("Luật Đất đai (2013)", "qh/xiii/luat/45"),
        (
            "Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)",
            "qh/xi/luat/64",
        ),
        (
            (
                "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong "
                "tố tụng"
            ),
            "ubtvqh/xiii/pl/2",
        ),
        ("Luật Đất đai (sửa đổi)", None),
        ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2025", None),
        ("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội", "tw/xi/cuong-linh/dh"),
        ("Nghị quyết Đại hội Đảng bộ huyện Bình Sơn lần thứ XXVII", None),
    ],
)
def test_what_a_name_is_followed_by_belongs_to_it(words: str, key: str | None) -> None:
    """A revision, a year in brackets, an amended law, a congress's level: each tells documents apart."""
    citation = decided(words)
    assert citation.evidence.exact == words
    assert (str(citation.cited) if citation.cited else None) == key


def test_a_number_behind_a_law_may_be_another_directive() -> None:
    """`Luật Quản lý thuếvàĐiều 10 Nghị định số 126/2020/NĐ-CP` (80/2021/TT-BTC): it is the decree's."""
    text = "Thực hiện Luật Quản lý thuếvàĐiều 10 Nghị định số 126/2020/NĐ-CP."
    found = held(corpus_of({"a.txt": conclusion(text)}), "a.txt").citations
    assert ("cp/2020/nd/126", "Nghị định") in [(str(one.cited), one.stated.type) for one in found]
    assert all(one.cited is None or one.stated.type == "Nghị định" for one in found)


def test_two_plenums_of_one_sentence_share_the_subject_behind_the_second() -> None:
    """`Nghị quyết Trung ương 4 khóa XII và 10 năm thực hiện Nghị quyết … khóa XI về xây dựng Đảng, …`."""
    corpus = corpus_of(
        {
            "a.txt": conclusion(
                "Sau 5 năm thực hiện Nghị quyết Trung ương 4 khóa XII và 10 năm thực hiện Nghị quyết "
                "Trung ương 4 khóa XI về xây dựng Đảng, công tác này đã đạt nhiều kết quả."
            )
        }
    )
    assert [str(one.cited) for one in held(corpus, "a.txt").citations] == ["tw/xii/nq/4", "tw/xi/nq/12"]


@pytest.mark.parametrize(
    ("below", "key"),
    [
        ("Nghị quyết số 25/NQ-CP ngày 05/02/2025", "cp/2025/nq/25"),
        ("Nghị quyết số 25/NQ-CP ngày 05/02/2025 và Nghị quyết số 25/NQ-CP ngày 03/02/2024", "None"),
        ("Nghị quyết số 26/NQ-CP ngày 05/02/2025", "None"),
    ],
)
def test_a_subject_names_in_short_what_the_text_names_in_full(below: str, key: str) -> None:
    """Only where all full mentions below agree; nothing else is lent to the heading."""
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 56/TB-VPCP\nHà Nội, ngày 24 tháng 02 năm 2025\n\nTHÔNG BÁO\n"
        "Kết luận tại Hội nghị triển khai Nghị quyết số 25/NQ-CP về mục tiêu tăng trưởng\n\n"
        f"Các bộ thực hiện {below}.\n"
    )
    first, *_ = held(corpus_of({"a.txt": text}), "a.txt").citations
    assert str(first.cited) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "theo đề nghị của UBND huyện Sơn Hà tại Báo cáo số 301/BC-UBND ngày 05/7/2023",
            "ubnd-huyen-son-ha-quang-ngai",
        ),
        ("theo đề nghị của Sở Nội vụ tỉnh Kon Tum tại Tờ trình số 5/TTr-SNV ngày 05/7/2023", "snv-kon-tum"),
        ("theo đề nghị của UBND tỉnh (Tờ trình số 5/TTr-UBND ngày 05/7/2023)", "ubnd-quang-ngai"),
        ("xem xét tại Tờ trình số 5/TTr-UBND ngày 05/7/2023", "ubnd-quang-ngai"),
    ],
)
def test_whose_paper_it_is_may_stand_before_it(words: str, key: str) -> None:
    """A district that is said to speak `tại Báo cáo số …` has issued it, not the province of the text."""
    cited = decided(words).cited
    assert cited is not None
    assert cited.series == key


def test_a_list_shares_the_meeting_behind_it() -> None:
    """`Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW của Hội nghị …`: both are that plenum's."""
    text = conclusion(
        "Thực hiện Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành "
        "Trung ương Đảng khóa XII."
    )
    cited = [str(one.cited) for one in held(corpus_of({"a.txt": text}), "a.txt").citations]
    assert cited == ["tw/xii/nq/18", "tw/xii/nq/19"]


def test_company_decides_in_a_list_of_numbers() -> None:
    """`59-NQ/TW` between 57, 66 and 68 of the current term is of that term; `18-NQ/TW` may be older."""
    text = conclusion(
        "Triển khai các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW, 68-NQ/TW; Nghị quyết số 18-NQ/TW.",
        day="05 tháng 10 năm 2025",
    )
    citations = held(corpus_of({"a.txt": text}), "a.txt").citations
    assert [str(one.cited) for one in citations] == [
        "tw/xiii/nq/57",
        "tw/xiii/nq/59",
        "tw/xiii/nq/66",
        "tw/xiii/nq/68",
        "None",
    ]


def test_two_numbers_alone_decide_nothing() -> None:
    """One neighbour is no company."""
    text = conclusion("Triển khai Nghị quyết số 57-NQ/TW, 59-NQ/TW.", day="05 tháng 10 năm 2025")
    citations = held(corpus_of({"a.txt": text}), "a.txt").citations
    assert [str(one.cited) for one in citations] == ["tw/xiii/nq/57", "None"]


def test_a_number_that_lost_a_figure_is_no_other_directive() -> None:
    """`6.22/2026/NQ-CP` of the text's own day is 66.22 itself; elsewhere it stays open."""
    own = (
        "CHÍNH PHỦ\nSố: 66.22/2026/NQ-CP\nHà Nội, ngày 09 tháng 7 năm 2026\n\nNGHỊ QUYẾT\nVề công dân số\n\n"
        "Điều 1. Phạm vi\nTheo Phụ lục (Kèm theo Nghị quyết số 6.22/2026/NQ-CP ngày 09 tháng 7 năm 2026).\n"
    )
    assert held(corpus_of({"a.txt": own}), "a.txt").citations == ()
    other = decided("Nghị quyết số 6.22/2026/NQ-CP ngày 09/7/2026 của Chính phủ", day="05 tháng 10 năm 2026")
    assert (other.status, other.cited) == (Status.UNRESOLVED, None)


def test_company_of_an_older_term_must_be_larger() -> None:
    """In a text of term XIV three of term XIII and more take the fourth along."""
    day = "05 tháng 3 năm 2026"
    text = conclusion("Triển khai Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW, 68-NQ/TW.", day=day)
    citations = held(corpus_of({"a.txt": text}), "a.txt").citations
    assert str(citations[1].cited) == "tw/xiii/nq/59"


def test_a_district_named_before_goes_with_its_number() -> None:
    """The same number of the same day without its issuer is the district's again; another day's is not."""
    text = conclusion(
        "Theo Quyết định số 55/QĐ-UBND ngày 03/5/2021 của UBND huyện Bình Sơn. Căn cứ Quyết định số "
        "55/QĐ-UBND ngày 03/5/2021 và Quyết định số 55/QĐ-UBND ngày 03/5/2022."
    )
    cited = [str(one.cited) for one in held(corpus_of({"a.txt": text}), "a.txt").citations]
    district = "ubnd-huyen-binh-son-quang-ngai/2021/qd/55"
    assert cited == [district, district, "ubnd-quang-ngai/2022/qd/55"]
