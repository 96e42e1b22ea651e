//! What the source says: every call of `say`, with the keys it may be called with and the arguments it gives.
//!
//! The source is parsed and read as far as it speaks: a key may be a literal, chosen by `if` or `match`, bound by `let`, handed
//! to a closure or a function, or taken from an array; arguments stand in an array of pairs. Whatever is written so that it
//! cannot be read off is a finding: write it out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Block, Expr, File, ImplItem, Item, Lit, Local, Member, Pat, Signature, Stmt};

/// One call, with all the keys it may have.
pub struct Call {
    /// File and function.
    pub place: String,
    pub keys: BTreeSet<String>,
    /// The names of its arguments, and whether each is a count.
    pub args: Vec<(String, bool)>,
}

/// Everything that is said, and the calls that cannot be read off.
pub struct Spoken {
    pub calls: Vec<Call>,
    pub unread: Vec<String>,
}

/// A function with its body.
#[derive(Clone, Copy)]
struct Function<'a> {
    place: &'a str,
    signature: &'a Signature,
    block: &'a Block,
}

/// Into which part of a value a name reaches.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    At(usize),
    Each,
}

/// What a name stands for.
#[derive(Clone)]
enum Bound<'a> {
    /// Part of an expression, where that stood.
    To(&'a Expr, Env<'a>, Vec<Step>),
    /// What the function is called with.
    Parameter,
    /// Something that is no key and no argument, as far as anybody knows.
    Other,
}

#[derive(Clone)]
struct Name<'a> {
    word: String,
    bound: Bound<'a>,
    outer: Env<'a>,
}

type Env<'a> = Option<Rc<Name<'a>>>;

/// Why a key or arguments were not read.
#[derive(PartialEq)]
enum Unread {
    Parameter,
    Unknown,
}

/// Calls within calls that are followed.
const DEEPEST: usize = 8;

/// Methods that hand on what they are called on, or each of it.
const HAND_ON: &[&str] = &["iter", "into_iter", "filter", "rev", "as_slice", "copied", "cloned", "take", "skip"];

