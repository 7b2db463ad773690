"use strict";
// A crowd: the things and joins of a large drawing, painted by us on the library's canvas. To make the library's
// objects of them takes seconds at opening, and to draw those a fifth of a second for every picture while one drags.
// Here all is painted once upon a sheet; while one drags or zooms the sheet is moved, and painted anew at rest.
const HIT = 6, LEAST = 1.8, HAIR = 0.5, NAMES = 110; // pixels of the screen: how near a click is, half a sign, a line, names at the sides
const REST = 120, MARGIN = 0.25, INK = "#16202e"; // milliseconds; part of the room beyond each side
const BUNDLE = 60, SHEER = 0.35; // lines of one stroke: what crosses within is not darker; how much lines from afar cover
const ring = (corners, turn, wide = 1, down = 0) => Array.from({ length: corners }, (_, place) => {
  const angle = (turn + place / corners) * 2 * Math.PI;
  return [Math.cos(angle) * wide, Math.sin(angle) * wide + down];
});
// Corners of a shape of size 1, as the library draws it; a dot has none.
const OUTLINES = {
  dot: [], diamond: ring(4, 0), square: ring(4, 1 / 8, Math.SQRT2), hexagon: ring(6, 0),
  triangle: ring(3, -1 / 4, 1.33, 0.32), triangleDown: ring(3, 1 / 4, 1.33, -0.32),
};
const thingOf = new Map(NODES.map((node) => [node.id, node]));
let sheet, resting, held, grip, brought = null, marked = new Set();
const visible = ({ id }) => !hidden.has(id) && id !== held;
const joined = ({ id, from, to }) => !hiddenEdges.has(id) && from !== held && to !== held;

