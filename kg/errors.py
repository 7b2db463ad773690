"""The error tree: every message says what was asked, what is wrong, where, and the way out."""


class KgError(Exception):
    """Any failure that a user can understand and act upon.

    `str(error)` is the problem; `hint` is the way out, possibly empty; lines after the first list choices.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UnreadableFile(KgError):
    """A file cannot be read as a directive's text."""

    def __init__(self, name: str, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{name}: {problem}", hint=hint)
        self.name = name
        self.problem = problem


class BadData(KgError):
    """A data file (authority table, rules, judgements, gold) breaks its own format."""

    def __init__(self, where: str, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{where}: {problem}", hint=hint)


class NothingToBuild(KgError):
    """No readable directive was given."""


class NoGraph(KgError):
    """There is no graph in the home folder."""

    def __init__(self, home: str) -> None:
        super().__init__(
            f"there is no graph in {home}",
            hint="build one with `kg build FOLDER`, or say where it is with --home or KG_HOME",
        )


class OtherVersion(KgError):
    """The graph in the home folder was written by an incompatible version."""

    def __init__(self, home: str, found: str, wanted: str) -> None:
        super().__init__(
            f"the graph in {home} has layout {found}, this program reads layout {wanted}",
            hint="build it again with `kg build FOLDER`",
        )


class Busy(KgError):
    """Another process is writing to the home folder."""

    def __init__(self, home: str) -> None:
        super().__init__(
            f"another build is writing to {home}", hint="wait for it to end, or use another --home"
        )


class UnknownDirective(KgError):
    """Nothing in the graph answers to what was asked."""

    def __init__(self, asked: str, near: tuple[str, ...] = ()) -> None:
        hint = (
            f"the nearest known: {', '.join(near)}" if near else "`kg gaps` and `kg info` show what is known"
        )
        super().__init__(f"no directive is known as {asked!r}", hint=hint)
        self.near = near


class SaysNothing(UnknownDirective):
    """A directive is known, but it says nothing of what was asked."""

    def __init__(self, directive: str, asked: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(asked, near)
        self.args = (f"{directive} says nothing of {asked!r}",)
        self.hint = f"it cites {', '.join(near)}" if near else "`kg show` tells what it says"


_LISTED_BY = {
    "place": "kg places",
    "plan": "kg plans",
    "series": "kg indicators",
    "project": "kg projects",
    "kind of projects": "kg projects",
}


class UnknownName(KgError):
    """No place, project, plan or series of the graph bears the name."""

    def __init__(self, what: str, asked: str, near: tuple[str, ...] = ()) -> None:
        hint = f"the nearest known: {'; '.join(near)}" if near else f"`{_LISTED_BY[what]}` lists them all"
        super().__init__(f"no {what} of this graph is known as {asked!r}", hint=hint)
        self.near = near


class UnknownBody(KgError):
    """No body bears the name, or part of a name fits several."""

    def __init__(self, asked: str, near: tuple[str, ...] = (), *, signed: bool = False) -> None:
        hint = (
            f'it is the name or office of one who signed: kg signatures --by "{asked}"'
            if signed
            else f"did you mean: {'; '.join(near)}"
            if near
            else "`kg tasks --as csv` shows whom tasks are given to"
        )
        super().__init__(f"no one body is known as {asked!r}", hint=hint)
        self.near = near


class SeveralDirectives(KgError):
    """A command that needs one directive was given words that fit several."""

    def __init__(self, asked: str, choices: tuple[str, ...]) -> None:
        super().__init__(
            f"{asked!r} fits {len(choices)} directives: {'; '.join(choices)}",
            hint="narrow it with --term, --date or --about, or give a key, which stands behind each",
        )
        self.choices = choices


class NoSuchMention(KgError):
    """What a person wants to judge is not there."""

    def __init__(self, asked: str, near: tuple[str, ...] = ()) -> None:
        hint = (
            f"the nearest: {'; '.join(near)}" if near else "`kg ambiguous` and `kg cites FILE` show mentions"
        )
        super().__init__(f"there is no {asked}", hint=hint)
        self.near = near


class BadQuery(KgError):
    """A question or a SPARQL query cannot be understood."""


class NotUnderstood(BadQuery):
    """A question is of no kind that the program knows."""

    def __init__(self, asked: str, kinds: tuple[str, ...], near: tuple[str, ...]) -> None:
        lines = [f"it can be asked about: {'; '.join(kinds)}", "`kg ask --list` shows questions of each kind"]
        if near:
            lines += ["the nearest that are understood:", *(f"  {question}" for question in near)]
        super().__init__(f"this question is not understood: {asked!r}", hint="\n".join(lines))
        self.near = near


class UnknownFile(UnknownDirective):
    """A file was named, and no held directive was read from it."""

    def __init__(self, asked: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(asked, near)
        self.args = (f"no held text comes from a file called {asked!r}",)
        self.hint = f"the nearest: {', '.join(near)}" if near else "`kg info` lists the files"
