"""Whose signature it is: the full names of bodies, and the body within which a name means one person.

A name alone is no person: many share one. Within one body it is taken for one: a committee with its standing
committee, a government with its head. What stands for no placed body is a person of its directive alone.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from kg.domain.directive import Directive
from kg.domain.keys import slug
from kg.domain.layers import Charge, Manner, Signer
from kg.domain.letters import one_school
from kg.identity.bodies import known_body, same_body
from kg.identity.naming import complete_issuer, province_of
from kg.identity.things import NATION, home_of
from kg.lexicon.authority import Authority
from kg.lexicon.rules import load_rules

_ORGANS = ("Ban Thường vụ ", "Thường trực ")  # they speak for the body whose name follows
_CENTRAL_ORGANS = frozenset({"Bộ Chính trị", "Ban Bí thư"})
_LOCAL_ENDS = load_rules("bodies").words["local_ends"]
_OPEN_ENDS = (" tỉnh", " thành phố")


def placed(signers: Iterable[Signer], own: Directive, authority: Authority) -> tuple[Signer, ...]:
    """Write the bodies that signers stand for in full, and say within which body each is to be understood."""
    return tuple(_placed(signer, own, authority) for signer in signers)


_OF_AGENCIES = ("Giám đốc", "Chi cục trưởng", "Cục trưởng", "Trưởng phòng", "Hiệu trưởng", "Chánh Thanh tra")
_COMMITTEES = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Thành ủy", "Ban Thường vụ")


def person_key(name: str) -> str:
    """Fold a name for comparing within one body: letters and marks count, their case and school do not."""
    return one_school(name.lower())


def _placed(signer: Signer, own: Directive, authority: Authority) -> Signer:
    charges = tuple(
        charge if charge.office else replace(charge, name=_full(charge.name, own, authority))
        for charge in signer.charges
    )
    held = [charge.name for charge in charges if charge.office] or [signer.office or ""]
    alien = all(charge.office for charge in charges) and any(_of_another(office, own) for office in held)
    return replace(signer, charges=charges, seat=None if alien else _seat(charges, own, authority))


def _of_another(office: str, own: Directive) -> bool:
    """Tell whether the issuer has no such office: a `Giám đốc` signs for a department."""
    return office.startswith(_OF_AGENCIES) and (own.issued_by or "").startswith(_COMMITTEES)


def _full(name: str, own: Directive, authority: Authority) -> str:
    """Complete a body by the issuer of the directive, else by its province."""
    issuer = own.issued_by
    if issuer and (same_body(name, issuer) or slug(issuer).startswith(f"{slug(name)}-")):
        return issuer
    home = home_of(own.key)
    if home == NATION:
        return name
    province = authority.province(home)
    if province and name.endswith(_OPEN_ENDS):
        return f"{name} {province.name}"
    return complete_issuer(name, home, authority) or name


def _seat(charges: tuple[Charge, ...], own: Directive, authority: Authority) -> str | None:
    bodies = sorted(
        (charge for charge in charges if not charge.office),
        key=lambda one: one.manner is not Manner.ON_BEHALF,
    )
    name = bodies[0].name if bodies else own.issued_by
    if name is None:
        return None
    for organ in _ORGANS:
        name = name.removeprefix(organ)
    known = known_body(name)
    if known and known.parent and (known.kind == "office" or known.name in _CENTRAL_ORGANS):
        known = known_body(known.parent)
    if known:
        return known.name
    if not bodies and home_of(own.key) == NATION:
        return None  # an issuer of the centre that no table knows may be a torso: `Bộ trưởng`
    local = name.endswith(_LOCAL_ENDS) and home_of(own.key) == NATION and not province_of(name, authority)
    return None if local else name
