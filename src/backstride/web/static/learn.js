// While an answer is worked out the page looks again; the work goes on when the page is left.
"use strict";
const waiting = document.querySelector("[data-working]");
if (waiting) {
  setTimeout(() => location.reload(), Number(waiting.dataset.working));
}
