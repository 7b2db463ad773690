"use strict";
const SAID = {
  vi: {
    skip: "Đến ô tìm kiếm", find: "Tìm (không cần dấu)", fit: "Vừa khung", physics: "Lực kéo", other: "English", otherCode: "en",
    types: "Loại văn bản", relations: "Quan hệ", levels: "Cấp ban hành", period: "Thời gian ban hành", from: "Từ năm", to: "đến năm",
    undated: "cả văn bản không rõ ngày", marks: "Ký hiệu", held: "có toàn văn", stub: "chỉ được dẫn chiếu", unconfirmed: "chưa xác nhận",
    arrows: "Mũi tên đi từ văn bản dẫn chiếu đến văn bản được dẫn chiếu.", reset: "Bỏ lọc", filters: "Lọc", details: "Chi tiết",
    graph: "Đồ thị: phím mũi tên để di chuyển, + và − để phóng to, thu nhỏ",
    central: "trung ương", ministry: "bộ, ngành", province: "tỉnh, thành phố", district: "huyện", commune: "xã, cơ sở", unknown: "chưa rõ",
    type: "Loại", symbol: "Số, ký hiệu", on: "Ngày ban hành", by: "Cơ quan ban hành", term: "Khóa", title: "Trích yếu", level: "Cấp", key: "Khóa tra cứu",
    text: "Toàn văn", none: "chưa có trong kho", note: "Lưu ý", noteText: "chưa xác nhận qua nguồn nào",
    read: "Đọc toàn văn có chú giải", citedBy: "Được dẫn chiếu trong", cites: "Dẫn chiếu", place: "chỗ", section: "mục", line: "dòng",
    found: "Tìm thấy", notDrawn: "không vẽ trên trang này; xem bằng lệnh", more: "Xem tiếp", all: "Các văn bản trên đồ thị",
    start: "Bấm vào một văn bản hoặc một mũi tên. Bấm vào mũi tên để đọc câu chứng minh. Phím / để tìm, Esc để quay lại.",
    count: (nodes, edges) => `${nodes} văn bản, ${edges} liên kết`, nodate: "không rõ ngày",
    cut: (drawn, all) => `Đang vẽ ${drawn} trong ${all} văn bản: những văn bản có toàn văn và được dẫn chiếu nhiều nhất. Các văn bản còn lại vẫn tìm được ở ô tìm kiếm. Vẽ tất cả: `,
    around: "; vẽ quanh một văn bản: ",
  },
  en: {
    skip: "To the search field", find: "Search (no diacritics needed)", fit: "Fit", physics: "Forces", other: "Tiếng Việt", otherCode: "vi",
    types: "Type of document", relations: "Relation", levels: "Level of the issuer", period: "Issued", from: "From", to: "to",
    undated: "also those without a date", marks: "Marks", held: "full text is held", stub: "only cited", unconfirmed: "not confirmed",
    arrows: "An arrow runs from the citing to the cited document.", reset: "Clear the filters", filters: "Filters", details: "Details",
    graph: "Graph: arrow keys move it, + and − zoom",
    central: "centre", ministry: "ministry", province: "province", district: "district", commune: "commune", unknown: "unknown",
    type: "Type", symbol: "Symbol", on: "Issued on", by: "Issued by", term: "Term", title: "Subject", level: "Level", key: "Key",
    text: "Full text", none: "not in the corpus", note: "Note", noteText: "not confirmed by any source",
    read: "Read the annotated text", citedBy: "Cited by", cites: "Cites", place: "×", section: "section", line: "line",
    found: "Found", notDrawn: "not drawn on this page; see it with", more: "Show more", all: "Documents in the graph",
    start: "Click a document or an arrow. Click an arrow to read the sentence that proves it. / searches, Esc goes back.",
    count: (nodes, edges) => `${nodes} documents, ${edges} links`, nodate: "no date",
    cut: (drawn, all) => `${drawn} of ${all} documents are drawn: those held and those most cited. The search finds the others too. To draw all: `,
    around: "; to draw around one document: ",
  },
};
const $ = (id) => document.getElementById(id);
const { NODES, EDGES, FACTS, LEFT, TYPES, RELATIONS, LEVELS, AXES, FOCUS, TITLE, CUT } = JSON.parse($("data").textContent);
const GLYPHS = { dot: "●", square: "■", diamond: "◆", triangle: "▲", triangleDown: "▼", hexagon: "⬢" };
const LARGE = 3000, AT_ONCE = 60, DIM = 0.13, LETTERS = 13, LEGIBLE = 11, GUTTER = 120;
const large = EDGES.length > LARGE;
const panel = $("panel");
let language = "vi", said = SAID.vi, repaint = () => showAll();

