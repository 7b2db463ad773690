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
        ("Căn cứ {};", Relation.BASED_ON),
        ("Chi trả tiền lương theo {}.", Relation.BASED_ON),
        ("Chi trả tiền lương theo tinh thần {}.", Relation.BASED_ON),
        ("Bảo đảm phù hợp với {}.", Relation.BASED_ON),
        ("Đẩy mạnh tuyên truyền {}.", Relation.CITES),
        ("Nhiệm vụ được xác định trong {}.", Relation.CITES),
        ("Tăng cường kiểm tra. {} có hiệu lực.", Relation.CITES),
    ],
)
def test_the_cue_decides(words: str, relation: Relation) -> None:
    """The words before a mention tell the stance; without any the text merely cites."""
    (mention,) = said(words.format(DECREE)).mentions
    assert mention.relation is relation


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
