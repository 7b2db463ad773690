"""Whose signature it is: bodies in full, and within which body a name means one person."""

from kg.domain.corpus import Corpus
from kg.domain.layers import Signer
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from tests.texts import conclusion, corpus_of, held

SIGNED = "\nNơi nhận:\n- Lưu Văn phòng Tỉnh ủy.\n\nT/M {body}\n{office}\n\n{name}\n"


def _text(name: str, *, body: str = "BAN THƯỜNG VỤ", office: str = "PHÓ BÍ THƯ", **head: str) -> str:
    return conclusion("Các cấp ủy lãnh đạo.", **head) + SIGNED.format(body=body, office=office, name=name)


def _only(corpus: Corpus, file: str) -> Signer:
    (one,) = held(corpus, file).layers.signers
    return one


def _persons(corpus: Corpus) -> set[str]:
    lines = [line for graph in corpus_quads(corpus, Iris(), program="kg test") for line in graph.lines]
    return {line.split()[2] for line in lines if "ontology#signatory>" in line.split()[1]}


def test_a_body_is_written_in_full() -> None:
    """`BAN THƯỜNG VỤ` is the standing committee of the issuer, whatever province it is of."""
    corpus = corpus_of({"a.txt": _text("Vũ Xuân Cường", place="Lào Cai")})
    signer = _only(corpus, "a")
    assert [charge.name for charge in signer.charges] == ["Ban Thường vụ Tỉnh ủy Lào Cai"]
    assert signer.seat == "Tỉnh ủy Lào Cai"


def test_one_name_in_one_committee_is_one_person() -> None:
    """For the standing committee and for the committee itself; with the mark on either letter of `òa`."""
    corpus = corpus_of(
        {
            "a.txt": _text("Nguyễn Hòa Bình", number="15"),
            "b.txt": _text("NGUYỄN HOÀ BÌNH", number="16", body="TỈNH ỦY", office="BÍ THƯ"),
        }
    )
    assert {_only(corpus, file).seat for file in "ab"} == {"Tỉnh ủy Quảng Ngãi"}
    assert len(_persons(corpus)) == 1


def test_one_name_in_two_bodies_is_two_persons() -> None:
    """Nothing says that the deputy secretary of one province is that of another."""
    texts = {"a.txt": _text("Nguyễn Văn Sơn"), "b.txt": _text("Nguyễn Văn Sơn", place="Lào Cai")}
    assert len(_persons(corpus_of(texts))) == 2


def test_letters_tell_persons_apart() -> None:
    """Hùng and Hưng are two names: marks are never folded away."""
    texts = {"a.txt": _text("Nguyễn Văn Hùng", number="15"), "b.txt": _text("Nguyễn Văn Hưng", number="16")}
    assert len(_persons(corpus_of(texts))) == 2


def test_the_head_of_the_government_sits_in_it() -> None:
    """A deputy signs decrees for the Government and telegrams of the Prime Minister: one seat."""
    end = "\nNơi nhận:\n- Lưu: VT.\n\n{block}\nNguyễn Hòa Bình\n"
    head = "{issuer}\nSố: {number}\nHà Nội, ngày 03 tháng 4 năm 2024\n{type}\nvề an toàn\n"
    head += "Các bộ, ngành thực hiện các nội dung sau đây theo quy định của pháp luật.\n"
    corpus = corpus_of(
        {
            "a.txt": head.format(issuer="CHÍNH PHỦ", number="35/2024/NĐ-CP", type="NGHỊ ĐỊNH")
            + end.format(block="TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"),
            "b.txt": head.format(issuer="THỦ TƯỚNG CHÍNH PHỦ", number="32/CĐ-TTg", type="CÔNG ĐIỆN")
            + end.format(block="KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"),
        }
    )
    assert {_only(corpus, file).seat for file in "ab"} == {"Chính phủ"}
    assert len(_persons(corpus)) == 1
