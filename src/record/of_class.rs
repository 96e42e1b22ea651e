//! Whose game a session is, where it is a file that a class hands to a team.

use serde::{Deserialize, Serialize};

/// A team of a class, in the header of its own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfClass {
    /// The title of the exercise.
    pub exercise: String,
    /// The team's name.
    pub team: String,
    /// The words of the envelope that the class was sealed with, a space between two.
    pub words: String,
    /// A number drawn by lot for this file alone, in hexadecimal. What is hidden is covered by it as well, so that two files cannot
    /// be held against each other. It is a cover and no lock: whoever takes the program apart can lift it.
    pub salt: String,
}
