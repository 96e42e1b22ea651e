//! The scenarios the program carries load without a finding.

use wedge_scenario::{Files, load};

#[test]
fn shipped_scenarios_have_no_findings() {
    let shipped = Files::shipped();
    assert!(!shipped.is_empty());
    for files in shipped {
        let id = files.id.clone();
        let loaded = load(files);
        let found: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{id}:\n{}", found.join("\n"));
        assert!(loaded.pack.is_some());
    }
}
