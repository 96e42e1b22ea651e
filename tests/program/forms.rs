//! The form of the scenario files, read off the types that read them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use syn::visit::Visit;
use wedge_scenario::NAMES;

/// The form of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A number, a text, a choice between two: by what it is called.
    Plain(&'static str),
    /// A record or a set of words, by its name.
    Named(String),
    List(Box<Form>),
    /// A table from ids.
    Table(Box<Form>),
    Pair(Vec<Form>),
}

impl Form {
    fn said(&self, many: bool) -> String {
        match self {
            Self::Plain(name) if many => match *name {
                "true or false" | "whole number" => (*name).to_owned(),
                name => format!("{name}s"),
            },
            Self::Plain(name) => (*name).to_owned(),
            Self::Named(name) => name.clone(),
            Self::List(of) => format!("list of {}", of.said(true)),
            Self::Table(of) => format!("table from ids to {}", of.said(true)),
            Self::Pair(parts) => {
                format!("({})", parts.iter().map(|part| part.said(false)).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn names(&self, found: &mut Vec<String>) {
        match self {
            Self::Plain(_) => {}
            Self::Named(name) => found.push(name.clone()),
            Self::List(of) | Self::Table(of) => of.names(found),
            Self::Pair(parts) => parts.iter().for_each(|part| part.names(found)),
        }
    }
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub of: Form,
    /// What it is if it is left out; nothing, if it has to be there.
    pub left_out: Option<String>,
    pub text: String,
}

impl Field {
    pub fn form(&self) -> String {
        self.of.said(false)
    }
}

pub type Fields = Vec<Field>;

/// A word of a set.
#[derive(Clone, Debug)]
pub struct Word {
    pub name: String,
    pub holds: Vec<Form>,
    pub fields: Fields,
    pub text: String,
}

impl Word {
    /// The brackets behind it.
    pub fn form(&self) -> String {
        let fields = self.fields.iter().map(|field| match &field.left_out {
            Some(left_out) => format!("{}: {} = {left_out}", field.name, field.form()),
            None => format!("{}: {}", field.name, field.form()),
        });
        let inside = self.holds.iter().map(|one| one.said(false)).chain(fields).collect::<Vec<_>>().join(", ");
        if inside.is_empty() { inside } else { format!("({inside})") }
    }
}

#[derive(Clone, Debug)]
pub enum Shape {
    Record(Fields),
    Words(Vec<Word>),
}

/// A record or a set of words.
#[derive(Clone, Debug)]
pub struct Item {
    pub shape: Shape,
    pub text: String,
    /// Where it stands: a file, or fields of others.
    pub stands: String,
    /// The word that holds if it is left out.
    default: Option<String>,
}

/// All of them that a scenario's files can hold.
#[derive(Debug, Default)]
pub struct Forms {
    items: BTreeMap<String, Item>,
    order: Vec<String>,
    /// The form of each file.
    pub files: BTreeMap<String, Form>,
}

impl Forms {
    /// Reads them off the source.
    pub fn read(root: &Path) -> Self {
        let mut source = Source::default();
        // Of the rules only their words are written in files; where both have a type of one name, the files' own counts.
        let theirs = [
            "vocabulary/role",
            "vocabulary/lever",
            "vocabulary/outcome",
            "vocabulary/obligation",
            "scenario/parts",
            "scenario/effect",
        ];
        for file in theirs {
            source.take(&fs::read_to_string(root.join(format!("src/engine/{file}.rs"))).unwrap(), false);
        }
        let mut paths: Vec<_> =
            fs::read_dir(root.join("src/scenario/raw")).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in &paths {
            source.take(&fs::read_to_string(path).unwrap(), true);
        }
        let records = fs::read_to_string(root.join("src/scenario/records.rs")).unwrap();
        source.files(&syn::parse_file(&records).unwrap());
        let quantities = fs::read_to_string(root.join("src/engine/vocabulary/quantity.rs")).unwrap();
        let mut theirs = Source::default();
        theirs.take(&quantities, false);
        source.borrow_meanings(&theirs);
        source.reachable()
    }

    pub fn get(&self, name: &str) -> &Item {
        self.items.get(name).unwrap_or_else(|| panic!("`{name}` is no record and no set of words"))
    }

    /// Each after those that it stands in.
    pub fn in_order(&self) -> impl Iterator<Item = (&String, &Item)> {
        self.order.iter().map(|name| (name, self.get(name)))
    }
}

/// Types as they are met in the source.
#[derive(Default)]
struct Source {
    items: BTreeMap<String, Item>,
    /// The form of each file, in the order in which they are read.
    files: Vec<(String, Form)>,
}

/// The name of a type in the files.
fn named(ident: &str) -> String {
    ident.strip_suffix("Text").filter(|short| !short.is_empty()).unwrap_or(ident).to_owned()
}

/// The lines of documentation as one text, as authors read it.
fn documented(attrs: &[syn::Attribute]) -> String {
    let mut lines = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        if let syn::Meta::NameValue(pair) = &attr.meta
            && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value
        {
            lines.push(text.value().trim().to_owned());
        }
    }
    let text = lines.join(" ");
    ["wedge_engine::", "Choice::"]
        .iter()
        .fold(text.replace("[`", "`").replace("`]", "`"), |text, path| text.replace(path, ""))
}

/// What an attribute of serde says about leaving out.
enum LeftOut {
    Never,
    /// It is then what its type is by itself.
    Plain,
    /// It is then what this function gives.
    By(String),
}

fn may_be_left_out(attrs: &[syn::Attribute]) -> LeftOut {
    let mut found = LeftOut::Never;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
        attr.parse_nested_meta(|meta| {
            if meta.path.is_ident("default") {
                found = match meta.value() {
                    Ok(value) => LeftOut::By(value.parse::<syn::LitStr>()?.value()),
                    Err(_) => LeftOut::Plain,
                };
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        })
        .unwrap();
    }
    found
}

/// The arguments in the angle brackets of a type.
fn inside(segment: &syn::PathSegment) -> Vec<&syn::Type> {
    let syn::PathArguments::AngleBracketed(list) = &segment.arguments else { return Vec::new() };
    list.args
        .iter()
        .filter_map(|arg| if let syn::GenericArgument::Type(one) = arg { Some(one) } else { None })
        .collect()
}

/// The form of a type; a text is an id where it has to be one.
fn form(of: &syn::Type, id: bool) -> Form {
    match of {
        syn::Type::Tuple(tuple) => Form::Pair(tuple.elems.iter().map(|one| form(one, id)).collect()),
        syn::Type::Path(path) => {
            let segment = path.path.segments.last().unwrap();
            let one = || form(inside(segment)[0], id);
            match segment.ident.to_string().as_str() {
                "String" => Form::Plain(if id { "id" } else { "text" }),
                "Fraction" => Form::Plain("fraction"),
                "Finite" => Form::Plain("number"),
                "u32" => Form::Plain("count"),
                "i32" => Form::Plain("whole number"),
                "bool" => Form::Plain("true or false"),
                // The rules' own; the record that gives one a value ends otherwise.
                "Coefficient" => Form::Plain("coefficient"),
                "Option" | "Box" | "Located" => one(),
                "Vec" => Form::List(Box::new(one())),
                "Table" => Form::Table(Box::new(one())),
                other => Form::Named(named(other)),
            }
        }
        // No file can hold it; were it reached from one all the same, there would be no type of that name.
        _ => Form::Named("something else".to_owned()),
    }
}

fn is_option(of: &syn::Type) -> bool {
    matches!(of, syn::Type::Path(path) if path.path.segments.last().unwrap().ident == "Option")
}

impl Source {
    /// Takes the types of a file, or its sets of words alone.
    fn take(&mut self, text: &str, records: bool) {
        let file = syn::parse_file(text).unwrap();
        // What a function that fills in for a field gives: the last word of it.
        let mut given = BTreeMap::new();
        for item in &file.items {
            let syn::Item::Fn(function) = item else { continue };
            let word = match function.block.stmts.last() {
                Some(syn::Stmt::Expr(syn::Expr::Path(path), None)) => {
                    path.path.segments.last().unwrap().ident.to_string()
                }
                Some(syn::Stmt::Expr(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Bool(is), .. }), None)) => {
                    is.value.to_string()
                }
                _ => continue,
            };
            given.insert(function.sig.ident.to_string(), word);
        }
        for item in &file.items {
            match item {
                syn::Item::Struct(one) if records => {
                    let syn::Fields::Named(list) = &one.fields else { continue };
                    let all = !matches!(may_be_left_out(&one.attrs), LeftOut::Never);
                    let name = named(&one.ident.to_string());
                    let shape = Shape::Record(fields(list, &name, all, &given));
                    let item = Item { shape, text: documented(&one.attrs), stands: String::new(), default: None };
                    self.items.insert(name, item);
                }
                syn::Item::Enum(one) => {
                    let default =
                        one.variants.iter().find(|word| word.attrs.iter().any(|attr| attr.path().is_ident("default")));
                    let words = one.variants.iter().map(|word| Word {
                        name: word.ident.to_string(),
                        holds: match &word.fields {
                            syn::Fields::Unnamed(list) => list.unnamed.iter().map(|one| form(&one.ty, true)).collect(),
                            _ => Vec::new(),
                        },
                        fields: match &word.fields {
                            syn::Fields::Named(list) => fields(list, "", false, &given),
                            _ => Vec::new(),
                        },
                        text: documented(&word.attrs),
                    });
                    let item = Item {
                        shape: Shape::Words(words.collect()),
                        text: documented(&one.attrs),
                        stands: String::new(),
                        default: default.map(|word| word.ident.to_string()),
                    };
                    self.items.insert(named(&one.ident.to_string()), item);
                }
                _ => {}
            }
        }
    }

    /// Takes the files' own forms, and the fields of the record that holds the rest, from where they are read.
    fn files(&mut self, file: &syn::File) {
        let mut calls = Calls::default();
        calls.visit_file(file);
        let mut scenario = Fields::new();
        for item in &file.items {
            let syn::Item::Struct(one) = item else { continue };
            for field in &one.fields {
                let name = field.ident.as_ref().unwrap().to_string();
                if let Some(list) = calls.files.get(&name) {
                    self.files.push((list.clone(), form(&field.ty, false)));
                }
                if let Some(required) = calls.fields.get(&name) {
                    let of = form(&field.ty, false);
                    let left_out = (!required).then(|| empty(&of));
                    scenario.push(Field { name, of, left_out, text: documented(&field.attrs) });
                }
            }
        }
        assert!(scenario.len() > 20 && self.files.len() > 5, "are the files read otherwise now?");
        scenario.insert(
            0,
            Field {
                name: "format".to_owned(),
                of: Form::Plain("count"),
                left_out: None,
                text: "The form of these files.".to_owned(),
            },
        );
        let text = "What the rest stands in: one record.".to_owned();
        let item = Item { shape: Shape::Record(scenario), text, stands: String::new(), default: None };
        self.items.insert("Scenario".to_owned(), item);
        self.files.push(("parties.ron".to_owned(), Form::List(Box::new(Form::Named("Party".to_owned())))));
        self.files.push(("scenario.ron".to_owned(), Form::Named("Scenario".to_owned())));
        self.files.sort_by_key(|(file, _)| NAMES.iter().position(|name| name == file));
    }

    /// Words that say no more than that the rules have the same word mean what it means there.
    fn borrow_meanings(&mut self, theirs: &Self) {
        for (name, item) in &mut self.items {
            let Shape::Words(words) = &mut item.shape else { continue };
            for word in words.iter_mut().filter(|word| word.text == format!("See `{name}`.")) {
                let Some(Shape::Words(known)) = theirs.items.get(name).map(|item| &item.shape) else { continue };
                word.text = known.iter().find(|one| one.name == word.name).unwrap().text.clone();
            }
        }
    }

    /// What can be reached from the files, each with where it stands.
    fn reachable(mut self) -> Forms {
        let mut forms = Forms::default();
        let mut stands: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut next: VecDeque<String> = VecDeque::new();
        for (file, of) in &self.files {
            let mut names = Vec::new();
            of.names(&mut names);
            let place =
                if matches!(of, Form::List(_)) { format!("A list in `{file}`") } else { format!("In `{file}`") };
            for name in names {
                stands.entry(name.clone()).or_default().push(place.clone());
                next.push_back(name);
            }
            forms.files.insert(file.clone(), of.clone());
        }
        let mut seen = BTreeSet::new();
        while let Some(name) = next.pop_front() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let item = self.items.get(&name).unwrap_or_else(|| panic!("no type `{name}` was read"));
            let mut parts: Vec<(String, &Form)> = Vec::new();
            match &item.shape {
                Shape::Record(fields) => {
                    parts.extend(fields.iter().map(|field| (format!("`{}` of {name}", field.name), &field.of)));
                }
                Shape::Words(words) => {
                    for word in words {
                        let inside = || format!("`{}` of {name}", word.name);
                        parts.extend(word.holds.iter().map(|one| (inside(), one)));
                        parts.extend(word.fields.iter().map(|field| (inside(), &field.of)));
                    }
                }
            }
            for (place, of) in parts {
                let mut names = Vec::new();
                of.names(&mut names);
                for inner in names.into_iter().filter(|inner| *inner != name) {
                    let places = stands.entry(inner.clone()).or_default();
                    if !places.contains(&place) {
                        places.push(place.clone());
                    }
                    next.push_back(inner);
                }
            }
            forms.order.push(name);
        }
        let defaults: BTreeMap<String, String> =
            self.items.iter().filter_map(|(name, item)| Some((name.clone(), item.default.clone()?))).collect();
        for name in &forms.order {
            let mut item = self.items.remove(name).unwrap();
            let mut places = stands.remove(name).unwrap_or_default();
            // Everything rests on something; a list of all that does would say no more.
            if places.len() > 4 {
                places.truncate(3);
                places.push("others".to_owned());
            }
            item.stands = places.join(", ");
            let fill = |fields: &mut Fields| {
                for field in fields.iter_mut().filter(|field| field.left_out.as_deref() == Some("?")) {
                    let Form::Named(of) = &field.of else { panic!("{}: no word fills in for it", field.name) };
                    field.left_out = Some(defaults.get(of).cloned().unwrap_or_else(|| "nothing".to_owned()));
                }
            };
            match &mut item.shape {
                Shape::Record(fields) => fill(fields),
                Shape::Words(words) => words.iter_mut().for_each(|word| fill(&mut word.fields)),
            }
            forms.items.insert(name.clone(), item);
        }
        forms
    }
}

