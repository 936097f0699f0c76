/* Live charts: Vega is fetched when somebody asks to move or zoom; without it the picture and the table stand. */
document.documentElement.classList.add("has-script");

const token = /var\((--[\w-]+)\)/g;

/* Gives a specification the colours that the reader sees. */
const coloured = (spec, at) => {
  const probe = document.createElement("span");
  probe.hidden = true;
  at.append(probe);
  const colour = (_, name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const told = JSON.parse(JSON.stringify(spec).replace(token, colour));
  probe.remove();
  return told;
};

/* Of a long curve, the lowest and the highest point of each of so many stretches of what is shown, and as much again
   beside it, are drawn: a screen shows no more, and moving stays smooth. */
const STRETCHES = 150;

/* Vega writes into the points that it is given. */
const copied = (point) => ({ ...point });

const thinned = (rows, from, to) => {
  const margin = (to - from) / 2;
  const inside = rows.filter(({ x }) => x >= from - margin && x <= to + margin);
  const length = Math.ceil(inside.length / (2 * STRETCHES));
  if (length < 3) return [...new Set([rows[0], ...inside, rows.at(-1)])].map(copied);
  const kept = [];
  for (let at = 0; at < inside.length; at += length) {
    const part = inside.slice(at, at + length);
    const known = part.filter(({ y }) => y !== null);
    if (known.length < part.length) kept.push(part.find(({ y }) => y === null));
    if (!known.length) continue;
    const low = known.reduce((one, other) => (other.y < one.y ? other : one));
    const high = known.reduce((one, other) => (other.y > one.y ? other : one));
    kept.push(...(low.x < high.x ? [low, high] : [high, low]));
  }
  // the ends keep the scale as long as the years
  const ends = [rows[0], rows.at(-1)];
  return [...new Set([...kept, ...ends])].sort((one, other) => one.x - other.x).map(copied);
};

/* Keeps what is drawn fitting to what is shown: once moved out of the margin, or zoomed by half. */
const keepFitting = (view, curves) => {
  let [low, high] = span(view).map(Number);
  let waits = false;
  const fit = async () => {
    waits = false;
    const [from, to] = span(view).map(Number);
    const margin = (high - low) / 2;
    const zoomed = (to - from) / (high - low);
    if (from >= low - margin && to <= high + margin && zoomed < 1.5 && zoomed > 0.67) return;
    [low, high] = [from, to];
    for (const [name, rows] of Object.entries(curves)) view.data(name, thinned(rows, from, to));
    await view.runAsync();
  };
  view.addSignalListener("window_x", () => {
    if (!waits) requestAnimationFrame(fit);
    waits = true;
  });
};

const span = (view) => view.signal("window_x") || view.scale("x").domain();

/* What the buttons do to the shown span, from its ends to new ones. */
const moves = {
  earlier: (from, to) => [from - (to - from) / 4, to - (to - from) / 4],
  later: (from, to) => [from + (to - from) / 4, to + (to - from) / 4],
  nearer: (from, to) => [from + (to - from) / 5, to - (to - from) / 5],
  farther: (from, to) => [from - (to - from) / 3, to + (to - from) / 3],
};

const open = async (box) => {
  const [status, place] = [box.querySelector("[data-live-status]"), box.querySelector("[data-live-chart]")];
  const start = box.querySelector("[data-live-start]");
  start.disabled = true;
  status.textContent = status.dataset.loading;
  try {
    const [answer] = await Promise.all([fetch(box.dataset.live), import(box.dataset.engine)]);
    if (!answer.ok) throw new Error(String(answer.status));
    const spec = await answer.json();
    const curves = spec.chart.datasets;
    const ends = ([first]) => [curves[first][0].x, curves[first].at(-1).x];
    const few = Object.keys(curves).map((name) => [name, thinned(curves[name], ...ends(Object.keys(curves)))]);
    const draw = async () => {
      const shown = { ...coloured({ ...spec.chart, datasets: {} }, place), datasets: Object.fromEntries(few) };
      const settings = { ast: true, actions: false, defaultStyle: false, tooltip: false, renderer: "canvas" };
      const drawn = await window.vegaEmbed(place, shown, settings);
      if (few.length) keepFitting(drawn.view, curves);
      return drawn;
    };
    let { view } = await draw();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", async () => {
      view.finalize();
      ({ view } = await draw());
    });
    const whole = view.scale("x").domain().map(Number);
    const act = (name) => {
      const [from, to] = span(view).map(Number);
      view.signal("window_x", name === "whole" ? whole : moves[name](from, to)).runAsync();
    };
    for (const button of box.querySelectorAll("[data-live-do]")) {
      button.addEventListener("click", () => act(button.dataset.liveDo));
    }
    const keys = { ArrowLeft: "earlier", ArrowRight: "later", "+": "nearer", "-": "farther", Home: "whole" };
    place.addEventListener("keydown", (event) => {
      if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(keys[event.key]);
    });
    box.querySelector("[data-live-tools]").hidden = false;
    start.hidden = true;
    status.textContent = "";
    box.dataset.ready = "yes";
    place.focus();
  } catch {
    start.disabled = false;
    status.textContent = status.dataset.failed;
  }
};

for (const box of document.querySelectorAll("[data-live]")) {
  box.querySelector("[data-live-start]").addEventListener("click", () => open(box));
}
