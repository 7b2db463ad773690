"use strict";
// Opening: the language, the keys, the address, and the first sight.
function speak(code) {
  language = code;
  said = { ...SAID[code], ...SUBJECTS[SUBJECT][code] };
  document.documentElement.lang = code;
  document.title = $("title").textContent = TITLE[code];
  for (const place of document.querySelectorAll("[data-word]")) {
    place.textContent = said[place.dataset.word] ?? "";
    place.closest("p, label, button, summary, a").classList.toggle("absent", !said[place.dataset.word]);
  }
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", said[place.dataset.label]);
  frame.setAttribute("aria-label", said.graph);
  $("language").textContent = said.other;
  $("language").lang = said.otherCode;
  drawChoices();
  count();
  if (CUT) {
    $("cut").hidden = false;
    $("cut").replaceChildren(filled(said.cut, { drawn: CUT.all - LEFT.length, all: CUT.all }));
    put($("cut"), "code", CUT.redraw);
    const again = LEFT.find(([, words]) => words)?.[1];
    if (again) {
      $("cut").append(said.around);
      put($("cut"), "code", `${SUBJECTS[SUBJECT].command}${again} -o graph.html`);
    }
  }
  repaint();
  if (AXES) network.redraw();
}
function openAddress() {
  const id = ofKey.get(decodeURIComponent(location.hash.slice(1)));
  if (id) pickNode(id);
}
let delayed;
$("search").placeholder = SUBJECTS[SUBJECT].search;
$("search").addEventListener("input", (event) => { clearTimeout(delayed); delayed = setTimeout(() => search(event.target.value), large ? 150 : 0); });
$("search").addEventListener("keydown", (event) => { if (event.key === "Enter" && panel.dataset.first) pickNode(panel.dataset.first); });
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/INPUT/.test(event.target.tagName)) { event.preventDefault(); $("search").focus(); }
  if (event.key === "Escape") { $("search").value = ""; release(); }
});
$("fit").addEventListener("click", () => fit());
$("language").addEventListener("click", () => speak(said.otherCode));
$("physics").hidden = Boolean(AXES || ROWS) || NODES.length > 500 || crowd;
$("physics").addEventListener("click", (event) => {
  const on = event.target.getAttribute("aria-pressed") !== "true";
  event.target.setAttribute("aria-pressed", String(on));
  network.setOptions({ physics: { enabled: on } });
});
window.addEventListener("hashchange", openAddress);
window.addEventListener("beforeprint", () => { bringRest(); fit(DRAWN_FROM); network.redraw(); });
speak("vi");
fit();
if (FOCUS.length) choose(FOCUS);
if (FOCUS.length === 1) showNode(FOCUS[0]);
openAddress();
// What the benchmark reads: the first sight is on the screen, and the page answers.
requestAnimationFrame(() => setTimeout(() => { performance.mark("answers"); setTimeout(bringRest, 0); }, 0));
