//! What a debrief is made of, whoever shows it: sections in order, what is read at once, and what is folded behind it.

/// A debrief in words: its sections in the order in which they teach.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// The sections.
    pub sections: Vec<Section>,
}

/// A section of a debrief.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// A word for it that never changes, for a link to it.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What is read at once.
    pub pieces: Vec<Piece>,
    /// What is folded.
    pub folds: Vec<Fold>,
}

/// Something that is read once it is unfolded.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// What it is.
    pub title: String,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// The sentence that matters.
    Lead(String),
    /// A paragraph.
    Text(String),
    /// A remark on what stands beside it.
    Note(String),
    /// A list.
    Items(Vec<String>),
    /// Lines that have a label and a value.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A picture, with its numbers.
    Picture(Picture),
}

/// A line that has a label and a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub label: String,
    /// How much.
    pub value: String,
    /// What that means, where it needs saying.
    pub note: Option<String>,
}

/// A table: the first column says what a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// A picture, with its numbers as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What it shows, in a line.
    pub title: String,
    /// What is drawn.
    pub drawn: Drawn,
    /// The numbers.
    pub table: Table,
}

/// What a picture draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// Shares over time.
    Lines {
        /// What is drawn side by side, each with the same lines in it.
        panels: Vec<Panel>,
        /// The last turn.
        last: u32,
        /// The date of the opening.
        from: String,
        /// The date of the last turn.
        to: String,
    },
    /// Shares side by side.
    Bars {
        /// What the whole of a bar stands for and what the filled part of it, where that is not plain.
        legend: Option<[String; 2]>,
        /// Each bar.
        bars: Vec<Bar>,
    },
}

/// A part of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it shows.
    pub name: String,
    /// Its lines.
    pub series: Vec<Series>,
}

/// One line of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it shows.
    pub name: String,
    /// Turns with shares from 0 to 1, in order.
    pub points: Vec<(u32, f64)>,
}

/// One bar of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// The whole, 0 to 1, as a share of the longest bar there could be.
    pub whole: f64,
    /// The filled part, 0 to the whole.
    pub part: f64,
    /// The numbers, as they stand at its end.
    pub value: String,
}

impl Debrief {
    /// Every text that is read before anything is unfolded, the titles of what is folded among them.
    #[must_use]
    pub fn unfolded(&self) -> Vec<&str> {
        let mut all = Vec::new();
        for section in &self.sections {
            all.push(section.title.as_str());
            section.pieces.iter().for_each(|piece| piece.read(&mut all));
            all.extend(section.folds.iter().map(|fold| fold.title.as_str()));
        }
        all
    }

    /// Every text there is.
    #[must_use]
    pub fn all(&self) -> Vec<&str> {
        let mut all = self.unfolded();
        let folds = self.sections.iter().flat_map(|section| &section.folds);
        folds.flat_map(|fold| &fold.pieces).for_each(|piece| piece.read(&mut all));
        all
    }

    /// A section by its word.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl Piece {
    /// The texts of it that are seen; the table behind a picture is folded.
    fn read<'a>(&'a self, all: &mut Vec<&'a str>) {
        match self {
            Self::Lead(text) | Self::Text(text) | Self::Note(text) => all.push(text),
            Self::Items(items) => all.extend(items.iter().map(String::as_str)),
            Self::Facts(facts) => {
                for fact in facts {
                    all.extend([fact.label.as_str(), fact.value.as_str()]);
                    all.extend(fact.note.as_deref());
                }
            }
            Self::Table(table) => {
                all.push(&table.title);
                all.extend(table.head.iter().chain(table.rows.iter().flatten()).map(String::as_str));
            }
            Self::Picture(picture) => {
                all.push(&picture.title);
                match &picture.drawn {
                    Drawn::Lines { panels, from, to, .. } => {
                        // The lines are the same in every panel and named once.
                        all.extend(panels.iter().take(1).flat_map(|panel| &panel.series).map(|one| one.name.as_str()));
                        all.extend(panels.iter().map(|panel| panel.name.as_str()));
                        all.extend([from.as_str(), to.as_str()]);
                    }
                    Drawn::Bars { legend, bars } => {
                        all.extend(legend.iter().flatten().map(String::as_str));
                        all.extend(bars.iter().flat_map(|bar| [bar.label.as_str(), bar.value.as_str()]));
                    }
                }
            }
        }
    }
}
