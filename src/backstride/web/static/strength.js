/* A hold: one button starts and stops, the seconds go into the field. It ends by itself at the most that is counted, and as
   soon as the pain told meanwhile is two above the pain told before. The page works without it. */
"use strict";

document.documentElement.classList.add("has-script");

const RISE = 2;

for (const timer of document.querySelectorAll("[data-timer]")) {
  const form = timer.closest("form");
  const clock = timer.querySelector("[data-clock]");
  const button = timer.querySelector("button");
  const told = timer.querySelector("[data-told]");
  const field = document.getElementById(timer.dataset.timer);
  const most = Number(timer.dataset.most);
  let began = null;
  let ticking = null;

  const score = (name) => {
    const tapped = form.querySelector(`input[name="${name}"]:checked`);
    return tapped ? Number(tapped.value) : null;
  };

  const hasRisen = () => score("pain_before") !== null && score("pain_highest") !== null
    && score("pain_highest") >= score("pain_before") + RISE;

  const seconds = () => Math.min((performance.now() - began) / 1000, most);

  const stop = (why = "") => {
    clearInterval(ticking);
    field.value = Math.round(seconds());
    clock.textContent = `${field.value} s`;
    began = null;
    button.textContent = button.dataset.start;
    told.textContent = why;
  };

  const start = () => {
    began = performance.now();
    told.textContent = "";
    button.textContent = button.dataset.stop;
    ticking = setInterval(() => {
      clock.textContent = `${Math.floor(seconds())} s`;
      if (seconds() >= most) stop(timer.dataset.longEnough);
    }, 200);
  };

  button.addEventListener("click", () => (began === null ? start() : stop()));

  form.addEventListener("change", () => {
    if (began !== null && hasRisen()) stop(timer.dataset.rose);
  });
}
