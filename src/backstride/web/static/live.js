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
    const draw = () =>
      window.vegaEmbed(place, coloured(spec.chart, place), {
        ast: true,
        actions: false,
        defaultStyle: false,
        tooltip: false,
        renderer: "canvas",
      });
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
