/*
 * Tells a person with an old Office (Trident or old Edge web view) where to go instead of an empty pane.
 * ECMAScript 5, since nothing newer runs there, and a file of its own, since the page forbids inline scripts.
 */
/* global document, window */
(function () {
  "use strict";
  var pane = document.getElementById("pane");
  var isOld = /Trident|MSIE|Edge\//.test(window.navigator.userAgent) || !("replaceAll" in String.prototype);

  function show(id) {
    pane.style.display = "none";
    document.getElementById(id).removeAttribute("hidden");
  }

  if (isOld) {
    show("old-office");
    return;
  }
  // The bundle marks the pane as soon as it runs; without the mark, it never arrived.
  window.addEventListener("load", function () {
    window.setTimeout(function () {
      if (!pane.hasAttribute("data-started")) show("not-loaded");
    }, 1000);
  });
})();
