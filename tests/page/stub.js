// As much of a browser, and of the rules, as the script of the page asks for.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const SHELL = fs.readFileSync(path.join(__dirname, "../../src/solo/shell.js"), "utf8");

// What a browser keeps. `full`: it takes nothing more.
class Storage {
  constructor() { this.kept = new Map(); this.full = false; this.writes = 0; }
  get length() { return this.kept.size; }
  key(at) { return Array.from(this.kept.keys())[at]; }
  getItem(name) { return this.kept.has(name) ? this.kept.get(name) : null; }
  setItem(name, value) {
    if (this.full) { throw new Error("QuotaExceededError"); }
    this.writes += 1;
    this.kept.set(name, String(value));
  }
  removeItem(name) { this.kept.delete(name); }
}

// Rules of which a session is "PLACE|ORDER,ORDER". A session that begins with "broken" cannot be opened, and one that begins with
// "stops" stops them.
function rules() {
  return class Game {
    constructor() { this.on = null; this.others = new Map(); this.dead = false; }
    alive() { if (this.dead) { throw new Error("recursive use of an object"); } }
    stop() { this.dead = true; throw new Error("unreachable"); }
    place_of(session) { return session.split("|")[0]; }
    open(session) {
      this.alive();
      if (session.startsWith("stops")) { this.stop(); }
      if (session.startsWith("broken")) { throw "it is broken"; }
      const place = this.place_of(session);
      if (this.on !== null && this.place() !== place) { this.others.set(this.place(), this.on); }
      this.others.delete(place);
      this.on = session;
    }
    keeps(place, session) { this.alive(); this.others.set(place, session); }
    place() { this.alive(); return this.on === null ? undefined : this.place_of(this.on); }
    session_at(place) { this.alive(); return this.on !== null && this.place() === place ? this.on : this.others.get(place); }
    sitting_at() { return 1; }
    receive(session) {
      try { this.open(session); } catch (why) { return { page: this.unread(why) }; }
      return { see: "/team" };
    }
    unread(why) { return "unread: " + why; }
    kept_unread(why) { return "kept unread: " + why + "; others: " + Array.from(this.others.keys()).join(" "); }
    look(address) {
      this.alive();
      if (address === "/team/session.wedge" && this.on !== null) { return { name: "session.wedge", file: this.on }; }
      return { page: address + ": " + (this.on === null ? "nothing is on" : this.on) };
    }
    look_back() { }
    give(address, form) {
      this.alive();
      if (address === "/begin") { this.open("|"); }
      if (address === "/forget") { this.on = null; return { see: "/" }; }
      if (address === "/team/order") {
        if (form === "order=stop") { this.stop(); }
        this.on += form.slice("order=".length) + ",";
      }
      return { see: "/team" };
    }
  };
}

// A tab of a browser in which the page is loaded. Tabs of one browser have its `local` storage in common.
class Tab {
  constructor(local, session) {
    this.local = local;
    this.session = session || new Storage();
    this.listeners = {};
    this.hash = "";
    this.load();
  }

  listen(kind, listener) { (this.listeners[kind] = this.listeners[kind] || []).push(listener); }

  // What is thrown by a listener comes to the page as an error.
  fire(kind, event) {
    for (const listener of this.listeners[kind] || []) {
      try { listener(event); } catch (error) {
        if (kind === "error") { throw error; }
        this.fire("error", { error });
      }
    }
  }

  load() {
    this.listeners = {};
    this.notices = [];
    this.page = "loading";
    const tab = this, later = [];
    const main = { prepend(line) { tab.notices.push(line); } };
    const body = {
      dataset: { scenario: "talks", rounds: "", texts: "", unkept: "UNKEPT", elsewhere: "ELSEWHERE", broke: "BROKE", failed: "FAILED" },
      replaceChildren(page) { tab.page = page; tab.notices = []; },
    };
    const document = {
      body,
      getElementById: () => ({ textContent: "" }),
      querySelector: (which) => which === "main" ? main : null,
      querySelectorAll: () => tab.notices,
      createElement: () => ({ setAttribute() { }, click() { tab.saved = this.download; } }),
      addEventListener: (kind, listener) => tab.listen(kind, listener),
    };
    const location = {
      get hash() { return tab.hash; },
      set hash(address) {
        const before = tab.hash;
        tab.hash = "#" + address;
        if (before !== tab.hash) { later.push(() => tab.fire("hashchange", {})); }
      },
    };
    const bindgen = () => Promise.resolve();
    bindgen.Game = rules();
    const page = {
      document, location, localStorage: this.local, sessionStorage: this.session, wasm_bindgen: bindgen,
      addEventListener: document.addEventListener,
      DOMParser: class { parseFromString(html) { return { title: html, body: { childNodes: [html] } }; } },
      FormData: class { constructor(form) { return form.fields; } },
      URLSearchParams, Uint8Array, BigUint64Array, Blob, atob,
      URL: { createObjectURL: () => "blob:", revokeObjectURL() { } },
      crypto: { getRandomValues: (numbers) => numbers },
      scrollTo() { },
      setTimeout: (done) => { later.push(done); },
    };
    this.later = later;
    vm.runInNewContext(SHELL, page);
  }

  // Waits until nothing more is to come by itself.
  async settled() {
    do {
      await new Promise(setImmediate);
      for (const done of this.later.splice(0)) { done(); }
    } while (this.later.length);
  }

  async loaded() { this.load(); await this.settled(); }

  async go(address) {
    this.hash = "#" + address;
    this.fire("hashchange", {});
    await this.settled();
  }

  async send(address, fields) {
    this.fire("submit", {
      preventDefault() { },
      target: { fields: fields || {}, method: "post", getAttribute: () => address },
    });
    await this.settled();
  }

  async order(order) { await this.send("/team/order", { order }); }

  async opens(file) {
    this.fire("change", { target: { matches: () => true, files: [{ text: () => Promise.resolve(file) }] } });
    await this.settled();
  }

  said() { return this.notices.map((line) => line.textContent); }
}

async function tab(local, session) {
  const made = new Tab(local, session);
  await made.settled();
  return made;
}

module.exports = { Storage, tab };
