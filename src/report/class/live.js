// Keeps the clock true and tells when a page is old. A page whose form is in use is never loaded again by itself.
(function () {
  "use strict";
  // What was refused stands in its form as it was filled in, and is in use.
  var body = document.body, began = Date.now();
  var inUse = document.querySelector(".said.refused") !== null && body.dataset.page === "team";
  document.addEventListener("input", function () { inUse = true; });
  // What was pressed is on its way: what it answers is the next page, and no other.
  document.addEventListener("submit", function () { inUse = true; });
  var clock = document.querySelector(".clock");
  function tick() {
    if (!clock || clock.dataset.runs !== "true") { return; }
    var left = Math.max(0, Number(clock.dataset.left) - (Date.now() - began));
    var seconds = Math.ceil(left / 1000);
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    clock.setAttribute("aria-label", clock.dataset.label.replace("#", clock.textContent));
    clock.classList.toggle("soon", seconds <= 60);
    show(".up", left === 0);
  }
  // What is said beside the clock.
  function show(name, shown) {
    var said = clock.parentNode.querySelector(name);
    if (said && said.hidden === shown) { said.hidden = !shown; }
  }
  setInterval(tick, 500);
  // The wall fills its screen: nobody scrolls a projector. On a narrow screen it is a page like others.
  var wall = document.querySelector(".wall");
  function fits() {
    var tables = Array.prototype.every.call(wall.querySelectorAll(".wide"), function (one) { return one.scrollWidth <= one.clientWidth; });
    return tables && document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth;
  }
  function fit() {
    var least = 0.6, most = 2.2, root = document.documentElement;
    if (!wall || !matchMedia("(min-width: 60rem)").matches) { return; }
    // A bar at the side would make room by its own coming and going.
    root.style.overflow = "hidden";
    for (var step = 0; step < 8; step += 1) {
      var size = (least + most) / 2;
      wall.style.setProperty("--fit", size);
      if (fits()) { least = size; } else { most = size; }
    }
    wall.style.setProperty("--fit", least);
    root.style.overflow = "";
  }
  fit();
  addEventListener("resize", fit);
  if (!body.dataset.page) { return; }
  var events = new EventSource("/live?page=" + encodeURIComponent(body.dataset.page));
  events.onmessage = function (event) {
    var told = JSON.parse(event.data);
    if (clock && told.left !== null) {
      began = Date.now();
      clock.dataset.left = told.left;
      clock.dataset.runs = String(told.runs);
      show(".paused", !told.runs);
      show(".up", told.left <= 0);
      tick();
    }
    if (told.version === body.dataset.version) { return; }
    var field = document.activeElement && document.activeElement.matches("input, select, textarea");
    var open = document.querySelector("details[open] form");
    if (inUse || field || open) {
      var changed = document.querySelector(".changed");
      if (changed) { changed.hidden = false; }
    } else {
      events.close();
      // By its address: a page that answered a form is not to send it again.
      location.replace(body.dataset.here);
    }
  };
  // A page that is left gives its line back; one that is come back to may be old.
  addEventListener("pagehide", function () { events.close(); });
  addEventListener("pageshow", function (event) { if (event.persisted) { location.replace(body.dataset.here); } });
}());
