/* The one script: saves the diary as it is touched, prints. Every page works without it. */
"use strict";

document.documentElement.classList.add("has-script");

/* Saving as it is touched: the form is sent as it stands; the answer says what is kept or what stands against it. */
for (const form of document.querySelectorAll("form[data-saves]")) {
  const status = form.querySelector("[data-status]");
  let waiting = Promise.resolve();

  const show = (told) => {
    for (const [name, value] of Object.entries(told.keep || {})) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
    for (const old of form.querySelectorAll(".fault")) old.remove();
    for (const odd of form.querySelectorAll("[aria-invalid]")) odd.removeAttribute("aria-invalid");
    for (const fault of told.faults || []) place(fault);
    status.textContent = told.says;
    if (told.due) form.querySelector("[data-due]").hidden = false;
    if (told.go) window.location.assign(told.go);
  };

  const place = (fault) => {
    const at = fault.where && document.getElementById(fault.where);
    const line = document.createElement("p");
    line.className = "fault";
    line.textContent = fault.says;
    if (!at) return;
    at.setAttribute("aria-invalid", "true");
    if (at.matches("fieldset")) at.append(line);
    else at.after(line);
  };

  const save = async () => {
    status.textContent = status.dataset.saving;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      show(await answer.json());
    } catch {
      status.textContent = status.dataset.failed;
    }
  };

  form.addEventListener("change", (event) => {
    const where = form.querySelector("[data-matters]");
    if (where && ["back_pain", "leg_pain"].includes(event.target.name) && event.target.value !== "0") where.open = true;
    waiting = waiting.then(save);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
