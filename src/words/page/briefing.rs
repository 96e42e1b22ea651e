//! Pages that are read before the first sitting: title, mandate, hypotheses, aims, sources.

use crate::numbers::percent;
use crate::page::Page;
use crate::speech::Arg;

impl Page<'_> {
    /// The first page: title, mandate, content note, hypotheses.
    pub fn opening(&mut self) {
        let pack = &self.teller.pack;
        self.heading(&pack.title);
        self.line(0, &pack.subtitle);
        self.text.push('\n');
        self.line(0, &pack.content_note);
        self.heading(&self.say("briefing-mandate", &[]));
        for line in &pack.mandate.lines {
            self.item(line);
        }
        self.heading(&self.say("briefing-hypotheses", &[]));
        for kind in &pack.types {
            let prior = self.say("briefing-prior", &[("percent", Arg::Text(&percent(kind.prior.0)))]);
            self.item(&format!("{} ({}): {} {prior}.", kind.name, kind.id, kind.statement));
        }
        self.line(0, &self.say("briefing-hypotheses-note", &[]));
    }

    /// What can be chosen at the opening.
    pub fn choices(&mut self) {
        let mandate = &self.teller.pack.mandate;
        if mandate.aims.is_empty() {
            return;
        }
        self.heading(&self.say("undertake-title", &[]));
        self.line(0, &self.say(if self.teller.talks() { "undertake-text" } else { "undertake-text-in-force" }, &[]));
        for aim in &mandate.aims {
            self.item(&format!("{}: {}", aim.id, aim.text));
        }
        self.line(0, &self.say("undertake-lines", &[]));
        for line in &mandate.red_lines {
            self.item(&format!("{}: {}", line.id, line.text));
        }
    }

    /// The briefing with everything in it.
    pub fn briefing(&mut self) {
        self.opening();
        self.text.push('\n');
        let briefing = self.teller.pack.briefing.clone();
        self.markdown(&briefing);
        self.heading(&self.say("briefing-absent", &[]));
        for line in &self.teller.pack.not_in_the_room {
            self.item(line);
        }
    }

    /// The sources.
    pub fn sources(&mut self) {
        self.heading(&self.say("briefing-sources", &[]));
        for source in &self.teller.pack.sources {
            let note = if source.note.is_empty() { String::new() } else { format!(" ({})", source.note) };
            self.item(&format!("[{}] {}{note}", source.id, source.reference));
        }
    }
}
