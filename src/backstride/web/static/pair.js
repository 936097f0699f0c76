/* Fills in the code that the picture carried behind the hash, and takes it out of the address. */
"use strict";

const carried = window.location.hash.slice(1);
if (/^\d{6}$/.test(carried)) {
  document.getElementById("code").value = carried;
  window.history.replaceState(null, "", window.location.pathname);
}
