#!/usr/bin/env bash
# Makes what the fuzzer begins with, from scenarios/, tests/ and the reference: fuzz/corpus/{scenario,session} and fuzz/*.dict.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/scenario corpus/session
names="scenario.ron issues.ron parties.ron actions.ron events.ron history.ron sources.ron briefing.md assumptions.ron"

# A folder as one input: its files, with a sign between them.
folder() {
    printf 'F'
    for name in $names; do
        if [ -f "$1/$name" ]; then cat "$1/$name"; fi
        printf '\036'
    done
}
for of in ../src/scenario/template ../scenarios/first-talks ../tests/fixtures/*/; do
    folder "$of" >"corpus/scenario/$(basename "$of")"
done
for of in ../tests/pinned/{no-ladder,no-leader,mediator,weeks,first-talks}.wedge ../src/record/tests/old/first-talks.wedge; do
    { printf 'R'; cat "$of"; } >"corpus/session/$(basename "$(dirname "$of")")-$(basename "$of" .wedge)"
    { printf 'L'; sed 's/,"chain":"[0-9a-f]*"}$/}/' "$of"; } >"corpus/session/lines-$(basename "$(dirname "$of")")-$(basename "$of" .wedge)"
done
# Edits of what works, some of each kind.
for at in 0 1 2 3 4 5 6 7 8 9; do
    for kind in 0 1 2 3 4 5; do
        edit="\\x0$kind\\x0$at\\x0$at\\x$at$kind\\x0$kind\\x$kind$at\\x04"
        printf "E\\x0$((at % 2))$edit" >"corpus/scenario/edit-$at-$kind"
        printf "E\\x0$((at % 3))\\x0$((kind % 2))$edit" >"corpus/session/edit-$at-$kind"
    done
done

# What was found to reach much, or once was too much.
for target in scenario session; do
    cp seeds/$target/* "corpus/$target/"
done

# Words of the files, in the quotes of the dictionary.
{ grep -o 'name: "[A-Za-z_][A-Za-z0-9_]*"' ../src/scenario/reference/form.ron | sed 's/name: //' | sort -u
  printf '%s\n' '"basis: [Judgement]"' '"(id: \""' '"Leader(("' '"Faction(("' '"//"' '"/*"' '"*/"' '"\x1e"' '"\\u{"'; } >scenario.dict
{ grep -o '"[A-Za-z_]*":' ../tests/pinned/first-talks.wedge | tr -d ':' | sort -u | sed 's/"\(.*\)"/"\\"\1\\":"/'
  printf '%s\n' '"null"' '"{}"' '"[]"' '"1e999"' '"-1"' '"\x0a"' '"\\u0000"'; } >session.dict