const nodes = new vis.DataSet(NODES), edges = new vis.DataSet(EDGES);
const network = new vis.Network($("graph"), { nodes, edges }, {
  physics: { enabled: false, stabilization: false, solver: "forceAtlas2Based" },
  layout: { improvedLayout: false },
  interaction: { hover: !large, tooltipDelay: 200, hideEdgesOnDrag: large, hideEdgesOnZoom: large,
                 keyboard: { enabled: true, bindToWindow: false } },
  nodes: { borderWidth: 2, font: { strokeWidth: 3, strokeColor: "#ffffff", color: "#16202e" },
           scaling: { label: { drawThreshold: 9 } },
           // The chosen one keeps its colour: the frame tells.
           chosen: { label: false, node: (values) => { values.borderWidth = 5; values.borderColor = "#16202e"; values.borderDashes = false; } } },
  edges: { smooth: false, width: 1, color: { inherit: false }, arrowStrikethrough: false, arrows: { to: { enabled: !large, scaleFactor: 0.5 } },
           chosen: { label: false, edge: (values) => { values.width += 1; } } },
});
const frame = $("graph").querySelector(".vis-network");
frame.tabIndex = 0;
frame.setAttribute("role", "application");

const around = new Map(NODES.map((node) => [node.id, { in: [], out: [] }]));
for (const edge of EDGES) { around.get(edge.from).out.push(edge); around.get(edge.to).in.push(edge); }
const ofKey = new Map(Object.entries(FACTS).map(([id, fact]) => [fact.key, id]));

