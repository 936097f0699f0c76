/* The month as one stop of the Tab key: arrows walk from day to day, Home and End to the ends of a week, Page Up and Page Down
   to other months. Enter opens a day, as a link does without the script. */
const grid = document.querySelector(".month");
const days = [...grid.querySelectorAll(".cell-link")];
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTHS = { PageUp: "[data-before]", PageDown: "[data-after]" };
let at = days.findIndex((day) => day.closest("[aria-selected]"));
if (at < 0) at = days.findIndex((day) => !day.closest(".cell-outside"));

const stand = (index) => {
  for (const [number, day] of days.entries()) day.tabIndex = number === index ? 0 : -1;
  at = index;
};

const wanted = (key) => {
  if (key === "Home") return at - (at % 7);
  if (key === "End") return at - (at % 7) + 6;
  return at + STEPS[key];
};

stand(at);
grid.addEventListener("focusin", (event) => stand(days.indexOf(event.target)));
grid.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (MONTHS[event.key]) {
    event.preventDefault();
    document.querySelector(MONTHS[event.key]).click();
  } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
    event.preventDefault();
    const next = wanted(event.key);
    if (next < 0) document.querySelector("[data-before]").click();
    else if (next >= days.length) document.querySelector("[data-after]").click();
    else days[next].focus();
  }
});
