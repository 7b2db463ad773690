"""Pages that hold no script, and whose policy lets none run; a switch in CSS turns them into English."""

from functools import cache

import jinja2
from markupsafe import Markup

from kg.packaged import packaged


@cache
def still_page(name: str, style: str) -> jinja2.Template:
    """Give a packaged page as a template that escapes whatever is put into it.

    Args:
        name: "annotated.html".
        style: the style sheet that its head takes in, "annotated.css".
    """
    environment = jinja2.Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=jinja2.FunctionLoader(lambda file: packaged("graph", file).read_text(encoding="utf-8")),
    )
    environment.globals["style"] = Markup(packaged("graph", style).read_text(encoding="utf-8"))  # noqa: S704 - the program's own
    return environment.get_template(name)
