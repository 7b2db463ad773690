"""Typed answers as JSON."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal


def json_text(value: object) -> str:
    """Write a typed answer: fields by name, in their order; Vietnamese as it is."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=2)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        if type(value).__str__ is not object.__str__:
            return str(value)  # a key is one word
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    elif names := getattr(type(value), "__struct_fields__", ()):
        value = {name: getattr(value, name) for name in names}
    elif isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
