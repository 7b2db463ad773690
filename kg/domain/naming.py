"""What a directive is called in a few words."""

_ANY_TEXT = "Văn bản"  # the type of a text whose type nobody states


def short_name(  # noqa: PLR0913, PLR0917 - what may name a directive, the best first
    type_name: str,
    symbol: str | None,
    title: str | None,
    issued_by: str | None,
    held: str | None,
    key: str,
) -> str:
    """Give the short Vietnamese name of a directive.

    That is its type with its symbol (`Nghị quyết 26-NQ/TW`), without one with its title, which may begin with
    the type; else with who issued it and, since many texts may have that in common, with the file that it was
    read from, or at last with its key.
    """
    if symbol:
        return f"{type_name} {symbol}"
    if title:
        repeats = type_name == _ANY_TEXT or title.casefold().startswith(type_name.casefold())
        return title if repeats else f"{type_name} {title}"
    issuer = f" của {issued_by}" if issued_by else ""
    if held:
        return f"{type_name}{issuer} ({held})" if issuer else f"{type_name} {held}"
    return f"{type_name}{issuer}" if issuer else f"{type_name} {key}"
