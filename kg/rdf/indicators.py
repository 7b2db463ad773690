"""Indicators as triples: each figure where it stands, and the series that they make."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.domain.corpus import HeldDirective
from kg.lexicon.series import Series, series_of
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.evidence import Quotes
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG

_NAMED_IN, _SERIES, _RULE = terms.iri(KG.named_in), terms.iri(KG.series), terms.iri(KG.rule)
_MINIMUM, _MAXIMUM, _UNIT = terms.iri(KG.minimum), terms.iri(KG.maximum), terms.iri(KG.unit)
_COMPARATOR, _YEAR, _AIM = terms.iri(KG.comparator), terms.iri(KG.year), terms.iri(KG.aim)
_SCOPE, _NUMBER, _PERIOD = terms.iri(KG.scope), terms.iri(KG.number), terms.iri(KG.period)


def indicator_triples(held: HeldDirective, quotes: Quotes) -> Iterator[str]:
    """Describe the figures that one text aims at or reports."""
    key, iris, seen = held.directive.key, quotes.iris, Counter[tuple[int, int]]()
    for one in held.layers.indicators:
        span = one.evidence.span
        seen[span.start, span.end] += 1
        node = terms.iri(iris.indicator(key, span.start, span.end, seen[span.start, span.end]))
        yield f"{node} {TYPE} <{KG.Indicator}>"
        yield f"{node} {LABEL} {terms.vietnamese(one.indicator)}"
        yield f"{node} {_NAMED_IN} <{iris.directive(key)}>"
        yield f"{node} {_SERIES} <{iris.series(series_of(one.indicator).id)}>"
        yield f"{node} {_UNIT} {terms.string(one.unit)}"
        yield f"{node} {_COMPARATOR} {terms.string(one.comparator)}"
        yield f"{node} {_AIM} {terms.string(one.kind)}"
        yield f"{node} {_RULE} {terms.string(one.rule)}"
        if one.minimum is not None:
            yield f"{node} {_MINIMUM} {terms.exact_decimal(one.minimum)}"
        if one.maximum is not None:
            yield f"{node} {_MAXIMUM} {terms.exact_decimal(one.maximum)}"
        if one.year is not None:
            yield f"{node} {_YEAR} {terms.integer(one.year)}"
        if one.period:
            yield f"{node} {_PERIOD} {terms.string(one.period)}"
        if one.number:
            yield f"{node} {_NUMBER} {terms.string(one.number)}"
        if one.scope:
            yield f"{node} {_SCOPE} {terms.string(one.scope)}"
        yield from quotes.link(node, one.evidence)


def series_triples(held: Iterable[HeldDirective], iris: Iris) -> Iterator[str]:
    """Name the series that any figure belongs to."""
    found: dict[str, Series] = {}
    for one in held:
        for indicator in one.layers.indicators:
            series = series_of(indicator.indicator)
            found[series.id] = min(series, found.get(series.id, series))
    for series in found.values():
        node = terms.iri(iris.series(series.id))
        yield f"{node} {TYPE} <{KG.Series}>"
        yield f"{node} {LABEL} {terms.vietnamese(series.name)}"
        if series.english:
            yield f"{node} {LABEL} {terms.english(series.english)}"
