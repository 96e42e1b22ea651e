//! Typefaces of the system for scripts that ours lack: found by looking into the files themselves, and only as many loaded
//! as the letters need.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use skrifa::raw::tables::cmap::Cmap;
use skrifa::raw::{FontData, FontRead};
use skrifa::{FontRef, MetadataProvider};

/// How deep folders are looked through.
const DEPTH: u32 = 6;
/// Most files that are looked into.
const FILES: usize = 5000;
/// Most bytes of a typeface: the largest of today have 40 million.
const LARGEST: u64 = 64 << 20;
/// Most bytes of the table of letters within one.
const LARGEST_TABLE: u32 = 8 << 20;
/// Most faces in one file.
const FACES: u32 = 64;

/// A face that has some of the letters looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typeface {
    /// A name of its own.
    pub name: String,
    /// The file, whole.
    pub bytes: Vec<u8>,
    /// Which face of the file.
    pub index: u32,
}

/// The folders in which the system keeps typefaces.
pub(crate) fn system_folders() -> Vec<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = std::env::home_dir();
    let in_home = |inside: &str| home.as_ref().map(|home| home.join(inside));
    if cfg!(windows) {
        let local = set("LOCALAPPDATA").map(|local| local.join("Microsoft/Windows/Fonts"));
        return set("WINDIR").map(|windows| windows.join("Fonts")).into_iter().chain(local).collect();
    }
    if cfg!(target_os = "macos") {
        let own = in_home("Library/Fonts");
        return own.into_iter().chain(["/System/Library/Fonts", "/Library/Fonts"].map(PathBuf::from)).collect();
    }
    let data = set("XDG_DATA_HOME").or_else(|| in_home(".local/share")).map(|data| data.join("fonts"));
    let shared = std::env::var("XDG_DATA_DIRS").ok().filter(|dirs| !dirs.is_empty());
    let shared = shared.unwrap_or_else(|| "/usr/local/share:/usr/share".to_owned());
    let shared = shared.split(':').map(|dir| Path::new(dir).join("fonts")).collect::<Vec<_>>();
    data.into_iter().chain(in_home(".fonts")).chain(shared).collect()
}

/// Finds faces for letters: as few as will do, those of earlier folders and upright, regular ones before others.
pub(crate) fn find(folders: &[PathBuf], letters: &BTreeSet<char>) -> Vec<Typeface> {
    let mut files = Vec::new();
    for (rank, folder) in folders.iter().enumerate() {
        collect(folder, DEPTH, &mut |path| {
            if files.len() < FILES {
                files.push((rank, slant(&path), path));
            }
        });
    }
    files.sort();
    let mut left = letters.clone();
    // What each face has of them, in the order of preference.
    let mut offers: Vec<(PathBuf, u32, BTreeSet<char>)> = Vec::new();
    for (_, _, path) in files {
        for (index, has) in faces(&path, letters) {
            offers.push((path.clone(), index, has));
        }
    }
    let mut found = Vec::new();
    while !left.is_empty() {
        // The first of those that have most.
        let most = offers.iter().map(|(_, _, has)| has.intersection(&left).count()).max().unwrap_or(0);
        let best = offers.iter().position(|(_, _, has)| most > 0 && has.intersection(&left).count() == most);
        let Some(best) = best else { break };
        let (path, index, _) = offers.remove(best);
        if let Some((face, drawn)) = load(&path, index, &left) {
            left.retain(|letter| !drawn.contains(letter));
            found.push(face);
        }
    }
    found
}

/// 0 for an upright, regular face, by its name; more for others.
fn slant(path: &Path) -> u8 {
    let name = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let has = |words: &[&str]| u8::from(words.iter().any(|word| name.contains(word)));
    has(&["bold", "black", "light", "thin", "medium", "heavy"])
        + has(&["italic", "oblique"])
        + has(&["mono", "condensed"])
}

fn collect(folder: &Path, depth: u32, found: &mut dyn FnMut(PathBuf)) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let Ok(known) = std::fs::metadata(&path) else { continue };
        let end = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
        if known.is_dir() && depth > 0 {
            collect(&path, depth - 1, found);
        } else if known.is_file() && known.len() <= LARGEST && ["ttf", "otf", "ttc", "otc"].contains(&end.as_str()) {
            found(path);
        }
    }
}

