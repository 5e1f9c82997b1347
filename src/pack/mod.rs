//! The calculator as one file with a scenario in it, and packages of that file for learning platforms.
//!
//! `site finish` writes the one-file page; this layer puts a scenario into it ([`page`]), says to a platform what is in a
//! package ([`manifest`]) and joins the files ([`archive`]). Everything is text in, bytes out: the study program in a browser
//! and the native command make the same bytes from the same scenario.

pub mod archive;
pub mod manifest;
pub mod page;

use crate::i18n::rich::plain_text;
use crate::markup::lesson;
use crate::report::facts::Facts;
use crate::report::question::question;
use archive::ArchiveError;
use manifest::Course;
use page::PageError;

/// Licences of what is in a package.
const LICENCES: &str = include_str!("licences.txt");

/// A standard of learning platforms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// SCORM 1.2, which nearly every platform takes.
    Scorm12,
    /// SCORM 2004, 4th edition.
    Scorm2004,
    /// cmi5, on top of xAPI.
    Cmi5,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Scorm12, Self::Scorm2004, Self::Cmi5];

    /// Its name in requests, on the command line and in names of files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scorm12 => "scorm12",
            Self::Scorm2004 => "scorm2004",
            Self::Cmi5 => "cmi5",
        }
    }

    /// The format of a name.
    ///
    /// ```
    /// use entente::pack::Format;
    /// assert_eq!(Format::from_name("scorm12"), Some(Format::Scorm12));
    /// assert_eq!(Format::from_name("scorm13"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// What a page or a package is made of.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The one-file page, as `site finish` wrote it.
    pub page: &'a str,
    /// The scenario, calculated, and the language of what is said to learners.
    pub facts: Facts<'a>,
    /// The scenario as link text, with keys of the page if there are any.
    pub link: &'a str,
    /// Where the calculator is on the web, without a scenario; empty if that is not known. Links that are handed in begin with it.
    pub address: &'a str,
}

/// Why there is no package.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The page is not ours.
    #[error(transparent)]
    Page(#[from] PageError),
    /// The files cannot be joined.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl Order<'_> {
    /// The question of the scenario, which is also its title.
    #[must_use]
    pub fn title(&self) -> String {
        plain_text(&question(&self.facts))
    }

    /// The one-file page that opens with the scenario.
    ///
    /// # Errors
    /// [`PageError`] if the page given is not a one-file page of this program.
    pub fn page(&self) -> Result<String, PageError> {
        page::with_start(self.page, &self.facts, self.link, self.address)
    }

    /// A package for learning platforms: the bytes of a zip file.
    ///
    /// # Errors
    /// [`PackError`] if the page given is not a one-file page of this program, or the files cannot be joined.
    pub fn package(&self, format: Format) -> Result<Vec<u8>, PackError> {
        let bar = lesson::bar(self.facts.translator).into_string();
        let page = page::with_lesson(&self.page()?, &bar, format)?;
        let title = self.title();
        let course = Course { title: &title, link: self.link, language: self.facts.translator.locale().tag() };
        let (name, manifest) = match format {
            Format::Scorm12 => ("imsmanifest.xml", manifest::scorm12(&course)),
            Format::Scorm2004 => ("imsmanifest.xml", manifest::scorm2004(&course)),
            Format::Cmi5 => ("cmi5.xml", manifest::cmi5(&course)),
        };
        let files = [(name, manifest.as_str()), (manifest::PAGE, page.as_str()), (manifest::LICENCES, LICENCES)];
        Ok(archive::zip(&files)?)
    }
}
