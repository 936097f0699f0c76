/* One exercise at a time, with a clock that is heard. What was done is kept in this browser until the computer has taken it, so
   that nothing here needs a network once the page is open; each sitting is sent under its own name and counts once. */
const KEPT = "backstride-guided";
const form = document.querySelector(".guided");

const kept = () => JSON.parse(localStorage.getItem(KEPT) || "[]");
const keep = (sent) => localStorage.setItem(KEPT, JSON.stringify(sent));

/* Hands over what is kept, in order; what the computer does not take stays. Returns what was said last. */
const handOver = async () => {
  let said = null;
  for (const body of kept()) {
    try {
      const answer = await fetch("/exercises/guided", { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(body) });
      if (!answer.ok) return null;
      said = (await answer.json()).says;
    } catch {
      return null;
    }
    keep(kept().filter((one) => one !== body));
  }
  return said;
};

window.addEventListener("online", handOver);
handOver();

const guide = () => {
  const find = (name) => form.querySelector(`[data-${name}]`);
  const [clock, told, which, go, swap, next, silent] = ["clock", "told", "which", "go", "swap", "next", "silent"].map(find);
  const rows = [...form.querySelectorAll("[data-step]:not([data-easier])")].map((step) => {
    const easier = step.nextElementSibling;
    return [step, easier?.matches("[data-easier]") ? easier : null];
  });
  const done = new Map();
  let row = 0;
  let isEasier = false;
  let phase = "ready";
  let ticking = null;
  let sound = null;

  const step = () => rows[row][isEasier ? 1 : 0];
  const setsDone = () => done.get(step()) || 0;

  const beep = (pitch) => {
    if (silent.checked) return;
    sound ??= new AudioContext();
    const tone = new OscillatorNode(sound, { frequency: pitch });
    const loud = new GainNode(sound, { gain: 0.2 });
    tone.connect(loud).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.15);
  };

  const say = (text) => { told.textContent = text; };

  const label = () => {
    const names = { ready: step().dataset.kind === "hold_s" ? "start" : "did", hold: "stop", rest: "skip" };
    go.textContent = go.dataset[names[phase]];
    which.textContent = form.dataset.set.replace("{number}", Math.min(setsDone() + 1, step().dataset.sets)).replace("{total}", step().dataset.sets);
    swap.hidden = !rows[row][1] || isEasier;
    next.hidden = row === rows.length - 1;
  };

  const show = () => {
    for (const pair of rows) for (const one of pair) if (one) one.hidden = one !== step();
    clock.textContent = step().dataset.kind === "hold_s" ? step().dataset.amount : `${step().dataset.amount} ×`;
    label();
  };

  const stop = () => {
    clearInterval(ticking);
    phase = "ready";
  };

  const run = (name, seconds, ended) => {
    const until = performance.now() + 1000 * seconds;
    let heard = seconds;
    phase = name;
    clock.textContent = seconds;
    label();
    ticking = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      if (left === heard) return;
      heard = left;
      clock.textContent = left;
      if (left > 0 && left <= 3) beep(440);
      if (left > 0) return;
      stop();
      beep(880);
      ended();
    }, 100);
  };

  const move = (to) => {
    stop();
    row = to;
    isEasier = false;
    show();
    step().querySelector("h2").focus();
  };

  const rested = () => {
    say(form.dataset.ready);
    show();
  };

  const didSet = () => {
    done.set(step(), setsDone() + 1);
    if (setsDone() < Number(step().dataset.sets)) {
      say(form.dataset.rests);
      return run("rest", Number(step().dataset.rest), rested);
    }
    if (row < rows.length - 1) {
      move(row + 1);
      return say(form.dataset.ready);
    }
    show();
    return say(form.dataset.over);
  };

  go.addEventListener("click", () => {
    say("");
    if (phase === "ready" && step().dataset.kind === "hold_s") return run("hold", Number(step().dataset.amount), didSet);
    if (phase === "ready") return didSet();
    const wasRest = phase === "rest";
    stop();
    if (wasRest) return rested();
    return show();
  });
  swap.addEventListener("click", () => {
    stop();
    isEasier = true;
    show();
    step().querySelector("h2").focus();
  });
  next.addEventListener("click", () => move(row + 1));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    stop();
    const sets = [...done].map(([one, count]) => ["done", `${one.dataset.exercise}:${count}:${one.dataset.kind}:${one.dataset.amount}`]);
    const body = [["sitting", form.elements.sitting.value], ["on", form.elements.on.value], ...sets].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    keep([...kept().filter((one) => !one.startsWith(`sitting=${form.elements.sitting.value}&`)), body]);
    say((await handOver()) ?? form.dataset.kept);
  });

  document.documentElement.classList.add("has-script");
  show();
};

if (form) guide();
