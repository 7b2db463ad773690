"""The citing text's stance, by the nearest cue, and what one cited directive does to another."""

import pytest

from kg.domain.citation import Relation
from tests.texts import said, sample

DECREE = "Nghị định số 73/2023/NĐ-CP ngày 29/9/2023 của Chính phủ"


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Tiếp tục thực hiện {}.", Relation.IMPLEMENTS),
        ("Quán triệt, triển khai {}.", Relation.IMPLEMENTS),
        ("Tập trung cụ thể hóa {}.", Relation.IMPLEMENTS),
        ("Thực hiện quy định của {}.", Relation.IMPLEMENTS),
        ("Triển khai thực hiện nghiêm các quy định của {}.", Relation.IMPLEMENTS),
        ("Thực hiện theo quy định của {}.", Relation.BASED_ON),
        ("Căn cứ {};", Relation.BASED_ON),
        ("Chi trả tiền lương theo {}.", Relation.BASED_ON),
        ("Chi trả tiền lương theo tinh thần {}.", Relation.BASED_ON),
        ("Bảo đảm phù hợp với {}.", Relation.BASED_ON),
        ("Thực hiện chuyển tiếp theo quy định tại khoản 15 Điều 310 {}.", Relation.BASED_ON),
        ("Rà soát công trình theo tiêu chuẩn đưa vào sử dụng trước ngày {} có hiệu lực.", Relation.CITES),
        ("Tiếp theo {}, yêu cầu các địa phương ứng phó.", Relation.CITES),
        ("Đẩy mạnh tuyên truyền {}.", Relation.CITES),
        ("Nhiệm vụ được xác định trong {}.", Relation.CITES),
        ("Tăng cường kiểm tra. {} có hiệu lực.", Relation.CITES),
    ],
)
def test_the_cue_decides(words: str, relation: Relation) -> None:
    """The words before a mention tell the stance; without any the text merely cites."""
    (mention,) = said(words.format(DECREE)).mentions
    assert mention.relation is relation


@pytest.mark.parametrize(
    "said_in_passing",
    ["(được sửa đổi, bổ sung năm 2019)", "được sửa đổi, bổ sung năm 2019", "(đã được sửa đổi, bổ sung)"],
)
def test_what_was_done_to_one_mention_is_no_stance_towards_the_next(said_in_passing: str) -> None:
    """`Căn cứ Luật … (được sửa đổi, bổ sung năm 2019), Nghị định …`: both are what the text rests on."""
    found = said(f"Căn cứ Luật Cán bộ, công chức năm 2008 {said_in_passing}, {DECREE}.")
    assert [mention.relation for mention in found.mentions][-1] is Relation.BASED_ON


def test_a_list_shares_its_stance_however_long_it_is() -> None:
    """The fourth member of a list is carried out like the first, though `Thực hiện` is far away."""
    about = "về một số chủ trương, chính sách lớn phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh"
    listed = "; ".join(f"Nghị quyết số {number}-NQ/TW ngày 03/11/2022 {about}" for number in (23, 24, 25, 26))
    found = said(f"Thực hiện {listed}.")
    assert [mention.relation for mention in found.mentions] == [Relation.IMPLEMENTS] * 4


def test_coming_into_force_is_not_carrying_out() -> None:
    """`có hiệu lực thi hành …, được sửa đổi bởi Điều 2 Nghị định …`: nobody is told to carry it out."""
    found = said(
        "Điều 8 Nghị định số 94/2022/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/01/2023, có nội dung được sửa "
        f"đổi bởi Điều 2 {DECREE}."
    )
    assert [mention.relation for mention in found.mentions] == [Relation.CITES, Relation.CITES]


def test_a_quoted_subject_holds_no_cue() -> None:
    """`về “Đẩy mạnh học tập và làm theo …”; Kết luận …`: the text carries out both."""
    found = said(f"Thực hiện Chỉ thị số 05-CT/TW về “Đẩy mạnh học tập và làm theo tấm gương”; {DECREE}.")
    assert [mention.relation for mention in found.mentions] == [Relation.IMPLEMENTS, Relation.IMPLEMENTS]


def test_the_nearest_cue_decides() -> None:
    """`theo` inside a sentence about carrying out makes the mention a basis (GUIDELINES ruling 8)."""
    (mention,) = said(f"Tiếp tục thực hiện cải cách tiền lương theo tinh thần {DECREE}.").mentions
    assert (mention.relation, mention.cue) == (Relation.BASED_ON, "theo tinh thần")


def test_a_cue_governs_a_list() -> None:
    """One `theo`, two bases."""
    found = said(
        f"Triển khai theo {DECREE} và Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy."
    )
    assert [mention.relation for mention in found.mentions] == [Relation.BASED_ON] * 2


def test_a_cue_ends_with_its_sentence() -> None:
    """What the sentence before carries out says nothing of the next one's mention."""
    found = said(f"Thực hiện tốt nhiệm vụ được giao. Nội dung của {DECREE} còn mới.")
    assert [mention.relation for mention in found.mentions] == [Relation.CITES]


