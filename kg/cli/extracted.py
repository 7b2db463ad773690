"""What is read from a file, for JSON: the words of each statement under the names that every answer has."""

from kg.domain.evidence import Evidence


def extracted(value: object) -> object:
    """Give what is read from files as mappings and lists; words stand among the fields of their statement."""
    if isinstance(value, Evidence):
        return _words(value)
    if isinstance(value, tuple):
        return [extracted(one) for one in value]
    names = getattr(type(value), "__struct_fields__", ())
    if not names:
        return value
    found: dict[str, object] = {}
    for name in names:
        inner = getattr(value, name)
        if name == "evidence" and isinstance(inner, Evidence):
            found |= _words(inner)
        else:
            found[name] = extracted(inner)
    return found


def _words(evidence: Evidence) -> dict[str, object]:
    return {
        "section": evidence.section,
        "sentence": evidence.sentence,
        "mark": (evidence.mark.start, evidence.mark.end),
        "quote": evidence.exact,
        "file": evidence.source,
        "line": evidence.line,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
    }
