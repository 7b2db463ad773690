"use strict";
// The filters: boxes that are also the legend, and the period.
const GLYPHS = { dot: "●", square: "■", diamond: "◆", triangle: "▲", triangleDown: "▼", hexagon: "⬢", star: "★", box: "▭" };
const hidden = new Set(), hiddenEdges = new Set();
const off = Object.fromEntries([...FILTERS.map(({ name }) => [name, new Set()]), ["relations", new Set()]]);
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const GROUPS = [
  ...FILTERS.map((group) => ({ ...group, tallied: tally(NODES.flatMap(({ id }) => FACTS[id].marks[group.name] ?? [])) })),
  { name: "relations", choices: RELATIONS.map((relation, place) => ({ ...relation, value: place })), tallied: tally(EDGES.flatMap(({ r }) => r)) },
].filter(({ tallied }) => tallied.size);
GROUPS.forEach(({ name }, place) => {
  const made = put($("filters"), "details");
  made.open = true;
  put(made, "summary").id = `${name}-name`;
  put(made, "div").id = name;
  // Relations stand second: they are asked for more than what follows.
  if (name === "relations" && place > 1) $("filters").insertBefore(made, $("filters").children[1]);
});
function stroke(row, { colour, dashes }) {
  const space = "http://www.w3.org/2000/svg";
  const picture = row.appendChild(document.createElementNS(space, "svg"));
  const line = picture.appendChild(document.createElementNS(space, "line"));
  for (const [name, value] of Object.entries({ width: 26, height: 10, "aria-hidden": "true" })) picture.setAttribute(name, value);
  const marks = { x1: 0, y1: 5, x2: 26, y2: 5, stroke: colour, "stroke-width": 3, "stroke-dasharray": dashes.join(" ") };
  for (const [name, value] of Object.entries(marks)) line.setAttribute(name, value);
}
function sign(row, { colour, dashes, shape }) {
  if (dashes) stroke(row, { colour, dashes });
  else if (shape) put(row, "span", GLYPHS[shape], { class: "glyph", "aria-hidden": "true" }).style.color = colour;
  else put(row, "span", undefined, { class: "swatch" }).style.background = colour;
}
function drawChoices() {
  for (const group of GROUPS) {
    const { name, choices, tallied } = group;
    $(`${name}-name`).textContent = group[language] ?? said[name];
    $(name).replaceChildren();
    for (const choice of choices.filter(({ value }) => tallied.has(value))) {
      const row = put($(name), "label", undefined, off[name].has(choice.value) ? { class: "off" } : {});
      const box = put(row, "input", undefined, { type: "checkbox" });
      box.checked = !off[name].has(choice.value);
      box.addEventListener("change", () => {
        off[name][box.checked ? "delete" : "add"](choice.value);
        row.classList.toggle("off", !box.checked);
        filter();
      });
      sign(row, choice);
      put(row, "span", choice[language] || said.unknown);
      put(row, "span", number(tallied.get(choice.value)), { class: "amount" });
    }
  }
}
const struck = ({ r }) => r.every((place) => off.relations.has(place));
// A year is one when all of it is typed.
const yearIn = (id) => (/^\d{4}$/.test($(id).value) ? Number($(id).value) : null);
function filter() {
  const first = yearIn("from") ?? -Infinity, last = yearIn("to") ?? Infinity;
  const fits = ({ years, timeless }) => timeless || (years ? first <= years[1] && years[0] <= last : $("undated").checked);
  const out = ({ marks }) => FILTERS.some(({ name }) => marks[name]?.length && marks[name].every((value) => off[name].has(value)));
  const gone = new Set(NODES.filter(({ id }) => out(FACTS[id]) || !fits(FACTS[id])).map(({ id }) => id));
  // What hangs on others goes when all of them are gone, and so on upwards.
  const hanging = NODES.filter(({ id }) => FACTS[id].hangs).map(({ id }) => id);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const id of hanging) if (around.get(id).in.every((edge) => struck(edge) || gone.has(edge.from))) gone.add(id);
  }
  change(NODES, hidden, ({ id }) => gone.has(id), amendNodes);
  change(EDGES, hiddenEdges, (edge) => struck(edge) || hidden.has(edge.from) || hidden.has(edge.to), amendEdges);
  count();
  if (repaint === showAll) showAll();
}
function change(all, gone, goes, amend) {
  const changed = all.filter((one) => goes(one) !== gone.has(one.id)).map(({ id }) => ({ id, hidden: !gone.has(id) }));
  for (const { id, hidden: now } of changed) gone[now ? "add" : "delete"](id);
  if (changed.length) amend(changed);
}
function count() { $("count").textContent = filled(said.count, { nodes: NODES.length - hidden.size, edges: EDGES.length - hiddenEdges.size }); }

const years = Object.values(FACTS).flatMap((fact) => fact.years ?? []);
$("period").hidden = !years.length;
if (years.length) {
  $("from").placeholder = years.reduce((a, b) => Math.min(a, b));
  $("to").placeholder = years.reduce((a, b) => Math.max(a, b));
}
$("undated-row").hidden = Object.values(FACTS).every((fact) => fact.years || fact.timeless);
for (const id of ["from", "to", "undated"]) $(id).addEventListener("input", filter);
$("reset").addEventListener("click", () => {
  for (const group of Object.values(off)) group.clear();
  $("from").value = $("to").value = "";
  $("undated").checked = true;
  drawChoices();
  filter();
});
