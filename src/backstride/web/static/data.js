/* Bringing runs: files are dropped or chosen and sent with a bar; the page then follows the work. Without it a plain form does. */
"use strict";

const EVERY_MS = 500;

/* What the server does is asked for until it is over; then the page shows what came of it. */
const follow = async (place) => {
  for (;;) {
    await new Promise((done) => setTimeout(done, EVERY_MS));
    let work;
    try {
      work = await (await fetch(place.dataset.poll, { headers: { accept: "application/json" } })).json();
    } catch {
      continue;
    }
    if (!work) return;
    if (work.is_over) return window.location.assign(place.dataset.stays || work.has_failed ? window.location.pathname : work.leads_to);
    place.querySelector("[data-says]").textContent = work.says;
    const bar = place.querySelector("[data-bar]");
    if (work.total) {
      bar.max = work.total;
      bar.value = work.done;
    } else bar.removeAttribute("value");
  }
};

for (const place of document.querySelectorAll("[data-poll]")) if (place.querySelector("[data-bar]")) follow(place);

for (const form of document.querySelectorAll("form[data-upload]")) {
  const says = form.querySelector("[data-upload-says]");

  const send = (files) => {
    const body = new FormData();
    let size = 0;
    for (const [file, name] of files) {
      body.append("files", file, name);
      size += file.size;
    }
    if (size > Number(form.dataset.most) * 1024 ** 3) {
      says.textContent = form.dataset.tooLarge;
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) says.textContent = form.dataset.sending.replace("%s", Math.floor((100 * event.loaded) / event.total));
    });
    request.addEventListener("error", () => (says.textContent = form.dataset.lost));
    request.addEventListener("load", () => {
      if (request.status === 413) return (says.textContent = form.dataset.tooLarge);
      try {
        const told = JSON.parse(request.responseText);
        if (told.go) return window.location.assign(told.go);
        says.textContent = told.says;
      } catch {
        says.textContent = form.dataset.lost;
      }
    });
    request.send(body);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    send(chosen.map((file) => [file, file.webkitRelativePath || file.name]));
  });

  /* Folders are walked, since a browser gives them without what lies in them. */
  const walk = async (entry, found) => {
    if (entry.isFile) {
      const file = await new Promise((done, failed) => entry.file(done, failed));
      found.push([file, entry.fullPath.replace(/^\//, "")]);
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return;
      for (const each of some) await walk(each, found);
    }
  };

  for (const name of ["dragenter", "dragover"])
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("is-over");
    });
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("is-over"));
  form.addEventListener("drop", async (event) => {
    event.preventDefault();
    const found = [];
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    for (const entry of entries) await walk(entry, found);
    if (found.length) send(found);
  });
}

/* A file dropped beside the place must not replace the page. */
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());

/* The zone that this device is in, where none is told yet. */
for (const field of document.querySelectorAll("input[data-zone]")) if (!field.value) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
