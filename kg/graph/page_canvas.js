"use strict";
// The canvas: what is on it, where one looks, and what steps back.
const $ = (id) => document.getElementById(id);
const { SUBJECT, NODES, EDGES, FACTS, NOTES, LEFT, FILTERS, RELATIONS, AXES, ROWS, FOCUS, TITLE, CUT } = JSON.parse($("data").textContent);
const LARGE = 3000, LATER = 1000, DIM = 0.13, LETTERS = ROWS ? 14 : 13, LEGIBLE = 11, GUTTER = 120, PLAIN = "#8a8f98", DRAWN_FROM = 9;
const large = EDGES.length > LARGE;
// Documents are signs with their names below, joined by straight lines: so many of them are painted by us.
const crowd = large && SUBJECT === "citations";
let language = "vi", said = { ...SAID.vi, ...SUBJECTS[SUBJECT].vi };

const joinOf = new Map(EDGES.map((edge) => [edge.id, edge]));
const around = new Map(NODES.map((node) => [node.id, { in: [], out: [] }]));
for (const edge of EDGES) { around.get(edge.from).out.push(edge); around.get(edge.to).in.push(edge); }
const strokeOf = ({ r }) => RELATIONS[r[0]];
// Each property of an edge costs at opening: what is as the options below have it is not said again.
function drawable(edge) {
  const { id, from, to, width, smooth } = edge, { colour, dashes } = strokeOf(edge), made = { id, from, to };
  if (width) made.width = width;
  if (smooth) made.smooth = smooth;
  if (colour !== PLAIN) made.color = colour;
  if (dashes.length && !large) made.dashes = dashes;
  return made;
}
// Many edges come after the first sight of the nodes, so that the page can be read and searched before.
const later = EDGES.length > LATER && !crowd;
const waiting = new Map(later ? EDGES.map((edge) => [edge.id, drawable(edge)]) : []);
const nodes = new vis.DataSet(crowd ? [] : NODES), edges = new vis.DataSet(crowd || later ? [] : EDGES.map(drawable));
const network = new vis.Network($("graph"), { nodes, edges }, {
  physics: { enabled: false, stabilization: false, solver: "forceAtlas2Based" },
  layout: { improvedLayout: false },
  interaction: { hover: !large, tooltipDelay: 200, hideEdgesOnDrag: later || large, hideEdgesOnZoom: later || large,
                 keyboard: { enabled: true, bindToWindow: false } },
  nodes: { borderWidth: 2, font: { size: LETTERS, strokeWidth: 3, strokeColor: "#ffffff", color: "#16202e" },
           scaling: { label: { drawThreshold: DRAWN_FROM } }, margin: { top: 3, bottom: 3, left: 7, right: 7 }, shapeProperties: { borderRadius: 3 },
           // The chosen one keeps its colour: the frame tells.
           chosen: { label: false, node: (values) => { values.borderWidth = 5; values.borderColor = "#16202e"; values.borderDashes = false; } } },
  edges: { smooth: false, width: 1, color: { color: PLAIN, inherit: false }, arrowStrikethrough: false, arrows: { to: { enabled: !large, scaleFactor: 0.5 } },
           chosen: { label: false, edge: (values) => { values.width += 1; } } },
});
const frame = $("graph").querySelector(".vis-network");
frame.tabIndex = 0;
frame.setAttribute("role", "application");

function bring(ids) {
  const found = ids.filter((id) => waiting.has(id)).map((id) => waiting.get(id));
  for (const { id } of found) waiting.delete(id);
  if (found.length) edges.add(found);
}
// All at once: each time that edges come, all that is there is drawn anew.
function bringRest() {
  bring([...waiting.keys()]);
  whenLoaded(() => performance.mark("complete"));
}
// What stands behind the scripts is there only then.
function whenLoaded(act) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}
function amendNodes(changes) {
  if (crowd) paintAnew();
  else nodes.update(changes);
}
function amendEdges(changes) {
  if (crowd) { paintAnew(); return; }
  for (const change of changes) if (waiting.has(change.id)) Object.assign(waiting.get(change.id), change);
  edges.update(changes.filter(({ id }) => !waiting.has(id)));
}

