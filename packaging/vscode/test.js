// Tries the extension without the editor: `node test.js [WEDGE]`; with the path of the program, its findings too.
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");

// The editor, as far as the extension asks for it.
const providers = {};
const vscode = {
  languages: {
    registerHoverProvider: (files, provider) => (providers.hover = provider),
    registerCompletionItemProvider: (files, provider) => (providers.completion = provider),
  },
  MarkdownString: class { constructor(value) { this.value = value; } },
  Hover: class { constructor(contents, range) { Object.assign(this, { contents, range }); } },
  CompletionItem: class { constructor(label, kind) { Object.assign(this, { label, kind }); } },
  CompletionItemKind: { Field: 4, EnumMember: 19 },
};
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

/** A document of one line. */
function line(text) {
  return {
    lineAt: () => ({ text }),
    getText: (range) => text.slice(range.start.character, range.end.character),
    getWordRangeAtPosition(position, pattern) {
      for (const word of text.matchAll(new RegExp(pattern, "g"))) {
        const [start, end] = [word.index, word.index + word[0].length];
        if (start <= position.character && position.character <= end) {
          return { start: { character: start }, end: { character: end } };
        }
      }
      return undefined;
    },
  };
}

require("./extension.js").activate({ subscriptions: [] });
const hover = (text, at) => providers.hover.provideHover(line(text), { line: 0, character: at })?.contents.value;
const complete = (text) => providers.completion.provideCompletionItems(line(text), { line: 0, character: text.length });
const labels = (text) => complete(text).map((item) => item.label);

assert.match(hover("        war_cost: 0.10,", 12), /`war_cost` \(of Faction\)[^]*At the table/);
assert.match(hover("  (id: ChipPrice, value: 0.1)", 10), /a coefficient[^]*Range/);
assert.match(hover("needs: [During(Talks)]", 10), /of Condition/);
assert.equal(hover('name: "Trust in war_cost",', 18), undefined, "nothing is told within a text");
assert.equal(hover("// war_cost", 6), undefined, "nor within a comment");
assert.equal(hover('note: "a \\" quote", war_cost: 0.1', 28)?.includes("war_cost"), true);
assert.ok(labels("        war_").includes("war_cost") && !labels("        war_").includes("ChipPrice"));
assert.ok(labels("    role: ").includes("Ladder") && !labels("    role: ").includes("war_cost"));
assert.ok(labels("    needs: [").includes("During"));
assert.deepEqual(labels('    name: "The '), []);
assert.equal(complete("    war_").find((item) => item.label === "war_cost").insertText, "war_cost: ");

// Whatever the package names is there and can be read.
const here = (name) => path.join(__dirname, name);
const read = (name) => JSON.parse(fs.readFileSync(here(name), "utf8"));
const { contributes, main } = read("package.json");
assert.ok(fs.existsSync(here(main)));
for (const part of [...contributes.grammars, ...contributes.snippets]) assert.ok(read(part.path));
read(contributes.languages[0].configuration);
const rules = read("grammar.json").repository;
for (const rule of Object.values(rules)) if (rule.match) new RegExp(rule.match);
assert.match("CostlyRung", new RegExp(`^(?:${rules.coefficient.match})$`));
assert.match("war_cost:", new RegExp(rules.field.match));
assert.doesNotMatch("war_costs:", new RegExp(rules.field.match));

// The task finds every finding of the program.
if (process.argv[2]) {
  const wedge = path.resolve(process.argv[2]);
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "wedge-")), "mine");
  execFileSync(wedge, ["new", folder]);
  const file = path.join(folder, "parties.ron");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("war_cost: 0.10", "war_costs: 0.10"));
  let out = "";
  try {
    execFileSync(wedge, ["check", "--format", "json", folder]);
  } catch (failed) {
    out = failed.stdout.toString();
  }
  const { pattern } = JSON.parse(fs.readFileSync(path.join(folder, ".vscode/tasks.json"), "utf8")).tasks[0].problemMatcher;
  const found = out.trim().split("\n").map((text) => new RegExp(pattern.regexp).exec(text));
  assert.ok(found.length > 0 && found.every(Boolean), out);
  assert.equal(found[0][pattern.file], "parties.ron");
  assert.equal(fs.readFileSync(file, "utf8").split("\n")[found[0][pattern.line] - 1].includes("war_costs"), true);
  fs.rmSync(path.dirname(folder), { recursive: true });
}
console.log("the extension does what it should");
