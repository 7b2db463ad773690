"""Which directive a held text is: by its header, and by how others cite it."""

from kg.domain.corpus import Claim
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from tests.texts import conclusion, corpus_of, held, name_of, readings

KL_2043 = "tu-quang-ngai/xx/kl/2043"


def _keys(*numbers: str) -> dict[str, str]:
    corpus = identify(readings(*numbers), load_authority())
    return {one.file[:3]: str(one.directive.key) for one in corpus.held}


def test_000_is_known_by_what_001_says_of_it() -> None:
    """000 states no number: 001 cites it with number, date, session and subject, so it is 2043-KL/TU."""
    corpus = identify(readings(), load_authority())
    own = held(corpus, "000")
    assert str(own.directive.key) == KL_2043
    assert (own.directive.symbol, own.directive.issued_on, own.directive.term) == (
        "2043-KL/TU",
        "2023-12-05",
        "XX",
    )
    symbol: Claim = next(claim for claim in own.claims if claim.field == "symbol")
    assert name_of("001") in symbol.reason
    assert symbol.evidence is not None
    assert "2043-KL/TU" in symbol.evidence.exact
    assert {str(one.cited) for one in held(corpus, "001").citations if one.number == "2043"} == {KL_2043}


def test_000_without_001_has_no_number() -> None:
    """What only another text tells is not known without that text; the key then comes from the content."""
    assert _keys("000")["000"].startswith("tu-quang-ngai/xx/kl/khong-so-")
    assert _keys("000", "003", "004")["000"] == _keys("000")["000"]


def test_003_is_not_merged() -> None:
    """001 speaks of no half year: 003 keeps a key of its own, whoever stands beside it."""
    for numbers in (("003",), ("001", "003"), ("000", "001", "003", "004")):
        assert _keys(*numbers)["003"].startswith("tu-quang-ngai/xx/kl/khong-so-")


def test_the_samples_are_four_directives() -> None:
    """No two samples become one, and all are conclusions of the provincial committee in term XX."""
    corpus = identify(readings(), load_authority())
    assert len({one.directive.key for one in corpus.held}) == 4
    assert {(one.directive.key.series, one.directive.key.period) for one in corpus.held} == {
        ("tu-quang-ngai", "xx")
    }


def test_a_text_may_point_at_itself() -> None:
    """`Kết luận này` is the text that says so, under the key it got from others."""
    corpus = identify(readings(), load_authority())
    assert {str(one.refers_to) for one in held(corpus, "000").anaphora} == {KL_2043}


def test_a_header_identifies() -> None:
    """Symbol, province and date of the header are the key; each fact is a claim with its reason."""
    own = held(corpus_of({"a.txt": conclusion("Thực hiện tốt nhiệm vụ.")}), "a.txt")
    assert str(own.directive.key) == "tu-quang-ngai/xx/kl/15"
    assert own.directive.issued_by == "Ban Thường vụ Tỉnh ủy Quảng Ngãi"
    assert {"number", "date", "issuer", "type", "title", "province"} <= {claim.field for claim in own.claims}
    assert all(claim.reason for claim in own.claims)


def test_the_same_number_elsewhere_is_another_directive() -> None:
    """15-KL/TU of two provinces, and of two terms, are different directives."""
    corpus = corpus_of(
        {
            "a.txt": conclusion("Thực hiện tốt."),
            "b.txt": conclusion("Thực hiện tốt.", place="Nghệ An"),
            "c.txt": conclusion("Thực hiện tốt.", day="05 tháng 12 năm 2019"),
        }
    )
    assert sorted(str(one.directive.key) for one in corpus.held) == [
        "tu-nghe-an/2020-2025/kl/15",
        "tu-quang-ngai/xix/kl/15",
        "tu-quang-ngai/xx/kl/15",
    ]
    assert corpus.findings == ()


def test_two_texts_of_one_directive() -> None:
    """A second text of the same directive is reported; the first by file name is held."""
    corpus = corpus_of({"b.txt": conclusion("Bản thứ hai."), "a.txt": conclusion("Bản thứ nhất.")})
    assert [one.file for one in corpus.held] == ["a.txt"]
    assert [(finding.code, "b.txt" in finding.message) for finding in corpus.findings] == [
        ("second-text", True)
    ]


def test_a_stub_is_upgraded_when_its_text_arrives() -> None:
    """A directive that is only cited is a stub under the key that its text has when it comes."""
    citing = conclusion(
        ("Thực hiện Kết luận số 15-KL/TU ngày 05/12/2023."), number="20", day="10 tháng 12 năm 2023"
    )
    key = "tu-quang-ngai/xx/kl/15"
    alone = corpus_of({"b.txt": citing})
    assert key in {str(one.key) for one in alone.cited_only}
    both = corpus_of({"a.txt": conclusion("Thực hiện tốt."), "b.txt": citing})
    assert key not in {str(one.key) for one in both.cited_only}
    assert str(held(both, "a.txt").directive.key) == key
    assert [str(one.cited) for one in held(both, "b.txt").citations] == [key]