/// What something is that is left out; `?` for a word that is not known yet.
fn empty(of: &Form) -> String {
    let said = match of {
        Form::Plain("true or false") => "false",
        Form::Plain("text" | "id") | Form::List(_) | Form::Table(_) => "empty",
        Form::Plain(_) => "0",
        Form::Pair(_) => "nothing",
        Form::Named(_) => "?",
    };
    said.to_owned()
}

/// Fields of a record or of a word.
fn fields(list: &syn::FieldsNamed, record: &str, all: bool, given: &BTreeMap<String, String>) -> Fields {
    list.named
        .iter()
        .map(|field| {
            let name = field.ident.as_ref().unwrap().to_string();
            let points = ["counterpart", "ally", "least_rung"].contains(&name.as_str()) && record != "Names";
            let of = form(&field.ty, record.is_empty() || name == "id" || points);
            let left_out = match may_be_left_out(&field.attrs) {
                LeftOut::By(function) => Some(given[&function].clone()),
                LeftOut::Plain if is_option(&field.ty) => Some("nothing".to_owned()),
                LeftOut::Never if !all => None,
                LeftOut::Plain | LeftOut::Never => Some(empty(&of)),
            };
            Field { name, of, left_out, text: documented(&field.attrs) }
        })
        .collect()
}

/// Which fields of `scenario.ron` are asked for, and which files.
#[derive(Default)]
struct Calls {
    /// By name, whether it has to be there.
    fields: BTreeMap<String, bool>,
    /// By the field that holds its records, the file.
    files: BTreeMap<String, String>,
}

impl<'ast> Visit<'ast> for Calls {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let texts: Vec<String> = call
            .args
            .iter()
            .filter_map(|arg| match arg {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            })
            .collect();
        if let [name] = texts.as_slice() {
            match call.method.to_string().as_str() {
                "one" | "list" => {
                    self.fields.insert(name.clone(), true);
                }
                "optional" | "optional_list" => {
                    self.fields.insert(name.clone(), false);
                }
                _ => {}
            }
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_field_value(&mut self, value: &'ast syn::FieldValue) {
        if let (syn::Member::Named(field), syn::Expr::MethodCall(call)) = (&value.member, &value.expr)
            && ["records", "optional_records"].contains(&call.method.to_string().as_str())
            && let Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(file), .. })) = call.args.first()
        {
            self.files.insert(field.to_string(), file.value());
        }
        syn::visit::visit_field_value(self, value);
    }
}
