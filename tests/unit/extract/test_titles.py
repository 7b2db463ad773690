"""The subject beside a mention: where it begins, and where the citing sentence resumes."""

import pytest

from tests.texts import said, sample

POLITBURO = "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (f"Thực hiện {POLITBURO} về phát triển vùng Trung Bộ đến năm 2030."),
            "phát triển vùng Trung Bộ đến năm 2030",
        ),
        (f"Thực hiện {POLITBURO}.", None),
        (f"| 3 | Cụ thể hóa {POLITBURO} về phát triển vùng | Bộ Tài chính | 2026 |", "phát triển vùng"),
        (f"Theo {POLITBURO} và Chương trình hành động số 28-CTr/TU.", None),
        (f"Thực hiện {POLITBURO} về phát triển vùng; đẩy mạnh đầu tư công.", "phát triển vùng"),
        (f"Thực hiện {POLITBURO} về phát triển vùng\nĐẩy mạnh đầu tư công.", "phát triển vùng"),
        (f"Thực hiện {POLITBURO} về phát triển vùng gắn với bảo vệ môi trường.", "phát triển vùng"),
        (
            (
                "Hoàn thiện quy hoạch: Quyết định số 1456/QĐ-TTg ngày 22/11/2023 của Thủ tướng Chính phủ "
                "phê duyệt Quy hoạch "
                "tỉnh Quảng Ngãi thời kỳ 2021 - 2030, tầm nhìn đến năm 2050."
            ),
            "phê duyệt Quy hoạch tỉnh Quảng Ngãi thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
        ),
        (
            "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị về “Đẩy mạnh học tập, làm theo Bác”; giám sát.",
            "Đẩy mạnh học tập, làm theo Bác",
        ),
        (
            (
                "Theo Nghị quyết số 71/NQ-CP ngày 08/8/2017 của Chính phủ ban hành Chương trình hành động "
                "thực hiện Chỉ thị số 13-CT/TW ngày 12/01/2017."
            ),
            "ban hành Chương trình hành động",
        ),
        ("Thực hiện Chỉ thị của Bộ Chính trị về đại hội đảng bộ các cấp.", "đại hội đảng bộ các cấp"),
        ("Thực hiện Nghị quyết 26 về tam nông.", "tam nông"),
        (
            'Thực hiện Chỉ thị số 06-CT/TW về cuộc vận động "Học tập và làm theo tấm gương" trong Đảng.',
            'cuộc vận động "Học tập và làm theo tấm gương" trong Đảng',
        ),
        (
            "Thực hiện Nghị quyết số 04-NQ/TW về ngăn chặn “tự diễn biến”, “tự chuyển hóa” trong nội bộ; có",
            "ngăn chặn “tự diễn biến”, “tự chuyển hóa” trong nội bộ",
        ),
        ("Phong trào “Thực hiện Nghị quyết số 26-NQ/TW về tam nông” lan rộng.", "tam nông"),
    ],
)
def test_the_subject_of_a_mention(text: str, title: str | None) -> None:
    """A subject follows `về` or names what a decision does, and ends where the citing sentence goes on."""
    found = said(text)
    assert found.words(found.mentions[0].title) == title


def test_a_subject_ends_before_the_next_mention() -> None:
    """The subject of one directive never swallows the next directive."""
    found = said(
        "Thực hiện Nghị quyết số 18-NQ/TW về tổ chức bộ máy, Nghị quyết số 19-NQ/TW về đơn vị sự "
        "nghiệp công lập."
    )
    assert [found.words(mention.title) for mention in found.mentions] == [
        "tổ chức bộ máy",
        "đơn vị sự nghiệp công lập",
    ]


def test_a_law_has_no_subject() -> None:
    """A law is its name: no words after it become a subject."""
    found = said("Thực hiện quy định của Luật Thực hiện dân chủ ở cơ sở về công khai.")
    assert [mention.title for mention in found.mentions] == [None]


@pytest.mark.parametrize(
    ("number", "symbol", "words"),
    [
        ("000", "26", "phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh vùng Bắc Trung Bộ"),
        ("000", "168", "phê duyệt Điều chỉnh tổng thể Quy hoạch chung xây dựng Khu kinh tế Dung Quất"),
        ("001", "34", "tăng cường lãnh đạo, chỉ đạo thực hiện công tác xây dựng nông thôn mới"),
        ("004", "26", "xây dựng đội ngũ cán bộ các cấp"),
    ],
)
def test_subjects_in_the_samples(number: str, symbol: str, words: str) -> None:
    """The samples' subjects are found beside their numbers."""
    found = sample(number)
    titles = [found.words(mention.title) for mention in found.mentions if mention.stated.numbers == (symbol,)]
    assert [title for title in titles if title and title.startswith(words)]
