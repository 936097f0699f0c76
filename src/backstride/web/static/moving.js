/* A session goes to another day by mouse, pen or finger: the same form is sent as without a script, and the server says what
   stands against it. A mouse drags at once; a finger holds first, so that a page still scrolls. */
const form = document.querySelector("#move-form");
const HOLD_MS = 350;
const FAR_PX = 8;
const EDGE_PX = 56;
let held = null;

const isFar = (event) => Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR_PX;

const targetAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-day]") ?? null;

const mark = (target) => {
  if (held.target === target) return;
  held.target?.classList.remove("is-target");
  target?.classList.add("is-target");
  held.target = target;
};

const begin = () => {
  held.moves = true;
  held.session.setPointerCapture(held.id);
  held.session.classList.add("is-dragged");
};

const end = () => {
  clearTimeout(held.timer);
  mark(null);
  held.session.classList.remove("is-dragged");
  held.session.style.translate = "";
  held = null;
};

const follow = (event) => {
  if (!held || event.pointerId !== held.id) return;
  if (!held.moves) {
    if (!isFar(event)) return;
    if (held.touches) return end();
    begin();
  }
  held.session.style.translate = `${event.clientX - held.x}px ${event.clientY - held.y + window.scrollY - held.scrolled}px`;
  mark(targetAt(event));
  if (event.clientY < EDGE_PX) window.scrollBy(0, -EDGE_PX / 4);
  if (event.clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, EDGE_PX / 4);
};

const drop = (event) => {
  if (!held || event.pointerId !== held.id) return;
  const { moves, session } = held;
  const target = moves ? targetAt(event) : null;
  end();
  if (!moves) return;
  /* the click that follows a drag opens nothing */
  const stays = (click) => click.preventDefault();
  window.addEventListener("click", stays, { capture: true });
  setTimeout(() => window.removeEventListener("click", stays, { capture: true }), 0);
  if (!target || target === session.closest("[data-day]")) return;
  form.elements.session.value = session.dataset.session;
  form.elements.to.value = target.dataset.day;
  form.requestSubmit();
};

const hold = (event) => {
  if (event.button !== 0 || !event.isPrimary) return;
  const session = event.currentTarget;
  held = { id: event.pointerId, session, x: event.clientX, y: event.clientY, scrolled: window.scrollY, moves: false, target: null, touches: event.pointerType !== "mouse" };
  if (held.touches) held.timer = setTimeout(begin, HOLD_MS);
};

if (form) {
  document.documentElement.classList.add("has-drag");
  for (const session of document.querySelectorAll("[data-session]")) {
    session.addEventListener("pointerdown", hold);
    session.addEventListener("dragstart", (event) => event.preventDefault());
    session.addEventListener("contextmenu", (event) => held?.touches && event.preventDefault());
    session.addEventListener("touchmove", (event) => held?.moves && event.preventDefault(), { passive: false });
  }
  window.addEventListener("pointermove", follow);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", () => held && end());
}
