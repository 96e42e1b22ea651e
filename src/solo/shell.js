// Around the rules: shows their pages, hands them what is pressed, and keeps the game in this browser after every move.
(function () {
  "use strict";
  var words = document.body.dataset, kept = "wedge:" + words.scenario, game = null, pressed = null, broken = false;
  // What this page last read or wrote in each place of the browser: whoever else writes there is found out by it.
  var known = {};

  function text(id) { return document.getElementById(id).textContent; }

  function read(name) {
    try { return localStorage.getItem(kept + name); } catch (_) { return null; }
  }

  // Every place in which a session is kept for this scenario: "", or what begins with "?" or "!". Behind a colon stands what is
  // kept beside one.
  function places() {
    var found = [];
    try {
      for (var at = 0; at < localStorage.length; at += 1) {
        var name = localStorage.key(at);
        if (name.startsWith(kept) && /^([?!][^:]*)?$/.test(name.slice(kept.length))) { found.push(name.slice(kept.length)); }
      }
    } catch (_) { /* Then nothing is kept. */ }
    return found;
  }

  // The place of the game that was on last: in this tab, else in any.
  function last() {
    try {
      var here = sessionStorage.getItem(kept + ":last");
      if (here !== null) { return here; }
    } catch (_) { /* Then it is asked below. */ }
    return read(":last") || "";
  }

  function remember(place) {
    try {
      localStorage.setItem(kept + ":last", place);
      sessionStorage.setItem(kept + ":last", place);
    } catch (_) { /* Then it is found where games are begun. */ }
  }

  // Lets the browser keep what is in a place. What is to be said if it does not: nothing is written over what somebody else wrote.
  function keep(place) {
    var session = game.session_at(place), name = kept + place, before = known[place];
    if (session === undefined) { session = null; }
    if (before === undefined) { before = null; }
    // The place that a game has left is none of this page's business any more.
    if (place !== game.place() && session === before) { return ""; }
    try {
      var there = localStorage.getItem(name);
      if (there !== session && there !== before) { return words.elsewhere; }
      if (session === null) {
        localStorage.removeItem(name);
        localStorage.removeItem(name + ":sitting");
        delete known[place];
      } else {
        localStorage.setItem(name, session);
        known[place] = session;
        localStorage.setItem(name + ":sitting", String(game.sitting_at(place)));
        if (place === game.place()) { remember(place); }
      }
      return "";
    } catch (_) { return words.unkept; }
  }

  // Out of the way of whatever is begun now goes what could not be read. Where there is no room for that, it stays where it is, and
  // the rules ask before they give it up.
  function aside(place) {
    var at = 1;
    while (known["!" + at] !== undefined) { at += 1; }
    try {
      localStorage.setItem(kept + "!" + at, known[place]);
      localStorage.removeItem(kept + place);
      localStorage.removeItem(kept + place + ":sitting");
      known["!" + at] = known[place];
      delete known[place];
    } catch (_) { /* It is told that it stays. */ }
  }

  function notice(said) {
    var before = Array.from(document.querySelectorAll("[role=alert]")).some(function (line) { return line.textContent === said; });
    if (before) { return; }
    var line = document.createElement("p");
    line.className = "said refused";
    line.setAttribute("role", "alert");
    line.textContent = said;
    (document.querySelector("main") || document.body).prepend(line);
  }

  function show(html, quiet) {
    var next = new DOMParser().parseFromString(html, "text/html");
    document.title = next.title;
    words.shown = Number(words.shown || 0) + 1;
    document.body.replaceChildren.apply(document.body, Array.from(next.body.childNodes));
    if (quiet) { return; }
    scrollTo(0, 0);
    // Whoever hears the page is told where they are, and a tab goes on from there.
    var head = document.querySelector(".said.refused") || document.querySelector("h1");
    if (head) {
      head.tabIndex = -1;
      head.focus({ preventScroll: true });
    }
  }

  function save(name, content) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  // An address that somebody mangled is one at which nothing stands.
  function here() {
    var address = location.hash.slice(1);
    try { return decodeURI(address) || "/"; } catch (_) { return address; }
  }

  function look(quiet) {
    var address = here(), answer = game.look(address);
    // What is saved by its link alone has no page; the link stands on another one.
    if (answer.page === undefined) { answer = game.look(address.startsWith("/team/") ? "/team/game" : "/"); }
    show(answer.page, quiet);
    if (answer.more) {
      setTimeout(function () {
        game.look_back();
        if (here() === address) { look(true); }
      }, 100);
    }
  }

  function go(address) {
    if (here() === address) { look(); } else { location.hash = address; }
  }

  // Shows what came of a press, once the browser keeps it.
  function came(answer) {
    var on = game.place(), all = Object.keys(known).concat(on === undefined ? [] : [on]);
    var said = Array.from(new Set(all.map(keep)));
    if (answer.see === undefined) { show(answer.page); } else { go(answer.see); }
    // A page that is gone to shows itself once its address has changed.
    setTimeout(function () { said.filter(Boolean).forEach(notice); }, 50);
  }

  function send(address, form) {
    came(game.give(address, form, crypto.getRandomValues(new BigUint64Array(1))[0]));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button) { pressed = button; }
    var link = event.target.closest("a[href^='/']");
    if (!link) { return; }
    event.preventDefault();
    var address = link.getAttribute("href");
    if (link.hasAttribute("download")) {
      var answer = game.look(address);
      if (answer.name !== undefined) { save(answer.name, answer.file); }
    } else { go(address); }
  });

  document.addEventListener("submit", function (event) {
    event.preventDefault();
    var form = event.target, by = event.submitter || pressed, fields = new URLSearchParams(new FormData(form));
    if (by && by.name && by.form === form) { fields.append(by.name, by.value); }
    var address = form.getAttribute("action");
    if (form.method === "get") { go(address + "?" + fields); } else { send(address, String(fields)); }
  });

  document.addEventListener("change", function (event) {
    if (!event.target.matches("input[data-opens]") || !event.target.files.length) { return; }
    event.target.files[0].text().then(function (session) { came(game.receive(session)); }, function (why) {
      show(game.unread(String(why)));
    }).catch(trouble);
  });

  addEventListener("hashchange", function () { if (game && !broken) { look(); } });

  // Another tab has written where this game is kept.
  addEventListener("storage", function (event) {
    if (!game || broken) { return; }
    var on = game.place();
    if (on !== undefined && event.key === kept + on && event.newValue !== known[on]) { notice(words.elsewhere); }
  });

  // Rules that have stopped answer nothing more. The page begins anew at its start, where no address stops them again.
  function trouble() {
    if (!game) { return; }
    broken = true;
    notice(words.broke);
    scrollTo(0, 0);
    location.hash = "/";
  }

  addEventListener("error", trouble);

  // The game without what is kept in one place.
  function made(without) {
    var next = new wasm_bindgen.Game(text("scenario"), words.rounds || undefined, words.texts || undefined);
    Object.keys(known).forEach(function (place) {
      if (place !== without) { next.keeps(place, known[place], Number(read(place + ":sitting")) || 0); }
    });
    return next;
  }

  function begin() {
    var on = last();
    places().forEach(function (place) { known[place] = read(place); });
    game = made(on);
    if (known[on] !== undefined) {
      try { game.open(known[on], Number(read(on + ":sitting")) || 0); } catch (why) {
        aside(on);
        // The rules may have stopped over it.
        game = made();
        show(game.kept_unread(String(why)));
        return;
      }
    }
    look();
  }

  var binary = Uint8Array.from(atob(text("rules")), function (letter) { return letter.charCodeAt(0); });
  wasm_bindgen({ module_or_path: binary }).then(begin).catch(function (why) {
    if (game) { trouble(); } else { notice(words.failed + " " + why); }
  });
}());
