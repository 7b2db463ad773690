"use strict";
// The side panel: all things, one thing, one edge, what a search found. Only textContent is ever set:
// what stands in a document stays text.
const AT_ONCE = 60;
const panel = $("panel");
let repaint = () => showAll();
const ofKey = new Map(Object.entries(FACTS).map(([id, fact]) => [fact.key, id]));

function put(parent, tag, text, attributes = {}) {
  const made = parent.appendChild(document.createElement(tag));
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
const number = (amount) => amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
const filled = (words, numbers) => words.replace(/\{(\w+)\}/g, (_, name) => number(numbers[name]));
const inWords = (value) => (value?.vi === undefined ? value : value[language]);
let read;
function quotesOf(id) {
  if (document.readyState === "loading") { whenLoaded(() => repaint()); return []; }
  return (read ??= JSON.parse($("quotes").textContent))[id] ?? [];
}
const relationNames = (edge) => edge.r.map((place) => RELATIONS[place][language]).join(", ");
const summary = (edge) => (edge.n ? `${relationNames(edge)} (${edge.n} ${said.place})` : relationNames(edge));

function list(heading, items, draw, parent = panel) {
  if (heading) put(parent, "h3", `${heading}: ${number(items.length)}`);
  const made = put(parent, "ul");
  let shown = 0;
  const more = () => {
    for (const item of items.slice(shown, shown + AT_ONCE)) draw(put(made, "li"), item);
    shown += AT_ONCE;
    if (shown < items.length) {
      const row = put(made, "li");
      put(row, "button", `${said.more} (${number(items.length - shown)})`, { type: "button" })
        .addEventListener("click", () => { row.remove(); more(); });
    }
  };
  more();
}
function nodeButton(row, id, note) {
  put(row, "button", FACTS[id].label, { type: "button" }).addEventListener("click", () => pickNode(id));
  if (note) put(row, "small", note);
}
function quoted(item, quote) {
  const block = put(item, "blockquote");
  put(block, "span", quote.before);
  put(block, "mark", quote.mention);
  put(block, "span", quote.after);
  const relation = quote.r >= 0 ? `${RELATIONS[quote.r][language]} · ` : "";
  const source = quote.source ? `${quote.source} · ` : "";
  const section = quote.section ? `${said.section} ${quote.section} · ` : "";
  const where = `${section}${quote.file}, ${said.line} ${quote.line}`;
  const footer = put(block, "footer", relation + source);
  if (quote.text) put(footer, "a", where, { href: quote.text });
  else put(footer, "span", where);
}
function start(painter) { repaint = painter; panel.replaceChildren(); panel.scrollTop = 0; }

function showAll() {
  start(showAll);
  put(panel, "p", said.start, { class: "hint" });
  const visible = NODES.filter((node) => !hidden.has(node.id)).map((node) => node.id);
  const first = new Set(FOCUS);
  visible.sort((a, b) => first.has(b) - first.has(a) || (FACTS[b].weight ?? 0) - (FACTS[a].weight ?? 0));
  list(said.all, visible, (row, id) => nodeButton(row, id, FACTS[id].hint));
}
function showNode(id) {
  start(() => showNode(id));
  const fact = FACTS[id];
  put(panel, "h2", fact.label);
  if (fact.address) put(put(panel, "p"), "a", said.read, { href: fact.address });
  const rows = put(panel, "dl");
  for (const [name, value] of fact.rows) { put(rows, "dt", said[name]); put(rows, "dd", inWords(value)); }
  if (quotesOf(id).length) list(said.quotes, quotesOf(id), quoted);
  for (const [side, end] of [["in", "from"], ["out", "to"]]) {
    const groups = new Map();
    for (const edge of around.get(id)[side]) {
      const heading = strokeOf(edge)[side === "in" ? "backward" : "forward"]?.[language] ?? said[side];
      groups.set(heading, [...(groups.get(heading) ?? []), edge]);
    }
    if (!groups.size && said[side]) groups.set(said[side], []);
    for (const [heading, found] of groups) {
      list(heading, found, (item, edge) => {
        put(item, "button", FACTS[edge[end]].label, { type: "button" }).addEventListener("click", () => pickEdge(edge.id));
        put(item, "small", summary(edge));
      });
    }
  }
}
function showEdge(id) {
  start(() => showEdge(id));
  const edge = joinOf.get(id);
  nodeButton(put(panel, "h2"), edge.from);
  put(panel, "p", `↓ ${summary(edge)}`, { class: "hint" });
  nodeButton(put(panel, "h2"), edge.to);
  if (NOTES[id]) put(panel, "p", NOTES[id][language]);
  list("", quotesOf(id), quoted);
}

function pickNode(id, still) {
  const near = nearby(id);
  for (const edge of around.get(id).in) near.add(edge.from);
  for (const edge of around.get(id).out) near.add(edge.to);
  choose([id], [], true);
  emphasise(near);
  lookAt(id, still);
  showNode(id);
}
function pickEdge(id, still) {
  const edge = joinOf.get(id);
  bring([id]);
  choose([], [id]);
  emphasise(nearby(edge.from, edge.to));
  if (!still) lookAtBoth(edge.from, edge.to);
  showEdge(id);
}
function release() { choose([]); emphasise(null); showAll(); }
network.on("click", ({ nodes: [thing], edges: [join], pointer }) => {
  const hit = crowd ? [thingAt(pointer.canvas), joinAt(pointer.canvas)] : [thing, join];
  if (hit[0]) pickNode(hit[0], true);
  else if (hit[1]) pickEdge(hit[1], true);
  else release();
});

// Search: every word must begin a word of the thing; whole words and words of the name come first.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
let indexed;
function index() {
  const told = ({ rows, hint, key }) => [...rows.map(([, value]) => (value.vi === undefined ? value : `${value.vi} ${value.en}`)), hint ?? "", key].join(" ");
  indexed ??= [
    ...Object.entries(FACTS).map(([id, fact]) => ({ id, name: split(fact.label), rest: split(told(fact)), weight: fact.weight ?? 0 })),
    ...LEFT.map(([label, key]) => ({ label, key, name: split(label), rest: split(key), weight: 0 })),
  ];
  return indexed;
}
function score(entry, wanted) {
  let total = 0;
  for (const word of wanted) {
    const begins = (other) => other.startsWith(word);
    if (entry.name.includes(word)) total += 8;
    else if (entry.name.some(begins)) total += 4;
    else if (entry.rest.includes(word)) total += 2;
    else if (entry.rest.some(begins)) total += 1;
    else return 0;
  }
  return total;
}
function search(text) {
  const wanted = split(text);
  if (!wanted.length) { release(); return; }
  const hits = index().map((entry) => ({ entry, points: score(entry, wanted) })).filter(({ points }) => points)
    .sort((a, b) => b.points - a.points || b.entry.weight - a.entry.weight).map(({ entry }) => entry);
  const drawn = hits.filter(({ id }) => id).map(({ id }) => id);
  choose(drawn.slice(0, 500));
  emphasise(drawn.length ? nearby(...drawn) : null);
  start(() => search(text));
  list(said.found, hits, (row, hit) => {
    if (hit.id) nodeButton(row, hit.id, FACTS[hit.id].hint);
    else { put(row, "span", hit.label); put(row, "code", SUBJECTS[SUBJECT].command + hit.key, { class: "hint" }); put(row, "small", said.notDrawn); }
  });
  panel.dataset.first = drawn[0] ?? "";
}