// Only textContent is ever set: what stands in a document stays text.
function put(parent, tag, text, attributes = {}) {
  const made = parent.appendChild(document.createElement(tag));
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
const number = (amount) => amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
let read;
const quotesOf = (id) => (read ??= JSON.parse($("quotes").textContent))[id];
const typeName = (name) => (TYPES.find((type) => type.vi === name) ?? { [language]: name })[language];
const relationNames = (edge) => edge.r.map((place) => RELATIONS[place][language]).join(", ");
const summary = (edge) => `${relationNames(edge)} (${edge.n} ${said.place})`;

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
function start(painter) { repaint = painter; panel.replaceChildren(); panel.scrollTop = 0; }

function showAll() {
  start(showAll);
  put(panel, "p", said.start, { class: "hint" });
  const visible = NODES.filter((node) => !hidden.has(node.id)).map((node) => node.id);
  visible.sort((a, b) => FOCUS.includes(b) - FOCUS.includes(a) || (FACTS[b].cited ?? 0) - (FACTS[a].cited ?? 0));
  list(said.all, visible, (row, id) => nodeButton(row, id, FACTS[id].title));
}
function showNode(id) {
  start(() => showNode(id));
  const fact = FACTS[id];
  put(panel, "h2", fact.label);
  if (fact.text) put(put(panel, "p"), "a", said.read, { href: fact.text });
  const rows = put(panel, "dl");
  const row = (name, value) => { if (value) { put(rows, "dt", said[name]); put(rows, "dd", value); } };
  row("type", typeName(fact.type));
  for (const name of ["symbol", "on", "by", "term", "title"]) row(name, fact[name]);
  row("level", said[fact.level]);
  row("text", fact.held ?? said.none);
  if (fact.unconfirmed) row("note", said.noteText);
  row("key", fact.key);
  const { in: citing, out: cited } = around.get(id);
  for (const [heading, found, end] of [[said.citedBy, citing, "from"], [said.cites, cited, "to"]]) {
    list(heading, found, (item, edge) => {
      put(item, "button", FACTS[edge[end]].label, { type: "button" }).addEventListener("click", () => pickEdge(edge.id));
      put(item, "small", summary(edge));
    });
  }
}
function showEdge(id) {
  start(() => showEdge(id));
  const edge = edges.get(id);
  nodeButton(put(panel, "h2"), edge.from);
  put(panel, "p", `↓ ${summary(edge)}`, { class: "hint" });
  nodeButton(put(panel, "h2"), edge.to);
  list("", quotesOf(id), (item, quote) => {
    const block = put(item, "blockquote");
    put(block, "span", quote.before);
    put(block, "mark", quote.mention);
    put(block, "span", quote.after);
    const relation = quote.r >= 0 ? `${RELATIONS[quote.r][language]} · ` : "";
    const section = quote.section ? `${said.section} ${quote.section} · ` : "";
    const where = `${section}${quote.file}, ${said.line} ${quote.line}`;
    const footer = put(block, "footer", relation);
    if (quote.text) put(footer, "a", where, { href: quote.text });
    else put(footer, "span", where);
  });
}

// What is far from the chosen one steps back; with many edges that would cost more than it tells.
let stepped = false;
const CLEAR = { color: "#16202e", strokeColor: "#ffffff" }, FAINT = { color: "#16202e18", strokeColor: "#ffffff00" };
// A name that is read from afar would fill the screen from near by.
const letters = (size) => Math.max(LETTERS, Math.min(size, LEGIBLE / network.getScale()));
let drawnAt = 0;
function resize() {
  const scale = Math.min(network.getScale(), LEGIBLE / LETTERS);
  drawnAt ||= scale; // the sizes in the page are made for the first sight
  if (Math.abs(scale / drawnAt - 1) < 0.15) return;
  drawnAt = scale;
  nodes.update(NODES.filter(({ font }) => font.size > LETTERS).map(({ id, font }) => ({ id, font: { size: letters(font.size) } })));
}
function fit() {
  if (AXES) {
    const right = AXES.columns.at(-1)[2], top = -40, bottom = AXES.bands.at(-1)[2], room = $("graph");
    const scale = Math.min((room.clientWidth - GUTTER - 20) / right, room.clientHeight / (bottom - top + 20), 1.1);
    network.moveTo({ position: { x: (right - GUTTER / scale) / 2, y: (top + bottom) / 2 }, scale, animation: false });
  } else network.fit({ maxZoomLevel: 1.1, animation: false });
  resize();
}
network.on("zoom", resize);
function emphasise(near) {
  if (large || (!near && !stepped)) return;
  stepped = Boolean(near);
  nodes.update(NODES.map(({ id, font }) => {
    const far = near && !near.has(id);
    return { id, opacity: far ? DIM : 1, font: { size: letters(font.size), ...(far ? FAINT : CLEAR) } };
  }));
  edges.update(EDGES.map(({ id, from, to, color }) =>
    ({ id, color: { color, opacity: !near || (near.has(from) && near.has(to) && (near.centre.has(from) || near.centre.has(to))) ? 1 : DIM } })));
}
function nearby(...ids) {
  const near = new Set(ids);
  near.centre = new Set(ids);
  return near;
}
function lookAt(id, still) {
  if (still) return;
  network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: false });
  resize();
}
function pickNode(id, still) {
  const near = nearby(id);
  for (const edge of around.get(id).in) near.add(edge.from);
  for (const edge of around.get(id).out) near.add(edge.to);
  emphasise(near);
  network.selectNodes([id]);
  lookAt(id, still);
  showNode(id);
}
function pickEdge(id, still) {
  const edge = edges.get(id);
  emphasise(nearby(edge.from, edge.to));
  network.unselectAll();
  network.selectEdges([id]);
  if (!still) { network.fit({ nodes: [edge.from, edge.to], maxZoomLevel: 1, animation: false }); resize(); }
  showEdge(id);
}
function release() { emphasise(null); network.unselectAll(); showAll(); }
network.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
  if (hitNodes.length) pickNode(hitNodes[0], true);
  else if (hitEdges.length) pickEdge(hitEdges[0], true);
  else release();
});

