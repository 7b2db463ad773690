"""Names of laws as a tree of words: the longest known name that a text begins with."""

import re
from dataclasses import dataclass
from functools import cache

from kg.domain.letters import one_school, other_school
from kg.lexicon.authority import load_authority

_TOKEN = re.compile(r"[\wđĐ]+")
# What may stand between two words of a name: a comma, a dash and "và" are one to a careless writer.
_GAP = re.compile(r"(?: ?[,;-])? (?:và )?\(?| ?[-/] ?")
# How the name of an amending law goes on: with the laws that it amends
_AMENDING = re.compile(
    r"sửa đổi(?:,? bổ sung)?(?: một số điều)?(?: của)?(?: các)? (?:Bộ [Ll]uật |[Ll]uật |Pháp lệnh )(?=[A-ZĐ])"
)
_AND_LAW = re.compile(r"(?:, ?| và |, và )(?:Bộ [Ll]uật |[Ll]uật |Pháp lệnh )(?=[A-ZĐ])")
_END = ""
_MOST_WORDS = 24
_ENOUGH_WORDS = 4  # words below which a set says too little


@dataclass(frozen=True, slots=True)
class LawNames:
    """Finds the names of laws at a place of a text."""

    tree: dict[str, object]
    by_words: frozenset[frozenset[str]]

    def reordered_at(self, text: str, start: int) -> int | None:
        """Give where a known name ends whose words stand in another order or are said once: `vừa và nhỏ`."""
        words: set[str] = set()
        position, found = start, None
        for _ in range(_MOST_WORDS):
            token = _TOKEN.match(text, position)
            if not token:
                break
            if token[0] != "và":
                words.add(token[0].lower())
            if len(words) >= _ENOUGH_WORDS and frozenset(words) in self.by_words:
                found = token.end()
            gap = _GAP.match(text, token.end())
            if not gap:
                break
            position = gap.end()
        return found

    def amending_at(self, text: str, start: int) -> int | None:
        """Give where the name of an amending law ends that no table has, by the laws that it amends."""
        amends = _AMENDING.match(text, start)
        found = None
        while amends and (end := self.longest_at(text, amends.end())):
            found, amends = end, _AND_LAW.match(text, end)
        return found

    def longest_at(self, text: str, start: int) -> int | None:
        """Give where the longest known name ends that starts at `start`; None if none does."""
        node: dict[str, object] = self.tree
        position, found = start, None
        while token := _TOKEN.match(text, position):
            following = node.get(token[0].lower())
            if not isinstance(following, dict):
                break
            node = following
            if _END in node:
                found = token.end()
            gap = _GAP.match(text, token.end())
            if not gap:
                break
            position = gap.end()
        closing = found is not None and "(" in text[start:found] and text.startswith(")", found)
        return found + 1 if found is not None and closing else found


@cache
def law_names() -> LawNames:
    """Build the tree from the authority table, once."""
    tree: dict[str, object] = {}
    sets: set[frozenset[str]] = set()
    for law in load_authority().laws:
        constitution = law.name.startswith("Hiến pháp")
        for name in () if constitution else (law.name, *law.directive.also_known_as):
            bare = re.sub(r"^(?:Bộ luật|Luật|Pháp lệnh) ", "", name)
            words = [word for word in map(str.lower, _TOKEN.findall(bare)) if word != "và"]
            node = tree
            for word in words:
                # One child for both spellings of a tone mark: `sức khoẻ`, `sức khỏe`.
                child = node.setdefault(one_school(word), {})
                node.setdefault(other_school(one_school(word)), child)
                node = child  # type: ignore[assignment]  # every value of the tree is a tree
            node[_END] = {}
            sets.add(frozenset(words))
    return LawNames(tree, frozenset(sets))
