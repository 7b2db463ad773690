"""From what a mention states to the series that its number belongs to."""

import pytest

from kg.domain.citation import Stated
from kg.domain.directive import System
from kg.identity.context import Context
from kg.identity.series import Periods, series_of
from kg.lexicon.authority import load_authority

HERE = Context("quang-ngai", "2023-12-05", "2023-12-05")
NOWHERE = Context(None, "2023-12-05", "2023-12-05")


def _stated(
    kind: str | None, symbol: str | None, *, year: int | None = None, issuer: str | None = None
) -> Stated:
    return Stated(type=kind, numbers=("1",), symbol=symbol, year=year, issuer=issuer)


@pytest.mark.parametrize(
    ("stated", "name", "kind", "periods"),
    [
        (_stated("Nghị quyết", "NQ/TW"), "tw", "nq", Periods.TERM),
        (_stated("Thông báo", "TB/UBKTTW"), "ubkttw", "tb", Periods.TERM),
        (_stated("Quy định", "QĐi/TW"), "tw", "qdi", Periods.TERM),
        (_stated("Quyết định", "QĐ/TW"), "tw", "qd", Periods.TERM),
        (_stated("Chương trình hành động", "CTr/TU"), "tu-quang-ngai", "ctr", Periods.TERM),
        (_stated("Chương trình hành động", "CT/TU"), "tu-quang-ngai", "ctr", Periods.TERM),
        (_stated("Chỉ thị", "CT/TU"), "tu-quang-ngai", "ct", Periods.TERM),
        (_stated("Công văn", "CV/TU"), "tu-quang-ngai", "cv", Periods.TERM),
        (_stated("Nghị định", "NĐ-CP", year=2023), "cp", "nd", Periods.FIXED),
        (_stated("Nghị quyết", "NQ-CP"), "cp", "nq", Periods.YEAR),
        (_stated("Quyết định", "QĐ-TTg"), "ttg", "qd", Periods.YEAR),
        (_stated("Quyết định", "QĐ-TTg", year=2023), "ttg", "qd-qppl", Periods.FIXED),
        (_stated("Quyết định", "QĐ-UBND"), "ubnd-quang-ngai", "qd", Periods.YEAR),
        (_stated("Kết luận thanh tra", "KL-TTr"), "ttr-quang-ngai", "kl", Periods.YEAR),
        (_stated("Quyết định", "QĐ-BKH"), "bkh", "qd", Periods.YEAR),
        (_stated("Nghị quyết", "NQ-HĐND", year=2021), "hdnd-quang-ngai", "nq-qppl", Periods.FIXED),
        (
            _stated("Công văn", "SNV-CCVC", issuer="Sở Nội vụ tỉnh Bình Định"),
            "snv-binh-dinh",
            "cv",
            Periods.YEAR,
        ),
        (_stated("Công văn", "SNV-CCVC", issuer="Sở Nội vụ Hà Nội"), "snv-ha-noi", "cv", Periods.YEAR),
        (
            _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân Bình Định"),
            "ubnd-binh-dinh",
            "qd",
            Periods.YEAR,
        ),
        (
            _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân huyện Bình Sơn"),
            "ubnd-huyen-binh-son-quang-ngai",
            "qd",
            Periods.YEAR,
        ),
        (
            _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân thị xã Đức Phổ"),
            "ubnd-thi-xa-duc-pho-quang-ngai",
            "qd",
            Periods.YEAR,
        ),
        (
            _stated("Nghị quyết", "NQ-HĐND", issuer="Hội đồng nhân dân thành phố Quảng Ngãi"),
            "hdnd-thanh-pho-quang-ngai-quang-ngai",
            "nq",
            Periods.YEAR,
        ),
        (
            _stated("Nghị quyết", "NQ-HĐND", issuer="Hội đồng nhân dân thành phố Đà Nẵng"),
            "hdnd-da-nang",
            "nq",
            Periods.YEAR,
        ),
        (_stated("Luật", "QH15", year=2022), "qh", "luat", Periods.FIXED),
        (_stated("Nghị quyết", "QH15", year=2023), "qh", "nq", Periods.FIXED),
        (_stated("Nghị quyết", "NQ-UBTVQH15"), "ubtvqh", "nq", Periods.FIXED),
        (
            _stated("Thông báo kết luận", None, issuer="Ủy ban Kiểm tra Trung ương"),
            "ubkttw",
            "tb",
            Periods.TERM,
        ),
        (_stated("Chỉ thị", None, issuer="Ban Thường vụ Tỉnh ủy"), "tu-quang-ngai", "ct", Periods.TERM),
        (_stated("Chỉ thị", None, issuer="Thủ tướng Chính phủ"), "ttg", "ct", Periods.YEAR),
    ],
)
def test_where_a_number_runs(stated: Stated, name: str, kind: str, periods: Periods) -> None:
    """The issuer's code, or its words, with type and province name the series and its kind of period."""
    found = series_of(stated, HERE, load_authority())
    assert found is not None
    assert (found.name, found.type, found.periods) == (name, kind, periods)