def test_two_texts_that_fit_one_citation_stay_apart() -> None:
    """Where a citation describes two unnumbered texts alike, it identifies neither."""
    title = "về tình hình phát triển kinh tế xã hội và nhiệm vụ trọng tâm của tỉnh"
    silent = (
        f"KẾT LUẬN\n\nCỦA TỈNH ỦY (KHÓA XX)\n\n{title}\n\n-----\n\nI. KẾT QUẢ\n\nTỉnh Quảng Ngãi "
        f"hoàn thành {{}}.\n"
    )
    citing = conclusion(f"Thực hiện Kết luận số 77-KL/TU ngày 05/10/2023 của Tỉnh ủy {title}.")
    corpus = corpus_of({"a.txt": silent.format("tốt"), "b.txt": silent.format("khá"), "c.txt": citing})
    assert all("khong-so" in held(corpus, name).directive.key.number for name in ("a.txt", "b.txt"))


def _plan(letterhead: str, number: str, day: str, signed: str = "T/M BAN THƯỜNG VỤ") -> str:
    return (
        f"{letterhead}\n*\nSố {number}\nĐẢNG CỘNG SẢN VIỆT NAM\nNơi ấy, ngày {day}\nKẾ HOẠCH\n"
        "kiểm tra, giám sát của cấp ủy trong tỉnh Quảng Ngãi\n\nI- MỤC ĐÍCH\n1- Quán triệt.\n\n"
        f"{signed}\nBÍ THƯ\n\nNguyễn Văn An\n"
    )


def test_a_symbol_is_kept_while_its_period_is_open() -> None:
    """In the months of the congresses nothing tells the term: the symbol is shown, the key stays open."""
    own = held(corpus_of({"a.txt": _plan("TỈNH ỦY NGHỆ AN", "35-KH/TU", "18 tháng 9 năm 2025")}), "a.txt")
    assert own.directive.symbol == "35-KH/TU"
    assert str(own.directive.key).startswith("tu-nghe-an/khong-ro/kh/khong-so-")
    assert own.directive.term is None


def test_whoever_cites_it_by_another_number_means_another_text() -> None:
    """A text that states 35 is not the 36 of the same subject, though its own period is open."""
    subject = "kiểm tra, giám sát của cấp ủy trong tỉnh Nghệ An"
    files = {
        "a.txt": _plan("TỈNH ỦY NGHỆ AN", "35-KH/TU", "18 tháng 9 năm 2025").replace("Quảng Ngãi", "Nghệ An")
    }
    for number, same in (("36", False), ("35", True)):
        citing = conclusion(
            f"Thực hiện Kế hoạch số {number}-KH/TU ngày 18/9/2025 của Tỉnh ủy khóa XIX về {subject}.",
            place="Nghệ An",
            day="05 tháng 12 năm 2025",
        )
        own = held(corpus_of({**files, "b.txt": citing}), "a.txt")
        assert ("khong-so" not in str(own.directive.key)) is same, number


def test_a_district_committee_signs_for_itself() -> None:
    """`T/M BAN THƯỜNG VỤ` under a district's letterhead is the district's; its key needs a known district."""
    own = held(
        corpus_of(
            {"a.txt": _plan("TỈNH ỦY QUẢNG NGÃI\nHUYỆN ỦY BÌNH SƠN", "125-KH/HU", "15 tháng 4 năm 2023")}
        ),
        "a.txt",
    )
    assert str(own.directive.key) == "hu-binh-son/2023/kh/125"
    assert own.directive.issued_by == "Ban Thường vụ Huyện ủy Bình Sơn"
    (signer,) = own.layers.signers
    assert (signer.charges[0].name, signer.seat) == ("Ban Thường vụ Huyện ủy Bình Sơn", "Huyện ủy Bình Sơn")
    unknown = held(
        corpus_of(
            {"a.txt": _plan("TỈNH ỦY LONG AN\nHUYỆN ỦY CHÂU THÀNH", "125-KH/HU", "15 tháng 4 năm 2023")}
        ),
        "a.txt",
    )
    assert "khong-so" in str(unknown.directive.key)
    assert unknown.directive.symbol == "125-KH/HU"


def test_a_commune_signs_for_itself() -> None:
    """`TM. ỦY BAN NHÂN DÂN` of a commune is not the province's committee."""
    text = _plan(
        "UBND HUYỆN BÌNH SƠN\nUBND XÃ BÌNH HẢI", "12/KH-UBND", "20 tháng 6 năm 2022", "TM. ỦY BAN NHÂN DÂN"
    )
    own = held(corpus_of({"a.txt": text}), "a.txt")
    assert str(own.directive.key) == "ubnd-xa-binh-hai-quang-ngai/2022/kh/12"
    assert own.layers.signers[0].charges[0].name == "Ủy ban nhân dân xã Bình Hải"