/// The faces of a file that have any of the letters, with those they have. Reads the table of letters and nothing else.
fn faces(path: &Path, letters: &BTreeSet<char>) -> Vec<(u32, BTreeSet<char>)> {
    let Ok(mut file) = File::open(path) else { return Vec::new() };
    let starts = starts(&mut file).unwrap_or_default();
    let has = |start: &u64| {
        let table = table(&mut file, *start)?;
        let cmap = Cmap::read(FontData::new(&table)).ok()?;
        let has: BTreeSet<char> =
            letters.iter().filter(|letter| cmap.map_codepoint(**letter).is_some()).copied().collect();
        (!has.is_empty()).then_some(has)
    };
    let all = starts.iter().map(has).collect::<Vec<_>>();
    (0..).zip(all).filter_map(|(index, has)| Some((index, has?))).collect()
}

fn bytes<const N: usize>(file: &mut File) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// Where the faces of a file begin.
fn starts(file: &mut File) -> Option<Vec<u64>> {
    if bytes::<4>(file)? != *b"ttcf" {
        return Some(vec![0]);
    }
    let _version = bytes::<4>(file)?;
    let count = u32::from_be_bytes(bytes(file)?).min(FACES);
    (0..count).map(|_| bytes::<4>(file).map(|start| u64::from(u32::from_be_bytes(start)))).collect()
}

/// The table of letters of the face that begins there.
fn table(file: &mut File, start: u64) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(start + 4)).ok()?;
    let count = u16::from_be_bytes(bytes(file)?);
    let _search = bytes::<6>(file)?;
    for _ in 0..count {
        let [tag, _sum, offset, length] = [bytes::<4>(file)?, bytes(file)?, bytes(file)?, bytes(file)?];
        if tag == *b"cmap" {
            let length = u32::from_be_bytes(length).min(LARGEST_TABLE);
            file.seek(SeekFrom::Start(u64::from(u32::from_be_bytes(offset)))).ok()?;
            let mut table = Vec::new();
            file.take(u64::from(length)).read_to_end(&mut table).ok()?;
            return Some(table);
        }
    }
    None
}

/// Loads a face whole, with the letters that it draws by outlines; none if it draws none of them.
fn load(path: &Path, index: u32, letters: &BTreeSet<char>) -> Option<(Typeface, BTreeSet<char>)> {
    let bytes = std::fs::read(path).ok()?;
    let font = FontRef::from_index(&bytes, index).ok()?;
    let (map, outlines) = (font.charmap(), font.outline_glyphs());
    let draws = |letter: &&char| map.map(**letter).is_some_and(|glyph| outlines.get(glyph).is_some());
    let drawn: BTreeSet<char> = letters.iter().filter(draws).copied().collect();
    let name = format!("{}#{index}", path.display());
    (!drawn.is_empty()).then_some((Typeface { name, bytes, index }, drawn))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts")
    }

    #[test]
    fn a_face_is_found_by_the_letters_it_has() {
        let letters: BTreeSet<char> = ['\u{e0cc}', 'ж', '\u{10ffff}'].into();
        let found = find(&[own()], &letters);
        let names: Vec<&str> = found.iter().map(|face| face.name.as_str()).collect();
        assert_eq!(found.len(), 2, "{names:?}");
        assert!(names.iter().any(|name| name.ends_with("lucide.ttf#0")), "the icon is in the face of icons: {names:?}");
        assert!(
            names.iter().any(|name| name.contains("400Regular.ttf")),
            "an upright, regular face is taken: {names:?}"
        );
        assert!(find(&[own()], &['\u{10ffff}'].into()).is_empty(), "what nobody has is not found");
    }

    #[test]
    fn what_is_no_typeface_is_passed_over() {
        let folder = std::env::temp_dir().join(format!("wedge-typefaces-{}", std::process::id()));
        assert!(std::fs::create_dir_all(&folder).is_ok());
        for (name, bytes) in
            [("a.ttf", &b"no face at all"[..]), ("b.ttc", b"ttcf\0\x01\0\0\0\0\xff\xff"), ("c.otf", b"")]
        {
            assert!(std::fs::write(folder.join(name), bytes).is_ok());
        }
        let found = find(&[folder.clone(), own()], &['ж'].into());
        assert_eq!(found.len(), 1);
        assert!(std::fs::remove_dir_all(folder).is_ok());
    }
}