@pytest.mark.parametrize(
    ("symbol", "system"),
    [("NQ/TW", System.PARTY), ("KH/TU", System.PARTY), ("NĐ-CP", System.STATE), ("QĐ-TTg", System.STATE)],
)
def test_the_issuer_decides_the_system(symbol: str, system: System) -> None:
    """Party or state is a matter of the issuer's code."""
    found = series_of(
        _stated("Kế hoạch", symbol, year=2023 if "-" in symbol else None), HERE, load_authority()
    )
    assert found is not None
    assert found.system is system


@pytest.mark.parametrize(
    ("symbol", "year", "period"),
    [("QH15", 2022, "xv"), ("QH16", 2026, "xvi"), ("NQ-UBTVQH15", None, "xv"), ("NĐ-CP", 2023, "2023")],
)
def test_a_period_in_the_symbol(symbol: str, year: int | None, period: str) -> None:
    """A legislature or a year that the symbol shows is the period."""
    kind = "Nghị định" if symbol == "NĐ-CP" else "Nghị quyết"
    found = series_of(_stated(kind, symbol, year=year), HERE, load_authority())
    assert found is not None
    assert found.period == period


@pytest.mark.parametrize(
    "stated",
    [
        _stated("Kế hoạch", "KH/TU"),
        _stated("Quyết định", "QĐ-UBND"),
        _stated("Chỉ thị", None, issuer="Ban Thường vụ Tỉnh ủy"),
        _stated("Chỉ thị", None),
        _stated(None, "QH15", year=2023),
    ],
)
def test_an_open_series(stated: Stated) -> None:
    """Without province, issuer, or the kind of an assembly's act no series is named."""
    assert series_of(stated, NOWHERE, load_authority()) is None


def test_a_named_province_outranks_the_place_of_the_text() -> None:
    """An issuer that names its province is of that province, wherever the text was written."""
    stated = _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Quảng Nam")
    for context in (HERE, NOWHERE):
        found = series_of(stated, context, load_authority())
        assert found is not None
        assert found.name == "ubnd-quang-nam"


def test_joint_issuers_have_one_order() -> None:
    """A joint circular is one series in whatever order its issuers are printed."""
    one, other = (
        series_of(_stated("Thông tư liên tịch", f"TTLT-{issuers}", year=2014), HERE, load_authority())
        for issuers in ("BYT-BTC", "BTC-BYT")
    )
    assert one == other


@pytest.mark.parametrize(
    "stated",
    [
        _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân huyện"),
        _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân thành phố"),
        _stated("Nghị quyết", "NQ/TU", issuer="Thành ủy Quảng Ngãi"),
    ],
)
def test_a_body_below_the_province_is_not_the_provinces(stated: Stated) -> None:
    """In a text of a province a district or a city that nobody names shares no series with the province."""
    assert series_of(stated, HERE, load_authority()) is None


def test_a_city_speaks_of_itself() -> None:
    """In a text of Đà Nẵng `Ủy ban nhân dân thành phố` is its own."""
    here = Context("da-nang", "2023-12-05", "2023-12-05")
    found = series_of(
        _stated("Quyết định", "QĐ-UBND", issuer="Ủy ban nhân dân thành phố"), here, load_authority()
    )
    assert found is not None
    assert found.name == "ubnd-da-nang"
