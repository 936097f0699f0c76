/* Drags a session to another day: the same form is sent as without a script, and the server says what stands against it. */
const form = document.querySelector("#move-form");
const change = document.querySelector("[data-change]");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

if (change) change.focus();

if (form) {
  document.documentElement.classList.add("has-drag");
  for (const session of document.querySelectorAll("[data-session]")) {
    session.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/plain", session.dataset.session);
      event.dataTransfer.effectAllowed = "move";
    });
  }
  for (const day of document.querySelectorAll("[data-day]")) {
    day.addEventListener("dragover", (event) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      day.classList.add("is-target");
    });
    day.addEventListener("dragleave", () => day.classList.remove("is-target"));
    day.addEventListener("drop", (event) => {
      event.preventDefault();
      day.classList.remove("is-target");
      form.elements.session.value = event.dataTransfer.getData("text/plain");
      form.elements.to.value = day.dataset.day;
      form.requestSubmit();
    });
  }
}
