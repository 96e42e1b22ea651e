// Around the rules: shows their pages, hands them what is pressed, and keeps the game in this browser after every move.
(function () {
  "use strict";
  var words = document.body.dataset, kept = "wedge:" + words.scenario, game = null, pressed = null;

  function text(id) { return document.getElementById(id).textContent; }

  function read(name) {
    try { return localStorage.getItem(kept + name); } catch (_) { return null; }
  }

  // True if the browser keeps the game as it stands, or that there is none.
  function keep() {
    var session = game.session();
    try {
      if (session === undefined) {
        localStorage.removeItem(kept);
        localStorage.removeItem(kept + ":sitting");
      } else {
        localStorage.setItem(kept, session);
        localStorage.setItem(kept + ":sitting", String(game.sitting()));
      }
      return true;
    } catch (_) { return false; }
  }

  function notice(said) {
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

  function here() { return decodeURI(location.hash.slice(1)) || "/"; }

  function look(quiet) {
    var address = here(), answer = game.look(address);
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

  function send(address, form) {
    var seed = crypto.getRandomValues(new BigUint64Array(1))[0];
    var answer = game.give(address, form, seed);
    var safe = keep();
    if (answer.see === undefined) { show(answer.page); } else { go(answer.see); }
    // A page that is gone to shows itself once its address has changed.
    if (!safe) { setTimeout(function () { notice(words.unkept); }, 50); }
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
    event.target.files[0].text().then(function (session) {
      try { game.open(session, 0); } catch (why) { show(game.unread(String(why))); return; }
      if (keep()) { go("/team"); } else { go("/team"); setTimeout(function () { notice(words.unkept); }, 50); }
    });
  });

  addEventListener("hashchange", function () { look(); });

  function begin() {
    game = new wasm_bindgen.Game(text("scenario"), words.rounds || undefined, words.texts || undefined);
    var session = read("");
    if (session !== null) {
      try { game.open(session, Number(read(":sitting")) || 0); } catch (why) {
        // Whatever is begun now does not write over it.
        try { localStorage.setItem(kept + ":unread", session); } catch (_) { /* It stands on the page. */ }
        show(game.kept_unread(session, String(why)));
        return;
      }
    }
    look();
  }

  var binary = Uint8Array.from(atob(text("rules")), function (letter) { return letter.charCodeAt(0); });
  wasm_bindgen({ module_or_path: binary }).then(begin).catch(function (why) { notice(words.failed + " " + why); });
}());
