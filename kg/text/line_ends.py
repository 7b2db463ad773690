"""Last words of a line: which of them want more after them, and which compounds are complete."""

# A line that ends in one of these cannot be the end of a paragraph, whatever stands between.
_NEEDS_MORE = frozenset(
    [
        *(
            "và",
            "của",
            "các",
            "những",
            "cho",
            "với",
            "về",
            "theo",
            "do",
            "bởi",
            "thuộc",
            "số",
            "ngày",
            "khóa",
            "khoá",
        ),
        *("thứ", "lần", "khoản", "điểm", "Điều"),
    ]
)
# After these, too, a number at the beginning of a line is no numbering.
NEEDS_NUMBER = _NEEDS_MORE | {
    *("tháng", "năm", "quý", "Quý", "điều", "Chương", "Mục", "Phần", "mục", "đoạn", "loại", "cấp", "hạng"),
    *("đến", "từ"),
}
# The same words at the end of a compound are complete: `về chuyển đổi số`, `các dự án trọng điểm`.
_COMPLETE = {
    "số": frozenset(
        (
            *(
                "đổi",
                "tế",
                "phủ",
                "hội",
                "quyền",
                "dân",
                "thiểu",
                "tầng",
                "liệu",
                "thuật",
                "tảng",
                "trường",
                "năng",
            ),
            *("đa", "tham", "doanh", "chỉ", "lực", "nghệ", "hóa", "gian", "học", "chữ", "gia", "thông"),
        )
    ),
    "điểm": frozenset(
        (
            *(
                "trọng",
                "thí",
                "thời",
                "địa",
                "quan",
                "đặc",
                "ưu",
                "khuyết",
                "nhược",
                "cao",
                "tâm",
                "luận",
                "kiểm",
            ),
            *("yếu", "chấm"),
        )
    ),
    **dict.fromkeys(
        ("ngày", "tháng", "quý", "năm"), frozenset(("hằng", "hàng", "mỗi", "nhiều", "đầu", "cuối"))
    ),
    **dict.fromkeys(("khóa", "khoá"), frozenset(("tài", "mã"))),
    "do": frozenset(("tự", "lý")),
    "theo": frozenset(("kèm", "tiếp")),
    "thuộc": frozenset(("trực", "phụ")),
    "khoản": frozenset(("tài", "điều")),
    "mục": frozenset(("danh", "hạng", "chuyên", "khoản", "đề")),
    "loại": frozenset(("phân", "các", "chủng", "thể", "xếp", "kim", "nhân")),
    "cấp": frozenset(("các", "trung", "phân", "cung", "nâng", "sơ", "cao", "khẩn", "trợ", "xuống", "bao")),
    "đoạn": frozenset(("công", "thủ")),
    "hạng": frozenset(("xếp",)),
}
_NO_WORDS: frozenset[str] = frozenset()


def needs_more(tail: str, first: str) -> bool:
    """Tell whether a line wants more words after it, where the next begins with that character."""
    if first in "IVX" and tail.endswith("Đại hội"):
        return True  # `Nghị quyết Đại hội⏎XIII của Đảng`
    word = wanting(tail)
    return word in _NEEDS_MORE or (first.isdigit() and word in NEEDS_NUMBER)


def wanting(tail: str) -> str:
    """Give the last word of a line, unless it ends a compound that wants nothing after it."""
    before, _, word = tail.rpartition(" ")
    complete = before.rpartition(" ")[2].lower() in _COMPLETE.get(word, _NO_WORDS)
    return "" if complete else word