// Search: every word must begin a word of the document; whole words and words of the name come first.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
let indexed;
function index() {
  indexed ??= [
    ...Object.entries(FACTS).map(([id, fact]) => ({ id, name: split(fact.label),
      rest: split([fact.symbol, fact.by, fact.term, fact.title, fact.on, fact.held, fact.key].filter(Boolean).join(" ")), cited: fact.cited ?? 0 })),
    ...LEFT.map(([label, key]) => ({ label, key, name: split(label), rest: split(key), cited: 0 })),
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
    .sort((a, b) => b.points - a.points || b.entry.cited - a.entry.cited).map(({ entry }) => entry);
  const drawn = hits.filter(({ id }) => id).map(({ id }) => id);
  emphasise(drawn.length ? nearby(...drawn) : null);
  network.selectNodes(drawn.slice(0, 500), false);
  start(() => search(text));
  list(said.found, hits, (row, hit) => {
    if (hit.id) nodeButton(row, hit.id, FACTS[hit.id].title);
    else { put(row, "span", hit.label); put(row, "code", `kg draw ${hit.key}`, { class: "hint" }); put(row, "small", said.notDrawn); }
  });
  panel.dataset.first = drawn[0] ?? "";
}

// Filters: boxes that are also the legend.
const off = { types: new Set(), relations: new Set(), levels: new Set() };
const hidden = new Set(), hiddenEdges = new Set();
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const TALLIES = {
  types: tally(NODES.map(({ id }) => FACTS[id].type)),
  relations: tally(EDGES.flatMap(({ r }) => r)),
  levels: tally(NODES.map(({ id }) => FACTS[id].level)),
};
const CHOICES = {
  types: TYPES.map((type) => ({ value: type.vi, text: () => type[language] || said.unknown,
    sign: (row) => { put(row, "span", undefined, { class: "swatch" }).style.background = type.colour; } })),
  relations: RELATIONS.map((relation, place) => ({ value: place, text: () => relation[language], sign: (row) => stroke(row, relation) })),
  levels: LEVELS.map((level) => ({ value: level.name, text: () => said[level.name],
    sign: (row) => put(row, "span", GLYPHS[level.shape], { class: "glyph", "aria-hidden": "true" }) })),
};
function stroke(row, { colour, dashes }) {
  const space = "http://www.w3.org/2000/svg";
  const picture = row.appendChild(document.createElementNS(space, "svg"));
  const line = picture.appendChild(document.createElementNS(space, "line"));
  for (const [name, value] of Object.entries({ width: 26, height: 10, "aria-hidden": "true" })) picture.setAttribute(name, value);
  const marks = { x1: 0, y1: 5, x2: 26, y2: 5, stroke: colour, "stroke-width": 3, "stroke-dasharray": dashes.join(" ") };
  for (const [name, value] of Object.entries(marks)) line.setAttribute(name, value);
}
function drawChoices() {
  for (const [group, choices] of Object.entries(CHOICES)) {
    $(group).replaceChildren();
    const used = choices.filter(({ value }) => TALLIES[group].has(value));
    for (const { value, text, sign } of used) {
      const row = put($(group), "label", undefined, off[group].has(value) ? { class: "off" } : {});
      const box = put(row, "input", undefined, { type: "checkbox" });
      box.checked = !off[group].has(value);
      box.addEventListener("change", () => {
        off[group][box.checked ? "delete" : "add"](value);
        row.classList.toggle("off", !box.checked);
        filter();
      });
      sign(row);
      put(row, "span", text());
      put(row, "span", number(TALLIES[group].get(value)), { class: "amount" });
    }
  }
}
function filter() {
  const first = Number($("from").value) || -Infinity, last = Number($("to").value) || Infinity;
  const fits = ({ year }) => (year === undefined ? $("undated").checked : first <= year && year <= last);
  const goes = (id) => off.types.has(FACTS[id].type) || off.levels.has(FACTS[id].level) || !fits(FACTS[id]);
  change(nodes, NODES, hidden, ({ id }) => goes(id));
  change(edges, EDGES, hiddenEdges, ({ from, to, r }) => r.every((place) => off.relations.has(place)) || hidden.has(from) || hidden.has(to));
  count();
  if (repaint === showAll) showAll();
}
function change(set, all, gone, goes) {
  const changed = all.filter((one) => goes(one) !== gone.has(one.id)).map(({ id }) => ({ id, hidden: !gone.has(id) }));
  for (const { id, hidden: now } of changed) gone[now ? "add" : "delete"](id);
  if (changed.length) set.update(changed);
}
function count() { $("count").textContent = said.count(number(NODES.length - hidden.size), number(EDGES.length - hiddenEdges.size)); }

// Bands and columns behind a drawing along time and authority; their names stay in sight.
function stripes(ctx) {
  const scale = network.getScale();
  const { bands, columns } = AXES;
  const right = columns[columns.length - 1][2], bottom = bands[bands.length - 1][2];
  bands.forEach(([, top, end], place) => {
    ctx.fillStyle = place % 2 ? "#ffffff" : "#f1f4f8";
    ctx.fillRect(-GUTTER / scale, top, right + GUTTER / scale, end - top);
  });
  ctx.strokeStyle = "#c3cad4";
  ctx.lineWidth = 1 / scale;
  for (const [, left] of columns.slice(1)) { ctx.beginPath(); ctx.moveTo(left, 0); ctx.lineTo(left, bottom); ctx.stroke(); }
}
function stripeNames(ctx) {
  const scale = network.getScale(), corner = network.DOMtoCanvas({ x: 0, y: 0 });
  ctx.font = `600 ${13 / scale}px "Segoe UI", "Noto Sans", Arial, sans-serif`;
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  const write = (text, x, y) => {
    const width = ctx.measureText(text).width;
    ctx.fillStyle = "#ffffffd0";
    ctx.fillRect(x - 3 / scale, y - 2 / scale, width + 6 / scale, 18 / scale);
    ctx.fillStyle = "#3a4350";
    ctx.fillText(text, x, y);
  };
  let free = -Infinity;
  for (const [year, left] of AXES.columns) {
    const text = year || said.nodate;
    if (left < free) continue;
    write(text, left + 4 / scale, Math.max(corner.y + 4 / scale, -22 / scale));
    free = left + ctx.measureText(text).width + 14 / scale;
  }
  for (const [level, top] of AXES.bands) write(said[level], Math.max(corner.x + 6 / scale, (6 - GUTTER) / scale), top + 8 / scale);
}
if (AXES) { network.on("beforeDrawing", stripes); network.on("afterDrawing", stripeNames); }

function speak(code) {
  language = code;
  said = SAID[code];
  document.documentElement.lang = code;
  document.title = $("title").textContent = TITLE[code];
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = said[place.dataset.word];
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", said[place.dataset.label]);
  frame.setAttribute("aria-label", said.graph);
  $("language").textContent = said.other;
  $("language").lang = said.otherCode;
  drawChoices();
  count();
  if (CUT) {
    $("cut").hidden = false;
    $("cut").replaceChildren(said.cut(number(NODES.length), number(CUT.nodes)));
    put($("cut"), "code", `kg draw --most ${CUT.nodes} -o graph.html`);
    $("cut").append(said.around);
    put($("cut"), "code", "kg draw 26-NQ/TW -o graph.html");
  }
  repaint();
  if (AXES) network.redraw();
}
function openAddress() {
  const id = ofKey.get(decodeURIComponent(location.hash.slice(1)));
  if (id) pickNode(id);
}
let waiting;
$("search").addEventListener("input", (event) => { clearTimeout(waiting); waiting = setTimeout(() => search(event.target.value), large ? 150 : 0); });
$("search").addEventListener("keydown", (event) => { if (event.key === "Enter" && panel.dataset.first) pickNode(panel.dataset.first); });
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/INPUT/.test(event.target.tagName)) { event.preventDefault(); $("search").focus(); }
  if (event.key === "Escape") { $("search").value = ""; release(); }
});
$("fit").addEventListener("click", fit);
$("language").addEventListener("click", () => speak(said.otherCode));
$("physics").hidden = Boolean(AXES) || NODES.length > 500;
$("physics").addEventListener("click", (event) => {
  const on = event.target.getAttribute("aria-pressed") !== "true";
  event.target.setAttribute("aria-pressed", String(on));
  network.setOptions({ physics: { enabled: on } });
});
for (const id of ["from", "to", "undated"]) $(id).addEventListener("change", filter);
$("reset").addEventListener("click", () => {
  for (const group of Object.values(off)) group.clear();
  $("from").value = $("to").value = "";
  $("undated").checked = true;
  drawChoices();
  filter();
});
window.addEventListener("hashchange", openAddress);
window.addEventListener("beforeprint", fit);
const years = Object.values(FACTS).map(({ year }) => year).filter(Boolean);
if (years.length) {
  $("from").placeholder = years.reduce((a, b) => Math.min(a, b));
  $("to").placeholder = years.reduce((a, b) => Math.max(a, b));
}
speak("vi");
fit();
if (FOCUS.length) network.selectNodes(FOCUS, false);
if (FOCUS.length === 1) showNode(FOCUS[0]);
openAddress();