// What is far from the chosen one steps back; with many edges that would cost more than it tells.
let stepped = false;
const CLEAR = { color: "#16202e", strokeColor: "#ffffff" }, FAINT = { color: "#16202e18", strokeColor: "#ffffff00" };
const sizeOf = ({ font }) => font?.size ?? LETTERS;
// A name that is read from afar would fill the screen from near by.
const letters = (size) => Math.max(LETTERS, Math.min(size, LEGIBLE / network.getScale()));
let drawnAt = 0;
function resize() {
  if (crowd) return;
  const scale = Math.min(network.getScale(), LEGIBLE / LETTERS);
  drawnAt ||= scale; // the sizes in the page are made for the first sight
  if (Math.abs(scale / drawnAt - 1) < 0.15) return;
  drawnAt = scale;
  nodes.update(NODES.filter((node) => sizeOf(node) > LETTERS).map(({ id, font }) => ({ id, font: { ...font, size: letters(font.size) } })));
}
// Where rows of words do not all fit in letters of that size, they run out of the screen below.
function fit(least = LEGIBLE) {
  const room = $("graph");
  if (crowd) sheet = undefined;
  if (AXES) {
    const right = AXES.columns.at(-1)[2], top = -40, bottom = AXES.bands.at(-1)[2];
    const scale = Math.min((room.clientWidth - GUTTER - 20) / right, room.clientHeight / (bottom - top + 20), 1.1);
    network.moveTo({ position: { x: (right - GUTTER / scale) / 2, y: (top + bottom) / 2 }, scale, animation: false });
  } else if (crowd) fitCrowd(NODES.map(({ id }) => id), 1.1);
  else network.fit({ maxZoomLevel: 1.1, animation: false });
  if (ROWS && network.getScale() < least / LETTERS) {
    // Where not even all columns have room, the words do.
    const [left, top, right] = ROWS, whole = room.clientWidth / (right - left);
    const scale = Math.min(LEGIBLE / LETTERS, Math.max(whole, DRAWN_FROM / LETTERS));
    const half = room.clientWidth / scale / 2, words = NODES.find(({ shape }) => shape === "box")?.x ?? 0;
    const across = whole < scale ? Math.max(left + half, Math.min(words, right - half)) : (left + right) / 2;
    network.moveTo({ position: { x: across, y: top + room.clientHeight / scale / 2 }, scale, animation: false });
  }
  resize();
}
network.on("zoom", resize);
const isNear = ({ from, to }, near) => near.has(from) && near.has(to) && (near.centre.has(from) || near.centre.has(to));
function emphasise(near) {
  if (crowd) { brought = near; paintAnew(); return; }
  if (large || (!near && !stepped)) return;
  stepped = Boolean(near);
  nodes.update(NODES.map(({ id, font }) => {
    const far = near && !near.has(id);
    return { id, opacity: far ? DIM : 1, font: { ...font, size: letters(sizeOf({ font })), ...(far ? FAINT : CLEAR) } };
  }));
  amendEdges(EDGES.map((edge) => ({ id: edge.id, color: { color: strokeOf(edge).colour,
    opacity: !near || isNear(edge, near) ? 1 : DIM } })));
}
function nearby(...ids) {
  const near = new Set(ids);
  near.centre = new Set(ids);
  return near;
}
// What is chosen has a thick frame; the joins of one chosen thing stand out with it.
function choose(things, joins = [], around = false) {
  if (crowd) { marked = new Set(things); return; }
  network.unselectAll();
  if (things.length) network.selectNodes(things, around);
  if (joins.length) network.selectEdges(joins);
}
function lookAt(id, still) {
  if (still) return;
  const scale = Math.max(network.getScale(), 0.9);
  if (crowd) moveCrowd(thingOf.get(id), scale);
  else network.focus(id, { scale, animation: false });
  resize();
}
function lookAtBoth(one, other) {
  if (crowd) fitCrowd([one, other], 1);
  else network.fit({ nodes: [one, other], maxZoomLevel: 1, animation: false });
  resize();
}

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