// From afar a thing is as large as can still be seen.
const drawnSize = ({ size }, scale) => Math.max(size, LEAST / scale);
function paintThing(pen, thing, scale) {
  const { id, x, y, shape, color, shapeProperties } = thing, chosen = marked.has(id), size = drawnSize(thing, scale);
  const pixel = size / thing.size, bare = color.background === color.border && !chosen, half = bare ? size + pixel : size;
  pen.beginPath();
  if (shape === "dot") pen.arc(x, y, half, 0, 2 * Math.PI);
  for (const [right, down] of OUTLINES[shape]) pen.lineTo(x + right * half, y + down * half);
  pen.closePath();
  pen.fillStyle = color.background;
  pen.fill();
  if (bare) return; // a frame of the same colour is no more than a larger sign
  pen.strokeStyle = chosen ? INK : color.border;
  pen.lineWidth = (chosen ? 5 : 2) * pixel;
  pen.setLineDash(chosen ? [] : (shapeProperties?.borderDashes ?? []).map((dash) => dash * pixel));
  pen.stroke();
}
function paintName(pen, thing, scale) {
  const high = letters(sizeOf(thing));
  if (high * scale < DRAWN_FROM - 1) return;
  pen.font = `${high}px arial`;
  pen.lineWidth = 3 * high / LETTERS;
  thing.label.split("\n").forEach((line, place) => {
    const top = thing.y + thing.size + 4 + place * high;
    pen.strokeText(line, thing.x, top);
    pen.fillText(line, thing.x, top);
  });
}
function paintNames(pen, things, scale) {
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.strokeStyle = "#ffffff";
  pen.fillStyle = INK;
  pen.setLineDash([]);
  for (const thing of things) paintName(pen, thing, scale);
}
function paintJoins(pen, joins, dashed) {
  RELATIONS.forEach(({ colour, dashes }, place) => {
    const alike = joins.filter(({ r }) => r[0] === place);
    pen.setLineDash(dashed ? dashes.map((dash) => dash * pen.lineWidth / 2) : []);
    pen.strokeStyle = colour;
    for (let first = 0; first < alike.length; first += BUNDLE) {
      pen.beginPath();
      for (const { from, to } of alike.slice(first, first + BUNDLE)) {
        const start = thingOf.get(from), end = thingOf.get(to);
        pen.moveTo(start.x, start.y);
        pen.lineTo(end.x, end.y);
      }
      pen.stroke();
    }
  });
}
function paint(pen, things, joins, scale, width, solid = 1) {
  pen.lineWidth = Math.max(width, HAIR * width / scale);
  pen.globalAlpha = solid * (width < 2 && scale < HAIR ? SHEER : 1);
  paintJoins(pen, joins, width === 2);
  pen.globalAlpha = solid;
  for (const thing of things) paintThing(pen, thing, scale);
  paintNames(pen, things, scale);
}
// Where one looks: the corner of the room at the left above, in the drawing's own measure.
const view = () => ({ scale: network.getScale(), ...network.DOMtoCanvas({ x: 0, y: 0 }) });
function newSheet(canvas) {
  const { scale, x, y } = view(), dense = scale * canvas.width / canvas.clientWidth;
  const aside = Math.round(canvas.width * MARGIN), above = Math.round(canvas.height * MARGIN);
  const made = Object.assign(document.createElement("canvas"), { width: canvas.width + 2 * aside, height: canvas.height + 2 * above });
  const left = x - aside / dense, top = y - above / dense, wide = made.width / dense, high = made.height / dense;
  const pen = made.getContext("2d");
  pen.setTransform(dense, 0, 0, dense, -left * dense, -top * dense);
  const inView = ({ x: right, y: down, size }) =>
    right + size > left && right - size < left + wide && down + size > top && down - size < top + high;
  const things = NODES.filter((thing) => visible(thing) && inView(thing)), joins = EDGES.filter(joined);
  paint(pen, things, joins, scale, 1, brought ? DIM : 1);
  if (brought) paint(pen, things.filter(({ id }) => brought.has(id)), joins.filter((edge) => isNear(edge, brought)), scale, 2);
  return { made, left, top, wide, high, scale, x, y, of: [canvas.width, canvas.height].join() };
}
function paintAnew() {
  sheet = undefined;
  network.redraw();
}
function paintCrowd(ctx) {
  const { canvas } = ctx, now = view();
  if (sheet?.of !== [canvas.width, canvas.height].join()) sheet = undefined;
  sheet ??= newSheet(canvas);
  if (["scale", "x", "y"].some((one) => sheet[one] !== now[one])) {
    clearTimeout(resting);
    resting = setTimeout(paintAnew, REST);
  }
  ctx.drawImage(sheet.made, sheet.left, sheet.top, sheet.wide, sheet.high);
  if (!held) return;
  const joins = [...around.get(held).in, ...around.get(held).out].filter(({ id }) => !hiddenEdges.has(id));
  paint(ctx, [thingOf.get(held)], joins, now.scale, 2);
}
function bounds(ids) {
  const things = ids.map((id) => thingOf.get(id));
  const [left, top] = ["x", "y"].map((axis) => things.reduce((least, thing) => Math.min(least, thing[axis] - thing.size), Infinity));
  const [right, bottom] = ["x", "y"].map((axis) => things.reduce((most, thing) => Math.max(most, thing[axis] + thing.size), -Infinity));
  return { left, top, right, bottom };
}
function fitCrowd(ids, most) {
  const { left, top, right, bottom } = bounds(ids), room = $("graph");
  const scale = Math.min((room.clientWidth - NAMES) / (right - left), (room.clientHeight - NAMES) / (bottom - top), most);
  moveCrowd({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale);
}
function moveCrowd(position, scale) {
  sheet = undefined;
  network.moveTo({ position, scale, animation: false });
}
function thingAt({ x, y }) {
  const far = (thing) => Math.hypot(x - thing.x, y - thing.y) / drawnSize(thing, network.getScale());
  const hit = NODES.filter((thing) => visible(thing) && far(thing) <= 1);
  return hit.reduce((best, thing) => (best && far(best) < far(thing) ? best : thing), undefined)?.id;
}
// The nearest line to a place of the drawing, if one is near enough.
function joinAt({ x, y }) {
  let found, nearest = HIT / network.getScale();
  for (const { id, from, to } of EDGES.filter(joined)) {
    const start = thingOf.get(from), across = thingOf.get(to).x - start.x, down = thingOf.get(to).y - start.y;
    const along = ((x - start.x) * across + (y - start.y) * down) / (across ** 2 + down ** 2 || 1), part = Math.max(0, Math.min(1, along));
    const far = Math.hypot(x - start.x - part * across, y - start.y - part * down);
    if (far <= nearest) [found, nearest] = [id, far];
  }
  return found;
}
function letGo() {
  if (!held) return;
  held = undefined;
  network.setOptions({ interaction: { dragView: true } });
  paintAnew();
}
if (crowd) {
  network.on("beforeDrawing", paintCrowd);
  network.on("dragStart", ({ pointer }) => {
    held = thingAt(pointer.canvas);
    if (!held) return;
    const { x, y } = thingOf.get(held);
    grip = [x - pointer.canvas.x, y - pointer.canvas.y];
    network.setOptions({ interaction: { dragView: false } });
    paintAnew();
  });
  // The library tells of moves only while it moves the view itself.
  frame.addEventListener("pointermove", (event) => {
    if (!held) return;
    const room = frame.getBoundingClientRect();
    const { x, y } = network.DOMtoCanvas({ x: event.clientX - room.left, y: event.clientY - room.top });
    Object.assign(thingOf.get(held), { x: x + grip[0], y: y + grip[1] });
    network.redraw();
  });
  network.on("dragEnd", letGo);
}