/// Methods that call a closure with each of what they are called on.
const CALL_WITH_EACH: &[&str] =
    &["map", "filter", "for_each", "filter_map", "flat_map", "find_map", "all", "any", "map_or", "map_or_else", "then"];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "tests") {
                rust_files(&path, found);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// The last name of a type's path.
fn last(of: &syn::Type) -> String {
    match of {
        syn::Type::Path(path) => path.path.segments.last().map(|one| one.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// What stands in a macro such as `vec!` or `format!`; nothing of one that holds no expressions. It is parsed anew and lives as
/// long as the rest.
fn inside_of(one: &syn::Macro) -> &'static [Expr] {
    if one.path.is_ident("html") {
        let mut said = Vec::new();
        said_in(&one.tokens, &mut said);
        return Vec::leak(said);
    }
    let parse = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
    let inside = one.parse_body_with(parse).map_or_else(|_| Vec::new(), |all| all.into_iter().collect());
    Vec::leak(inside)
}

/// Every call of `say` in a template, wherever it stands in it. The names that a template binds are not followed, so keys are
/// literals there.
fn said_in(tokens: &TokenStream, said: &mut Vec<Expr>) {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in all.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let called = at.checked_sub(1).and_then(|before| all.get(before));
        if matches!(called, Some(TokenTree::Ident(name)) if name == "say") {
            let call: TokenStream = format!("teller.say{group}").parse().unwrap();
            said.push(syn::parse2(call).unwrap_or_else(|error| panic!("`say{group}`: {error}")));
        }
        said_in(&group.stream(), said);
    }
}

/// Reads the crates of these folders of `src`.
pub fn read(root: &Path, folders: &[&str]) -> Spoken {
    let mut paths = Vec::new();
    for folder in folders {
        rust_files(&root.join("src").join(folder), &mut paths);
    }
    paths.sort();
    let files: Vec<(String, File)> = paths
        .iter()
        .map(|path| {
            let place = path.strip_prefix(root).unwrap().display().to_string();
            let file =
                syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{place}: {error}"));
            (place, file)
        })
        .collect();
    let mut reader = Reader::default();
    for (place, file) in &files {
        reader.collect(place, &file.items);
    }
    // A function that is handed its key is read where it is called; which ones are is found out by reading.
    loop {
        let known = reader.forwarding.len();
        (reader.calls, reader.unread) = (Vec::new(), Vec::new());
        for function in reader.functions.clone() {
            let name = function.signature.ident.to_string();
            if name != "say" && name != "try_say" && !reader.forwarding.contains(&name) {
                reader.function(function, None);
            }
        }
        if reader.forwarding.len() == known {
            return Spoken { calls: reader.calls, unread: reader.unread };
        }
    }
}

#[derive(Default)]
struct Reader<'a> {
    functions: Vec<Function<'a>>,
    constants: BTreeMap<String, &'a Expr>,
    /// Names of functions that are handed a key or arguments.
    forwarding: BTreeSet<String>,
    calls: Vec<Call>,
    unread: Vec<String>,
    env: Env<'a>,
    /// File and function being read, innermost last.
    reading: Vec<String>,
}

impl<'a> Reader<'a> {
    fn collect(&mut self, place: &'a str, items: &'a [Item]) {
        for item in items {
            match item {
                Item::Fn(one) => self.functions.push(Function { place, signature: &one.sig, block: &one.block }),
                Item::Impl(one) => {
                    for item in &one.items {
                        match item {
                            ImplItem::Fn(one) => {
                                self.functions.push(Function { place, signature: &one.sig, block: &one.block });
                            }
                            ImplItem::Const(constant) => {
                                self.constants
                                    .insert(format!("{}::{}", last(&one.self_ty), constant.ident), &constant.expr);
                            }
                            _ => {}
                        }
                    }
                }
                Item::Const(one) => drop(self.constants.insert(one.ident.to_string(), &one.expr)),
                Item::Mod(one) if !one.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) => {
                    if let Some((_, items)) = &one.content {
                        self.collect(place, items);
                    }
                }
                _ => {}
            }
        }
    }

    /// Reads a function, with what it is called with if it is read at a call.
    fn function(&mut self, function: Function<'a>, given: Option<&[Bound<'a>]>) {
        let before = self.env.take();
        let parameters = function.signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(typed) => Some(&*typed.pat),
            syn::FnArg::Receiver(_) => None,
        });
        for (at, pattern) in parameters.enumerate() {
            let bound = match given {
                Some(given) => given.get(at).cloned().unwrap_or(Bound::Other),
                None => Bound::Parameter,
            };
            self.bind(pattern, &bound);
        }
        self.reading.push(format!("{}: {}", function.place, function.signature.ident));
        self.visit_block(function.block);
        self.reading.pop();
        self.env = before;
    }

    fn named(&self, name: &str) -> Option<Function<'a>> {
        self.functions.iter().find(|function| function.signature.ident == name).copied()
    }

    fn bind(&mut self, pattern: &'a Pat, bound: &Bound<'a>) {
        let within = |step: Step| match bound {
            Bound::To(expr, env, steps) => Bound::To(expr, env.clone(), steps.iter().copied().chain([step]).collect()),
            other => other.clone(),
        };
        match pattern {
            Pat::Ident(one) => {
                let outer = self.env.take();
                self.env = Some(Rc::new(Name { word: one.ident.to_string(), bound: bound.clone(), outer }));
            }
            Pat::Type(one) => self.bind(&one.pat, bound),
            Pat::Reference(one) => self.bind(&one.pat, bound),
            Pat::Paren(one) => self.bind(&one.pat, bound),
            Pat::Tuple(one) => {
                one.elems.iter().enumerate().for_each(|(at, part)| self.bind(part, &within(Step::At(at))));
            }
            Pat::Slice(one) => {
                one.elems.iter().enumerate().for_each(|(at, part)| self.bind(part, &within(Step::At(at))));
            }
            Pat::TupleStruct(one) if one.path.is_ident("Some") => {
                one.elems.iter().for_each(|part| self.bind(part, bound));
            }
            Pat::TupleStruct(one) => one.elems.iter().for_each(|part| self.bind(part, &Bound::Other)),
            Pat::Struct(one) => one.fields.iter().for_each(|field| self.bind(&field.pat, &Bound::Other)),
            Pat::Or(one) => one.cases.iter().for_each(|case| self.bind(case, bound)),
            _ => {}
        }
    }

    fn look_up(env: &Env<'a>, name: &str) -> Option<Bound<'a>> {
        let mut at = env;
        while let Some(one) = at {
            if one.word == name {
                return Some(one.bound.clone());
            }
            at = &one.outer;
        }
        None
    }

    /// The value of a block: its last expression, and the names that stand before it.
    fn tail(&mut self, block: &'a Block, env: &Env<'a>) -> Option<(&'a Expr, Env<'a>)> {
        let before = std::mem::replace(&mut self.env, env.clone());
        for statement in &block.stmts {
            if let Stmt::Local(local) = statement {
                self.bind_local(local);
            }
        }
        let inside = std::mem::replace(&mut self.env, before);
        match block.stmts.last() {
            Some(Stmt::Expr(expr, None)) => Some((expr, inside)),
            Some(Stmt::Expr(expr @ (Expr::Return(_) | Expr::Continue(_)), _)) => Some((expr, inside)),
            _ => None,
        }
    }

    fn bind_local(&mut self, local: &'a Local) {
        if let Some(init) = &local.init {
            let bound = Bound::To(&init.expr, self.env.clone(), Vec::new());
            self.bind(&local.pat, &bound);
        }
    }

    /// The keys that an expression may be.
    fn keys(&mut self, expr: &'a Expr, env: &Env<'a>, steps: &[Step]) -> Result<BTreeSet<String>, Unread> {
        let mut all = BTreeSet::new();
        match expr {
            Expr::Lit(one) => match &one.lit {
                Lit::Str(text) if steps.is_empty() => drop(all.insert(text.value())),
                _ => return Err(Unread::Unknown),
            },
            Expr::Reference(one) => return self.keys(&one.expr, env, steps),
            Expr::Paren(one) => return self.keys(&one.expr, env, steps),
            Expr::Group(one) => return self.keys(&one.expr, env, steps),
            Expr::Block(one) => {
                let (tail, inside) = self.tail(&one.block, env).ok_or(Unread::Unknown)?;
                return self.keys(tail, &inside, steps);
            }
            Expr::If(one) => {
                let (tail, inside) = self.tail(&one.then_branch, env).ok_or(Unread::Unknown)?;
                all.extend(self.keys(tail, &inside, steps)?);
                if let Some((_, other)) = &one.else_branch {
                    all.extend(self.keys(other, env, steps)?);
                }
            }
            Expr::Match(one) => {
                for arm in &one.arms {
                    all.extend(self.keys(&arm.body, env, steps)?);
                }
            }
            Expr::Return(_) | Expr::Continue(_) | Expr::Break(_) => {}
            Expr::Tuple(syn::ExprTuple { elems, .. }) | Expr::Array(syn::ExprArray { elems, .. }) => match steps {
                [Step::At(at), rest @ ..] => {
                    return self.keys(elems.get(*at).ok_or(Unread::Unknown)?, env, rest);
                }
                [Step::Each, rest @ ..] => {
                    for one in elems {
                        all.extend(self.keys(one, env, rest)?);
                    }
                }
                [] => return Err(Unread::Unknown),
            },
            Expr::Index(one) => {
                let each: Vec<Step> = [Step::Each].into_iter().chain(steps.iter().copied()).collect();
                return self.keys(&one.expr, env, &each);
            }
            Expr::Field(one) => {
                let Member::Unnamed(at) = &one.member else { return Err(Unread::Unknown) };
                let at = [Step::At(usize::try_from(at.index).unwrap())];
                let within: Vec<Step> = at.into_iter().chain(steps.iter().copied()).collect();
                return self.keys(&one.base, env, &within);
            }
            Expr::Path(path) => {
                let name = path.path.segments.last().unwrap().ident.to_string();
                match Self::look_up(env, &name) {
                    Some(Bound::To(expr, env, first)) => {
                        let path: Vec<Step> = first.into_iter().chain(steps.iter().copied()).collect();
                        return self.keys(expr, &env, &path);
                    }
                    Some(Bound::Parameter) => return Err(Unread::Parameter),
                    Some(Bound::Other) => return Err(Unread::Unknown),
                    None if name == "None" => {}
                    None => {
                        let segments: Vec<String> =
                            path.path.segments.iter().map(|one| one.ident.to_string()).collect();
                        let whole = segments[segments.len().saturating_sub(2)..].join("::");
                        let constant = self.constants.get(&whole).copied().ok_or(Unread::Unknown)?;
                        return self.keys(constant, &None, steps);
                    }
                }
            }
            Expr::MethodCall(call) if HAND_ON.contains(&call.method.to_string().as_str()) => {
                return self.keys(&call.receiver, env, steps);
            }
            Expr::MethodCall(call) if call.method == "zip" => match steps {
                [Step::Each, Step::At(0), rest @ ..] => {
                    let each: Vec<Step> = [Step::Each].into_iter().chain(rest.iter().copied()).collect();
                    return self.keys(&call.receiver, env, &each);
                }
                [Step::Each, Step::At(1), rest @ ..] => {
                    let each: Vec<Step> = [Step::Each].into_iter().chain(rest.iter().copied()).collect();
                    return self.keys(&call.args[0], env, &each);
                }
                _ => return Err(Unread::Unknown),
            },
            Expr::Macro(one) if one.mac.path.is_ident("vec") => {
                let [Step::Each, rest @ ..] = steps else { return Err(Unread::Unknown) };
                for one in inside_of(&one.mac) {
                    all.extend(self.keys(one, env, rest)?);
                }
            }
            Expr::MethodCall(call) if call.method == "map_or" && call.args.len() == 2 => {
                all.extend(self.keys(&call.args[0], env, steps)?);
                let Expr::Closure(closure) = &call.args[1] else { return Err(Unread::Unknown) };
                let before = std::mem::replace(&mut self.env, env.clone());
                self.bind(&closure.inputs[0], &Bound::To(&call.receiver, env.clone(), Vec::new()));
                let inside = std::mem::replace(&mut self.env, before);
                all.extend(self.keys(&closure.body, &inside, steps)?);
            }
            Expr::MethodCall(call) if call.method == "find" => {
                let each: Vec<Step> = [Step::Each].into_iter().chain(steps.iter().copied()).collect();
                return self.keys(&call.receiver, env, &each);
            }
            Expr::MethodCall(call) => return self.keys_of_function(&call.method.to_string(), steps),
            Expr::Unary(one) => return self.keys(&one.expr, env, steps),
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return Err(Unread::Unknown) };
                if path.path.is_ident("Some") {
                    return self.keys(&call.args[0], env, steps);
                }
                return self.keys_of_function(&path.path.segments.last().unwrap().ident.to_string(), steps);
            }
            _ => return Err(Unread::Unknown),
        }
        Ok(all)
    }

    fn keys_of_function(&mut self, name: &str, steps: &[Step]) -> Result<BTreeSet<String>, Unread> {
        let function = self.named(name).ok_or(Unread::Unknown)?;
        let (tail, inside) = self.tail(function.block, &None).ok_or(Unread::Unknown)?;
        self.keys(tail, &inside, steps)
    }

    /// The arguments that an expression is.
    fn args(&mut self, expr: &'a Expr, env: &Env<'a>) -> Result<Vec<(String, bool)>, Unread> {
        match expr {
            Expr::Reference(one) => self.args(&one.expr, env),
            Expr::Paren(one) => self.args(&one.expr, env),
            Expr::Cast(one) => self.args(&one.expr, env),
            Expr::Array(one) => one.elems.iter().map(|one| self.arg(one, env)).collect(),
            Expr::Path(path) => {
                let name = path.path.segments.last().unwrap().ident.to_string();
                match Self::look_up(env, &name) {
                    Some(Bound::To(expr, env, steps)) if steps.is_empty() => self.args(expr, &env),
                    Some(Bound::Parameter) => Err(Unread::Parameter),
                    _ => Err(Unread::Unknown),
                }
            }
            Expr::MethodCall(call) => {
                let function = self.named(&call.method.to_string()).ok_or(Unread::Unknown)?;
                let (tail, inside) = self.tail(function.block, &None).ok_or(Unread::Unknown)?;
                self.args(tail, &inside)
            }
            _ => Err(Unread::Unknown),
        }
    }

    fn arg(&mut self, expr: &'a Expr, env: &Env<'a>) -> Result<(String, bool), Unread> {
        match expr {
            Expr::Tuple(pair) if pair.elems.len() == 2 => {
                let name = self.keys(&pair.elems[0], env, &[])?;
                let count = matches!(&pair.elems[1], Expr::Call(call) if matches!(&*call.func, Expr::Path(path)
                    if path.path.segments.last().is_some_and(|last| last.ident == "Count")));
                name.into_iter().next().map(|name| (name, count)).ok_or(Unread::Unknown)
            }
            Expr::Path(path) => {
                let name = path.path.segments.last().unwrap().ident.to_string();
                match Self::look_up(env, &name) {
                    Some(Bound::To(expr, env, steps)) => match (steps.as_slice(), expr) {
                        ([], _) => self.arg(expr, &env),
                        ([Step::At(at)], Expr::Tuple(tuple)) => {
                            self.arg(tuple.elems.get(*at).ok_or(Unread::Unknown)?, &env)
                        }
                        ([Step::At(at)], _) => self.args(expr, &env)?.get(*at).cloned().ok_or(Unread::Unknown),
                        _ => Err(Unread::Unknown),
                    },
                    Some(Bound::Parameter) => Err(Unread::Parameter),
                    _ => Err(Unread::Unknown),
                }
            }
            _ => Err(Unread::Unknown),
        }
    }

    fn said(&mut self, key: &'a Expr, args: &'a Expr) {
        let env = self.env.clone();
        let place = self.reading.join(" < ");
        match (self.keys(key, &env, &[]), self.args(args, &env)) {
            (Ok(keys), Ok(args)) => self.calls.push(Call { place, keys, args }),
            (Err(Unread::Unknown), _) => self.unread.push(format!("{place}: the key of a call of `say`")),
            (_, Err(Unread::Unknown)) => self.unread.push(format!("{place}: the arguments of a call of `say`")),
            _ => {
                let name = self.reading.last().and_then(|place| place.rsplit(' ').next()).unwrap_or_default();
                self.forwarding.insert(name.to_owned());
            }
        }
    }

    /// Reads the body of a closure with its parameters bound.
    fn closure(&mut self, closure: &'a syn::ExprClosure, env: Env<'a>, given: &[Bound<'a>]) {
        if self.reading.len() > DEEPEST {
            return;
        }
        let before = std::mem::replace(&mut self.env, env);
        for (at, pattern) in closure.inputs.iter().enumerate() {
            self.bind(pattern, given.get(at).unwrap_or(&Bound::Other));
        }
        self.visit_expr(&closure.body);
        self.env = before;
    }

    /// The closure that an expression is, where it stands or by its name.
    fn as_closure(&self, expr: &'a Expr) -> Option<(&'a syn::ExprClosure, Env<'a>)> {
        match expr {
            Expr::Closure(one) => Some((one, self.env.clone())),
            Expr::Reference(one) => self.as_closure(&one.expr),
            Expr::Path(path) => match Self::look_up(&self.env, &path.path.get_ident()?.to_string())? {
                Bound::To(Expr::Closure(one), env, steps) if steps.is_empty() => Some((one, env)),
                _ => None,
            },
            _ => None,
        }
    }

    fn follow(&mut self, name: &str, args: impl Iterator<Item = &'a Expr>) {
        if self.forwarding.contains(name)
            && self.reading.len() < DEEPEST
            && let Some(function) = self.named(name)
        {
            let given: Vec<Bound<'a>> = args.map(|one| Bound::To(one, self.env.clone(), Vec::new())).collect();
            self.function(function, Some(&given));
        }
    }
}

