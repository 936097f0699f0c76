/* Holds what is entered, and hands it over once the computer is seen. */
"use strict";

const AT_ONCE = 50;
const LOOKS_AGAIN_MS = 15000;
const WAITS_MS = 20000;
const page = document.getElementById("main");
const says = page.dataset;
const show = (id, text) => {
  const place = document.getElementById(id);
  place.textContent = text;
  place.hidden = !text;
};

/* The wall clock with its offset. */
const stamp = (when) => {
  const offset = -when.getTimezoneOffset();
  const wall = new Date(when.getTime() + offset * 60000).toISOString().slice(0, 23);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${wall}${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
};

const hold = async (entry) => {
  await held.add("entries", { id: newId(), at: stamp(new Date()), kind: null, told: {}, signs: [], ...entry });
  await count();
};

const count = async () => {
  const [entries, files] = [await held.every("entries"), await held.every("files")];
  const waiting = entries.filter((one) => !one.refused).length + files.length;
  show("waiting", waiting ? `${says.waiting} ${waiting}` : "");
  document.getElementById("refused").replaceChildren(...entries.filter((one) => one.refused).map(refusedLine));
  return waiting;
};

const refusedLine = (entry) => {
  const line = document.createElement("li");
  const away = document.createElement("button");
  line.textContent = `${entry.at.slice(0, 16).replace("T", " ")}: ${entry.refused} `;
  away.textContent = says.away;
  away.className = "button-quiet";
  away.addEventListener("click", async () => {
    await held.drop("entries", entry.order);
    await count();
  });
  line.append(away);
  return line;
};

/* Shown from the moment a sign is told until the computer says that none stands. */
const showStop = (signs) => {
  let found = false;
  for (const card of document.querySelectorAll("[data-card]")) {
    card.hidden = found || !signs.includes(card.dataset.card);
    found = found || !card.hidden;
  }
  document.getElementById("signs").hidden = found;
  page.classList.toggle("is-stopped", found);
};

const showState = (state) => {
  if (!state) return;
  const now = new Date();
  const aged = now < new Date(state.seen) || stamp(now).slice(0, 10) > state.gate.until;
  show("gate", aged && state.gate.is_open ? says.aged : state.gate.says);
  show("seen", state.seen_says);
  fill("flare-facts", state.flare, (line, text) => line.append(text));
  fill("week", state.week, (line, one) => {
    const day = document.createElement("span");
    day.className = "when";
    day.textContent = one.day;
    line.append(day, ` ${[one.ran, one.score].filter(Boolean).join(" · ")}`);
  });
};

const fill = (id, rows, write) => {
  document.getElementById(id).replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement("li");
      write(line, row);
      return line;
    }),
  );
};

const take = async (told) => {
  await held.say("state", told);
  const unsent = (await held.every("entries")).flatMap((one) => one.signs);
  const signs = [...told.signs, ...unsent];
  await held.say("stop", signs.length ? signs : null);
  showStop(signs);
  showState(told);
};

const sent = async (path, body, headers = {}) => {
  const ends = new AbortController();
  const timer = setTimeout(() => ends.abort(), WAITS_MS);
  try {
    return await fetch(path, { method: "POST", headers: { accept: "application/json", ...headers }, body, signal: ends.signal });
  } finally {
    clearTimeout(timer);
  }
};

/* In order; what was not answered is handed over again. */
const handOver = async (most) => {
  const entries = (await held.every("entries")).filter((one) => !one.refused).slice(0, most);
  const plain = entries.map(({ id, at, kind, told, signs }) => ({ id, at, kind, told, signs }));
  const body = JSON.stringify({ sent_at: stamp(new Date()), entries: plain });
  const answer = await sent("/pocket/hand-over", body, { "content-type": "application/json" });
  if (answer.status === 403) return letGo();
  if (answer.status === 422 && entries.length > 1) return handOver(1);
  if (answer.status === 422 && entries.length) await held.put("entries", { ...entries[0], refused: says.unreadable });
  if (answer.status === 422) return entries.length > 0;
  if (!answer.ok) throw new Error(String(answer.status));
  const told = await answer.json();
  const outcome = new Map(told.taken.map((one) => [one.id, one]));
  for (const entry of entries) {
    const one = outcome.get(entry.id);
    if (one?.kept) await held.drop("entries", entry.order);
    else if (one) await held.put("entries", { ...entry, refused: one.says });
  }
  await take(told.state);
  return entries.length > 0;
};

const handOverFiles = async () => {
  for (const file of await held.every("files")) {
    const form = new FormData();
    form.append("files", file.blob, file.name);
    const answer = await sent("/pocket/share", form);
    if (answer.status !== 422 && !answer.ok) throw new Error(String(answer.status));
    await held.drop("files", file.order);
    show("status", (await answer.json()).says);
  }
};

/* Not paired any more: what the computer said is forgotten, what was entered is not. */
const letGo = async () => {
  await held.say("state", null);
  for (const id of ["gate", "seen"]) show(id, "");
  for (const id of ["week", "flare-facts"]) document.getElementById(id).replaceChildren();
  show("lost", says.letGo);
  return false;
};

const drain = async () => {
  try {
    while (await handOver(AT_ONCE));
    await handOverFiles();
    show("lost", document.getElementById("gate").textContent ? "" : says.letGo);
  } catch {
    show("lost", says.lost);
  }
  return count();
};

let going = null;
const meet = () => {
  const alone = () => (navigator.locks ? navigator.locks.request("backstride", drain) : drain());
  going = (going ?? Promise.resolve()).then(alone, alone);
  return going;
};

const morning = document.getElementById("morning");
morning.addEventListener("submit", async (event) => {
  event.preventDefault();
  const told = Object.fromEntries([...new FormData(morning)].filter(([, text]) => text !== ""));
  if (!Object.keys(told).length) return show("status", says.nothing);
  morning.inert = true;
  try {
    await hold({ kind: "morning", told });
  } catch {
    return show("status", says.full);
  } finally {
    morning.inert = false;
  }
  morning.reset();
  show("status", says.kept);
  await meet();
});

document.getElementById("told-signs").addEventListener("submit", async (event) => {
  event.preventDefault();
  const signs = new FormData(event.target).getAll("sign");
  if (!signs.length) return;
  showStop(signs);
  window.scrollTo(0, 0);
  await held.say("stop", [...((await held.said("stop")) ?? []), ...signs]);
  await hold({ signs });
  await meet();
});

document.addEventListener("visibilitychange", () => document.hidden || meet());
window.addEventListener("online", meet);
window.addEventListener("offline", () => show("lost", says.lost));
setInterval(() => document.hidden || meet(), LOOKS_AGAIN_MS);

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/worker.js").then(
    () => navigator.storage?.persist?.(),
    () => show("untrusted", says.untrusted),
  );
} else show("untrusted", says.untrusted);

(async () => {
  showStop((await held.said("stop")) ?? []);
  showState(await held.said("state"));
  await count();
  await meet();
})();