@pytest.mark.parametrize("word", ["theo dõi", "tiếp theo", "kèm theo", "hiện thực"])
def test_what_is_no_cue(word: str) -> None:
    """Words that hold a cue's letters are none."""
    (mention,) = said(f"Các cơ quan {word} {DECREE}.").mentions
    assert mention.relation is Relation.CITES


@pytest.mark.parametrize(
    ("verb", "relation"),
    [
        ("thực hiện", Relation.IMPLEMENTS),
        ("triển khai thực hiện", Relation.IMPLEMENTS),
        ("thay thế", Relation.REPLACES),
    ],
)
def test_one_cited_directive_acts_on_another(verb: str, relation: Relation) -> None:
    """`X thực hiện Y` is said of X: the second mention points back at the first."""
    found = said(
        f"Theo Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy {verb} Nghị quyết số "
        "26-NQ/TW ngày "
        "03/11/2022 của Bộ Chính trị."
    )
    first, second = found.mentions
    assert (first.via, second.via, second.via_relation) == (None, 0, relation)


@pytest.mark.parametrize("between", [" và ", " gắn với tiếp tục thực hiện ", ", thực hiện ", "; thực hiện "])
def test_equal_objects_do_not_act_on_each_other(between: str) -> None:
    """What `và`, `gắn với` or a comma joins stands side by side (vn-directives.md §4.6)."""
    found = said(
        f"Thực hiện Kế hoạch số 121-KH/TU ngày 10/8/2022{between}Kết luận số 21-KL/TW ngày 25/10/2021."
    )
    assert [mention.via for mention in found.mentions] == [None, None]


def test_the_edge_between_others_in_the_samples() -> None:
    """000 states that programme 28-CTr/TU carries out resolution 26-NQ/TW."""
    mentions = sample("000").mentions
    (resolution,) = (one for one in mentions if one.via is not None)
    assert (resolution.stated.numbers, mentions[resolution.via or 0].stated.numbers) == (("26",), ("28",))
    assert resolution.via_relation is Relation.IMPLEMENTS


def test_a_conclusion_about_carrying_out_reports() -> None:
    """001 concludes on how 2043-KL/TU is carried out: its title reports on it."""
    first = sample("001").mentions[0]
    assert (first.stated.numbers, first.relation) == (("2043",), Relation.REPORTS_ON)


def test_a_decision_acts_by_its_own_words() -> None:
    """A decree amends and repeals at the head of an article; a plan that asks for it does not."""
    head = (
        "CHÍNH PHỦ\n\nSố: 12/2024/NĐ-CP\n\nHà Nội, ngày 05 tháng 02 năm 2024\n\nNGHỊ ĐỊNH\n\nQuy "
        "định về giá đất\n\n"
        f"Điều 1. Sửa đổi, bổ sung một số điều của {DECREE}.\n\n"
        "Điều 2. Bãi bỏ Nghị định số 10/2023/NĐ-CP ngày 03/4/2023 của Chính phủ.\n"
    )
    assert [mention.relation for mention in said(head).mentions] == [Relation.AMENDS, Relation.REPEALS]
    plan = f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. Nghiên cứu sửa đổi, bổ sung {DECREE}.\n"
    assert [mention.relation for mention in said(plan).mentions] == [Relation.CITES]


HEAD = (
    "CHÍNH PHỦ\n\nSố: 12/2024/NĐ-CP\n\nHà Nội, ngày 05 tháng 02 năm 2024\n\nNGHỊ ĐỊNH\n\n"
    "Quy định về giá đất\n\n"
)
CIRCULAR = "Thông tư số 02/2007/TT-BYT ngày 24 tháng 01 năm 2007 của Bộ trưởng Bộ Y tế"


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        (
            f"1. Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2024 và thay thế {DECREE}.",
            Relation.REPLACES,
        ),
        (f"1. Nghị định này thay thế cho {DECREE}.", Relation.REPLACES),
        (f"2. Khoản 2 Điều 5 của {DECREE} được sửa đổi, bổ sung như sau:", Relation.AMENDS),
        (f"3. Kể từ ngày Nghị định này có hiệu lực, {DECREE} hết hiệu lực.", Relation.REPEALS),
        (f"3. {DECREE} về tiền lương hết hiệu lực kể từ ngày Nghị định này có hiệu lực.", Relation.REPEALS),
        (f"3. {DECREE} (sau đây gọi tắt là Nghị định 73) hết hiệu lực thi hành.", Relation.REPEALS),
        (f"4. Trường hợp {DECREE} bị bãi bỏ thì áp dụng văn bản mới.", Relation.CITES),
        (f"5. Thay thế các văn bản sau đây:\n\na) {DECREE};", Relation.REPLACES),
        (f"6. Nội dung quy định tại khoản 2 Điều 3 {DECREE} do tỉnh thực hiện.", Relation.CITES),
        (f"7. Thu tiền theo quy định tại khoản 2 Điều 3 {DECREE}.", Relation.BASED_ON),
        ("8. Sửa đổi Luật Đất đai số 31/2024/QH15.", Relation.CITES),
        (f"9. Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo {CIRCULAR}.", Relation.AMENDS),
        (f"10. Bãi bỏ Quy chế phối hợp ban hành kèm theo {CIRCULAR}.", Relation.REPEALS),
        (f"11. Thay thế cụm từ “Bộ Y tế” bằng “Sở Y tế” tại khoản 1 Điều 10 {CIRCULAR}.", Relation.AMENDS),
        (f"12. Bổ sung khoản 3a vào sau khoản 3 Điều 7 {CIRCULAR} như sau:", Relation.AMENDS),
        (f"13. Điều chỉnh một số nội dung của {CIRCULAR} như sau:", Relation.AMENDS),
        (f"14. Thực hiện quản lý trong phạm vi điều chỉnh của {CIRCULAR}.", Relation.IMPLEMENTS),
    ],
)
def test_what_a_decree_does(sentence: str, relation: Relation) -> None:
    """A decree acts by `Nghị định này …`, in a list, or behind the mention; never on a law or a condition."""
    assert said(HEAD + sentence).mentions[0].relation is relation


