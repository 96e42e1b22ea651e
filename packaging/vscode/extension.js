// Tells under the pointer what a field, a word or a coefficient means, and proposes those there are. What it tells is what
// `wedge explain` tells: reference.json is made from the same source.
"use strict";

const reference = require("./reference.json");

/** What is said of an entry, in Markdown. */
function told(entry) {
  const line = (label, text) => (text ? `\n\n*${label}:* ${text}` : "");
  const of = entry.kind === "Coefficient" ? "a coefficient" : `of ${entry.of}`;
  return (
    `\`${entry.name}${entry.kind === "Word" ? entry.form : ""}\` (${of})\n\n${entry.text}` +
    line("Form", entry.kind === "Field" ? entry.form : "") +
    line("Left out", entry.left_out) +
    line("Range", entry.kind === "Coefficient" ? entry.form : "") +
    line("Usual", entry.usual) +
    line("At the table", entry.note) +
    line("Example", entry.example ? `\`${entry.example}\`` : "")
  );
}

/** The entries that a word can be where it stands: a field before a colon, something else otherwise. */
function found(word, beforeColon) {
  const named = reference.filter((entry) => entry.name === word);
  const fits = named.filter((entry) => (entry.kind === "Field") === beforeColon);
  return fits.length > 0 ? fits : named;
}

/** True if a position lies in a text or a comment of its line. */
function inText(line, column) {
  let text = false;
  for (let at = 0; at < column; at += 1) {
    if (text && line[at] === "\\") at += 1;
    else if (line[at] === '"') text = !text;
    else if (!text && line.startsWith("//", at)) return true;
  }
  return text;
}

/** What can stand at the end of a line that was begun: words where a value belongs, fields where a name does. */
function proposed(before) {
  if (inText(before, before.length)) return [];
  const value = /[:([,]\s*[A-Za-z0-9_]*$/.test(before);
  const name = /(^|[({,])\s*[a-z_]*$/.test(before);
  const wanted = reference.filter((entry) => (entry.kind === "Field" ? name : value));
  const once = new Map();
  for (const entry of wanted) {
    const key = `${entry.kind === "Field"} ${entry.name}`;
    once.set(key, [...(once.get(key) ?? []), entry]);
  }
  return [...once.values()];
}

function activate(context) {
  const vscode = require("vscode");
  const files = { language: "wedge-scenario" };
  const markdown = (entries) => new vscode.MarkdownString(entries.map(told).join("\n\n---\n\n"));
  context.subscriptions.push(
    vscode.languages.registerHoverProvider(files, {
      provideHover(document, position) {
        const range = document.getWordRangeAtPosition(position, /[A-Za-z_][A-Za-z0-9_]*/);
        if (!range) return undefined;
        const line = document.lineAt(position.line).text;
        if (inText(line, range.start.character)) return undefined;
        const entries = found(document.getText(range), /^\s*:/.test(line.slice(range.end.character)));
        return entries.length > 0 ? new vscode.Hover(markdown(entries), range) : undefined;
      },
    }),
    vscode.languages.registerCompletionItemProvider(files, {
      provideCompletionItems(document, position) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        return proposed(before).map((entries) => {
          const field = entries[0].kind === "Field";
          const kind = vscode.CompletionItemKind[field ? "Field" : "EnumMember"];
          const item = new vscode.CompletionItem(entries[0].name, kind);
          item.insertText = field ? `${entries[0].name}: ` : entries[0].name;
          item.detail = entries.map((entry) => entry.of || entry.form).join(", ");
          item.documentation = markdown(entries);
          return item;
        });
      },
    }),
  );
}

module.exports = { activate, found, inText, proposed, told };
