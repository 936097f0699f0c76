/* What a phone holds: entries and files that wait for the computer, and what the computer said last. */
"use strict";

const held = (() => {
  const wish = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });

  let opening = null;
  const opened = () => {
    opening ??= new Promise((done, failed) => {
      const request = indexedDB.open("backstride", 1);
      request.onupgradeneeded = () => {
        for (const name of ["entries", "files"]) request.result.createObjectStore(name, { keyPath: "order", autoIncrement: true });
        request.result.createObjectStore("said");
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    return opening;
  };

  /* Done once it is on the disk, not only asked for: whoever is told "kept" may switch off. */
  const write = async (store, change) => {
    const work = (await opened()).transaction(store, "readwrite", { durability: "strict" });
    change(work.objectStore(store));
    await new Promise((done, failed) => {
      work.oncomplete = done;
      work.onabort = work.onerror = () => failed(work.error);
    });
  };
  const read = async (store, look) => wish(look((await opened()).transaction(store).objectStore(store)));

  return {
    add: (store, value) => write(store, (rows) => rows.add(value)),
    put: (store, value) => write(store, (rows) => rows.put(value)),
    drop: (store, order) => write(store, (rows) => rows.delete(order)),
    every: (store) => read(store, (rows) => rows.getAll()),
    say: (name, value) => write("said", (rows) => (value === null ? rows.delete(name) : rows.put(value, name))),
    said: (name) => read("said", (rows) => rows.get(name)),
  };
})();

const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
};