def test_what_was_done_before_is_not_done_by_the_text() -> None:
    """`Luật A được sửa đổi bởi Luật B`: B acts on A, and both are the basis (66.22/2026/NQ-CP)."""
    found = said(
        HEAD + "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi "
        "Luật số 87/2025/QH15;"
    ).mentions
    assert [mention.relation for mention in found] == [Relation.BASED_ON] * 2
    assert [(mention.via, mention.via_relation) for mention in found] == [
        (1, Relation.AMENDS),
        (None, Relation.CITES),
    ]


def test_who_replaced_is_not_replaced() -> None:
    """What a repealed decree was amended by, and what stands in its subject, is not repealed with it."""
    found = said(
        HEAD
        + f"Bãi bỏ khoản 6 {CIRCULAR} hướng dẫn thi hành một số điều của Luật Dược (đã được sửa đổi, bổ sung "
        f"tại Điều 4 {DECREE})."
    ).mentions
    assert [mention.relation for mention in found] == [Relation.REPEALS, Relation.CITES, Relation.CITES]


def test_a_comma_inside_a_cue_parts_nothing() -> None:
    """`NĐ A sửa đổi, bổ sung một số điều của NĐ B` is said of A (1255/QĐ-TTg of 2026)."""
    found = said(
        "Căn cứ Nghị định số 39/2024/NĐ-CP ngày 16/6/2024 của Chính phủ sửa đổi, bổ sung một số điều của "
        f"{DECREE};"
    )
    assert (found.mentions[1].via, found.mentions[1].via_relation) == (0, Relation.AMENDS)


def test_a_report_reports_in_its_title() -> None:
    """`BÁO CÁO / Kết quả thực hiện … trong Chỉ thị số 38/CT-TTg` concludes on it, without `về`."""
    (mention,) = said(
        "UBND TỈNH LÀO CAI\nSố: 12/BC-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\n\nBÁO CÁO\nKết quả thực hiện "
        "các nhiệm vụ trong Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ năm 2025\n\nNăm 2025 "
        "đã có nhiều kết quả.\n"
    ).mentions
    assert mention.relation is Relation.REPORTS_ON


@pytest.mark.parametrize("between", ["về tiếp tục thực hiện", "ban hành Chương trình hành động thực hiện"])
def test_a_subject_may_be_to_carry_out_another(between: str) -> None:
    """`Kết luận … về tiếp tục thực hiện Chỉ thị …` is said of the conclusion (GUIDELINES ruling 5)."""
    first, second = said(
        f"Theo Kết luận số 06-KL/TW ngày 10/6/2021 của Ban Bí thư {between} Chỉ thị số 40-CT/TW."
    ).mentions
    assert (first.via, second.via, second.via_relation) == (None, 0, Relation.IMPLEMENTS)


def test_a_heading_in_capitals_is_read_like_any_other() -> None:
    """`TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT … CỦA BỘ CHÍNH TRỊ`: the cue counts, the issuer is of the mention."""
    text = "TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ KHOA HỌC"
    (mention,) = said(text).mentions
    assert mention.relation is Relation.IMPLEMENTS
    assert text[mention.span.start : mention.span.end].endswith("22/12/2024 CỦA BỘ CHÍNH TRỊ")
    assert mention.stated.issuer == "Bộ Chính trị"
    assert mention.title is not None
    assert text[mention.title.start : mention.title.end] == "ĐỘT PHÁ KHOA HỌC"


def test_a_conclusion_amends_what_it_keeps() -> None:
    """`… còn nguyên giá trị; đồng thời điều chỉnh, bổ sung …` says behind the mention what is done to it."""
    (mention,) = said(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nSố 75-KL/TW\nHà Nội, ngày 28 tháng 7 năm 2026\nKẾT LUẬN\n"
        "về bảo vệ môi trường\nBan Chấp hành Trung ương Đảng khẳng định những quan điểm của Nghị quyết số "
        "24-NQ/TW còn nguyên giá trị; đồng thời điều chỉnh, bổ sung một số quan điểm.\n"
    ).mentions
    assert mention.relation is Relation.AMENDS
