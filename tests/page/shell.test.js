// The script around the rules, in a browser and with rules that are made up.
"use strict";

const test = require("node:test");
const assert = require("node:assert/strict");
const { Storage, tab } = require("./stub.js");

test("a game is begun, kept after every move, and gone on with after a reload", async () => {
  const local = new Storage(), one = await tab(local);
  assert.equal(one.page, "/: nothing is on");
  await one.send("/begin");
  await one.order("a");
  assert.equal(one.page, "/team: |a,");
  assert.equal(local.getItem("wedge:talks"), "|a,");
  await one.loaded();
  assert.equal(one.page, "/team: |a,");
  await one.order("b");
  assert.equal(local.getItem("wedge:talks"), "|a,b,");
  assert.deepEqual(one.said(), []);
  await one.send("/forget");
  assert.equal(local.getItem("wedge:talks"), null);
});

test("two tabs do not write over each other", async () => {
  const local = new Storage(), one = await tab(local);
  await one.send("/begin");
  const two = await tab(local);
  await two.order("b");
  await one.order("a");
  assert.equal(local.getItem("wedge:talks"), "|b,");
  assert.deepEqual(one.said(), ["ELSEWHERE"]);
  await one.send("/forget");
  assert.equal(local.getItem("wedge:talks"), "|b,");
  await one.loaded();
  await one.order("c");
  assert.equal(local.getItem("wedge:talks"), "|b,c,");
  assert.deepEqual(one.said(), []);
});

test("a tab is told at once that its game goes on in another one", async () => {
  const local = new Storage(), one = await tab(local);
  await one.send("/begin");
  one.fire("storage", { key: "wedge:other", newValue: "x" });
  one.fire("storage", { key: "wedge:talks", newValue: "|" });
  assert.deepEqual(one.said(), []);
  one.fire("storage", { key: "wedge:talks", newValue: "|b," });
  one.fire("storage", { key: "wedge:talks", newValue: "|b,c," });
  assert.deepEqual(one.said(), ["ELSEWHERE"]);
});

test("two teams and one's own game have a place each, and a tab finds its own again", async () => {
  const local = new Storage(), one = await tab(local), two = await tab(local);
  await one.send("/begin");
  await one.order("a");
  await one.opens("?amber|");
  await one.order("b");
  await two.opens("?birch|");
  await two.order("c");
  const kept = ["", "?amber", "?birch"].map((place) => local.getItem("wedge:talks" + place));
  assert.deepEqual(kept, ["|a,", "?amber|b,", "?birch|c,"]);
  assert.deepEqual([one.said(), two.said()], [[], []]);
  await one.loaded();
  assert.equal(one.page, "/team: ?amber|b,");
  assert.equal((await tab(local)).page, "/: ?birch|c,");
});

test("what could not be read is set aside, and nothing is written over it", async () => {
  for (const session of ["broken|a,", "stops|a,"]) {
    const local = new Storage();
    local.setItem("wedge:talks!1", "an older one");
    local.setItem("wedge:talks", session);
    const one = await tab(local);
    assert.match(one.page, /^kept unread: .*others: !1 !2$/);
    await one.send("/begin");
    await one.order("b");
    assert.deepEqual(one.said(), []);
    const kept = ["", "!1", "!2"].map((place) => local.getItem("wedge:talks" + place));
    assert.deepEqual(kept, ["|b,", "an older one", session]);
    await one.loaded();
    assert.equal(one.page, "/team: |b,");
  }
});

test("a file that cannot be opened changes nothing", async () => {
  const local = new Storage(), one = await tab(local);
  await one.send("/begin");
  await one.opens("broken|");
  assert.equal(one.page, "unread: it is broken");
  assert.equal(local.getItem("wedge:talks"), "|");
});

test("a browser that keeps nothing is told of after every move", async () => {
  const local = new Storage(), one = await tab(local);
  local.full = true;
  await one.send("/begin");
  assert.deepEqual([one.page, one.said()], ["/team: |", ["UNKEPT"]]);
});

test("a mangled address, and that of a file, have a page", async () => {
  const local = new Storage(), one = await tab(local);
  await one.send("/begin");
  await one.go("/team/%E0");
  assert.equal(one.page, "/team/%E0: |");
  await one.loaded();
  assert.deepEqual([one.page, one.said()], ["/team/%E0: |", []]);
  await one.go("/team/session.wedge");
  assert.equal(one.page, "/team/game: |");
});

test("rules that stop are told of, and the game goes on from what was kept", async () => {
  const local = new Storage(), one = await tab(local);
  await one.send("/begin");
  await one.order("a");
  await one.order("stop");
  assert.deepEqual(one.said(), ["BROKE"]);
  await one.order("b");
  await one.go("/team/story");
  assert.deepEqual(one.said(), ["BROKE"]);
  assert.equal(local.getItem("wedge:talks"), "|a,");
  await one.loaded();
  assert.deepEqual([one.page.split(": ")[1], one.said()], ["|a,", []]);
});