impl<'a> Visit<'a> for Reader<'a> {
    fn visit_block(&mut self, block: &'a Block) {
        let before = self.env.clone();
        visit::visit_block(self, block);
        self.env = before;
    }

    fn visit_local(&mut self, local: &'a Local) {
        // A closure with a name is read where it is called or handed on.
        if !matches!(&local.init, Some(init) if matches!(&*init.expr, Expr::Closure(_))) {
            visit::visit_local(self, local);
        }
        self.bind_local(local);
    }

    fn visit_macro(&mut self, one: &'a syn::Macro) {
        inside_of(one).iter().for_each(|one| self.visit_expr(one));
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        let before = self.env.clone();
        self.bind(&arm.pat, &Bound::Other);
        visit::visit_arm(self, arm);
        self.env = before;
    }

    fn visit_expr_let(&mut self, one: &'a syn::ExprLet) {
        visit::visit_expr_let(self, one);
        let bound = Bound::To(&one.expr, self.env.clone(), Vec::new());
        self.bind(&one.pat, &bound);
    }

    fn visit_expr_if(&mut self, one: &'a syn::ExprIf) {
        let before = self.env.clone();
        self.visit_expr(&one.cond);
        self.visit_block(&one.then_branch);
        self.env = before;
        if let Some((_, other)) = &one.else_branch {
            self.visit_expr(other);
        }
    }

    fn visit_expr_for_loop(&mut self, one: &'a syn::ExprForLoop) {
        self.visit_expr(&one.expr);
        let before = self.env.clone();
        let bound = Bound::To(&one.expr, self.env.clone(), vec![Step::Each]);
        self.bind(&one.pat, &bound);
        self.visit_block(&one.body);
        self.env = before;
    }

    fn visit_expr_closure(&mut self, one: &'a syn::ExprClosure) {
        self.closure(one, self.env.clone(), &[]);
    }

    fn visit_expr_path(&mut self, one: &'a syn::ExprPath) {
        // A named closure that is handed on to somebody who is not known.
        if let Some(name) = one.path.get_ident()
            && let Some(Bound::To(Expr::Closure(closure), env, steps)) = Self::look_up(&self.env, &name.to_string())
            && steps.is_empty()
        {
            self.closure(closure, env, &[]);
        }
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        call.args.iter().for_each(|one| self.visit_expr(one));
        if let Some((closure, env)) = self.as_closure(&call.func) {
            let given: Vec<Bound<'a>> =
                call.args.iter().map(|one| Bound::To(one, self.env.clone(), Vec::new())).collect();
            self.closure(closure, env, &given);
        } else if let Expr::Path(path) = &*call.func {
            self.follow(&path.path.segments.last().unwrap().ident.to_string(), call.args.iter());
        } else {
            self.visit_expr(&call.func);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        let name = call.method.to_string();
        self.visit_expr(&call.receiver);
        let each = Bound::To(&call.receiver, self.env.clone(), vec![Step::Each]);
        for one in &call.args {
            match self.as_closure(one) {
                Some((closure, env)) if CALL_WITH_EACH.contains(&name.as_str()) => {
                    self.closure(closure, env, std::slice::from_ref(&each));
                }
                Some((closure, env)) => self.closure(closure, env, &[]),
                None => self.visit_expr(one),
            }
        }
        if (name == "say" || name == "try_say") && call.args.len() == 2 {
            self.said(&call.args[0], &call.args[1]);
        } else {
            self.follow(&name, call.args.iter());
        }
    }
}
