/* Makes the pictures of the server lively: what stands where one points or steps with the arrow keys is read out, and
   a picture with a window moves and zooms. Pictures are always drawn by the server; without this script they stand. */
document.documentElement.classList.add("has-script");

const SETTLED_MS = 60;

/* The spot nearest to a place of the picture: along the bottom first, then upwards. */
const nearest = (spots, [x, y]) => {
  let best = 0, least = Infinity;
  spots.forEach(([sx, sy], at) => {
    const far = Math.abs(sx - x) * 8 + Math.abs(sy - y);
    if (far < least) [best, least] = [at, far];
  });
  return best;
};

/* Rows below each other are found by their height. */
const nearestRow = (spots, [x, y]) => nearest(spots.map(([sx, sy]) => [sy, sx]), [y, x]);

const placeIn = (svg, event) => {
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
};

const isRows = (spots) => spots.every(([, y], at) => !at || y > spots[at - 1][1]) && spots.length > 1;

const talking = (picture) => {
  const says = document.createElement("output");
  says.className = "chart-says";
  picture.append(says);
  const svg = () => picture.querySelector("svg.chart");
  const hint = document.createElementNS(svg().namespaceURI, "circle");
  hint.setAttribute("class", "chart-here");
  hint.setAttribute("r", "5");
  let at = -1;

  const spots = () => JSON.parse(svg().dataset.spots ?? "[]");
  const show = (index, all = spots()) => {
    if (!all.length) return;
    at = Math.min(Math.max(index, 0), all.length - 1);
    const [x, y, said] = all[at];
    hint.setAttribute("cx", x);
    hint.setAttribute("cy", y);
    svg().append(hint);
    says.textContent = said;
  };
  const hide = () => {
    at = -1;
    hint.remove();
    says.textContent = "";
  };
  picture.addEventListener("pointermove", (event) => {
    const all = spots();
    const find = isRows(all) ? nearestRow : nearest;
    show(find(all, placeIn(svg(), event)), all);
  });
  picture.addEventListener("pointerleave", hide);
  picture.addEventListener("focusout", hide);
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show(at < 0 ? (step > 0 ? 0 : Infinity) : at + step);
  });
};

/* What a button or key does to the shown window. */
const moves = {
  earlier: (from, to) => [from - (to - from) / 4, to - (to - from) / 4],
  later: (from, to) => [from + (to - from) / 4, to + (to - from) / 4],
  nearer: (from, to) => [from + (to - from) / 5, to - (to - from) / 5],
  farther: (from, to) => [from - (to - from) / 3, to + (to - from) / 3],
};
const keys = { PageUp: "earlier", PageDown: "later", "+": "nearer", "-": "farther", Home: "whole" };

const moving = (box) => {
  const pictures = [...box.querySelectorAll(".picture")];
  const shown = () => pictures.find((each) => each.offsetParent !== null);
  const windowOf = (svg) => ["low", "high", "left", "right"].map((name) => Number(svg.dataset[name]));
  const [low, high] = windowOf(box.querySelector("svg.chart"));
  const least = (high - low) / 1000;
  let [from, to] = [low, high];
  let waits, asked = 0;

  /* Until the new picture has come, the old one is moved and stretched. */
  const stretch = (svg) => {
    const [was, till, left, right] = windowOf(svg);
    const scale = (till - was) / (to - from);
    const shift = left + ((was - from) / (to - from)) * (right - left) - left * scale;
    svg.querySelector(".chart-moving").setAttribute("transform", `matrix(${scale} 0 0 1 ${shift} 0)`);
  };
  const fetchPicture = async (picture) => {
    const mine = (asked += 1);
    const svg = picture.querySelector("svg.chart");
    const query = new URLSearchParams({ width: svg.viewBox.baseVal.width, low: from, high: to });
    const answer = await fetch(`${box.dataset.live}${box.dataset.live.includes("?") ? "&" : "?"}${query}`);
    if (!answer.ok || mine !== asked) return;
    const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    if (mine === asked) picture.querySelector("svg.chart").replaceWith(document.importNode(drawn, true));
    box.dataset.shown = `${from} ${to}`;
  };
  const set = (one, other) => {
    const width = Math.min(Math.max(other - one, least), high - low);
    const start = Math.min(Math.max((one + other - width) / 2, low), high - width);
    [from, to] = [start, start + width];
    const picture = shown();
    stretch(picture.querySelector("svg.chart"));
    clearTimeout(waits);
    waits = setTimeout(() => fetchPicture(picture), SETTLED_MS);
  };
  const act = (name) => set(...(name === "whole" ? [low, high] : moves[name](from, to)));

  for (const button of box.querySelectorAll("[data-live-do]")) {
    button.addEventListener("click", () => act(button.dataset.liveDo));
  }
  box.querySelector("[data-live-tools]").hidden = false;
  for (const picture of pictures) {
    let held = null;
    const perPx = () => {
      const svg = picture.querySelector("svg.chart");
      const [, , left, right] = windowOf(svg);
      return (to - from) / (((right - left) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width);
    };
    picture.addEventListener("keydown", (event) => {
      if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(keys[event.key]);
    });
    picture.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const svg = picture.querySelector("svg.chart");
      const [, , left, right] = windowOf(svg);
      const at = from + ((placeIn(svg, event)[0] - left) / (right - left)) * (to - from);
      const by = Math.exp(event.deltaY / 400);
      set(at - (at - from) * by, at + (to - at) * by);
    }, { passive: false });
    picture.addEventListener("pointerdown", (event) => {
      held = event.clientX;
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener("pointermove", (event) => {
      if (held === null || from <= low && to >= high) return;
      const by = (held - event.clientX) * perPx();
      held = event.clientX;
      set(from + by, to + by);
    });
    for (const end of ["pointerup", "pointercancel"]) picture.addEventListener(end, () => { held = null; });
  }
  box.dataset.ready = "yes";
};

for (const picture of document.querySelectorAll(".picture")) {
  if (!picture.querySelector("svg.chart[data-spots]")) continue;
  picture.tabIndex = 0;
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", picture.querySelector("title").textContent);
  talking(picture);
}
for (const box of document.querySelectorAll("[data-live]")) moving(box);
