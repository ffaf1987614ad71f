//! Files whose content is believed: only this process's user and root may be able to change them, or to put others in
//! their place. As ssh asks it of its keys, that goes for each directory and link on the way too. A directory with the
//! sticky bit (`/tmp`) will do, and one that the process's own group may write to. On Windows nothing is asked.

use std::fs::{File, OpenOptions};
use std::io::{Error, Read, Result};
use std::path::Path;

/// More than any file of certificates has: all roots of the world together are smaller.
const MOST: u64 = 8 << 20;

/// A file, as it was read.
pub struct Content {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether others than its owner may read it too.
    pub others_may_read: bool,
}

/// Reads a file that is believed.
///
/// # Errors
/// That it cannot be read; who else may change it, with the command that mends it.
pub fn read(path: &Path) -> Result<Content> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    let (file, others_may_read) = unix::open(path, &mut options)?;
    #[cfg(not(unix))]
    let (file, others_may_read) = (options.open(path)?, false);
    let mut bytes = Vec::new();
    File::take(file, MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(Error::other("is too large"));
    }
    Ok(Content { bytes, others_may_read })
}

/// Where a journal's file is when all links are followed, and whether it is there. Nobody but its owner may read it, and
/// what SQLite keeps beside it. Nothing is opened: see `make` of the journal.
///
/// # Errors
/// As [`read`].
#[cfg(feature = "sqlite")]
pub(crate) fn journal(path: &Path) -> Result<(std::path::PathBuf, bool)> {
    #[cfg(unix)]
    return unix::Asking::new(true).journal(path);
    #[cfg(not(unix))]
    Ok((path.to_owned(), path.try_exists()?))
}

#[cfg(unix)]
mod unix {
    use super::{Error, File, OpenOptions, Path, Result};
    use std::fs::{Metadata, read_link, symlink_metadata};
    use std::io::ErrorKind;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
    use std::path::{Component, PathBuf};

    /// As many links as Linux follows.
    const MOST_LINKS: u32 = 40;

    /// Who asks, and what for.
    pub(super) struct Asking {
        user: u32,
        group: u32,
        journal: bool,
    }

    pub(super) fn open(path: &Path, options: &mut OpenOptions) -> Result<(File, bool)> {
        let (place, found) = Asking::new(false).find(path)?;
        let found = found.ok_or_else(|| Error::from_raw_os_error(libc::ENOENT))?;
        // A pipe that took its place would be waited for.
        let file = options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK).open(place)?;
        let opened = file.metadata()?;
        if (opened.dev(), opened.ino()) != (found.dev(), found.ino()) {
            return Err(Error::other("was replaced while it was opened"));
        }
        Ok((file, opened.mode() & 0o077 != 0))
    }

    impl Asking {
        pub(super) fn new(journal: bool) -> Self {
            // SAFETY: they only tell numbers.
            let (user, group) = unsafe { (libc::geteuid(), libc::getegid()) };
            Self { user, group, journal }
        }

        #[cfg(feature = "sqlite")]
        pub(super) fn journal(&self, path: &Path) -> Result<(PathBuf, bool)> {
            let (place, found) = self.find(path)?;
            for end in ["-wal", "-shm", "-journal"] {
                let mut beside = place.clone().into_os_string();
                beside.push(end);
                match symlink_metadata(&beside) {
                    Ok(found) => self.file(Path::new(&beside), &found)?,
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
            Ok((place, found.is_some()))
        }

        /// Goes the whole way, link by link, as the kernel will. A file that is not there may be made where this ends.
        fn find(&self, path: &Path) -> Result<(PathBuf, Option<Metadata>)> {
            let path = std::path::absolute(path)?;
            let mut here = PathBuf::from("/");
            self.directory(&here, &symlink_metadata(&here)?)?;
            let mut left = steps(&path);
            let mut links = 0;
            while let Some(step) = left.pop() {
                if step == ".." {
                    here.pop();
                    continue;
                }
                let place = here.join(&step);
                let found = match symlink_metadata(&place) {
                    Ok(found) => found,
                    Err(error) if error.kind() == ErrorKind::NotFound && left.is_empty() => {
                        return Ok((place, None));
                    }
                    Err(error) => return Err(error),
                };
                if found.is_symlink() {
                    self.owner(&place, &found)?;
                    links += 1;
                    if links > MOST_LINKS {
                        return Err(Error::from_raw_os_error(libc::ELOOP));
                    }
                    let target = read_link(&place)?;
                    if target.is_absolute() {
                        here = PathBuf::from("/");
                    }
                    left.extend(steps(&target));
                } else if found.is_dir() && !left.is_empty() {
                    self.directory(&place, &found)?;
                    here = place;
                } else if left.is_empty() {
                    self.file(&place, &found)?;
                    return Ok((place, Some(found)));
                } else {
                    return Err(Error::from_raw_os_error(libc::ENOTDIR));
                }
            }
            Err(Error::from_raw_os_error(libc::EISDIR))
        }

        fn owner(&self, place: &Path, found: &Metadata) -> Result<()> {
            let (user, owner) = (self.user, found.uid());
            if [0, user].contains(&owner) {
                return Ok(());
            }
            let place = typed(place);
            // What root leaves beside a journal its owner could not write.
            Err(Error::other(if user == 0 && self.journal {
                format!("{place} belongs to user {owner}: run this as that user, with sudo -u '#{owner}'")
            } else {
                format!("{place} belongs to user {owner}: if what it holds is yours, chown {user} {place}")
            }))
        }

        fn directory(&self, place: &Path, found: &Metadata) -> Result<()> {
            self.owner(place, found)?;
            let mode = found.mode();
            let others = mode & 0o002 != 0 || mode & 0o020 != 0 && found.gid() != self.group;
            if others && mode & 0o1000 == 0 {
                let place = typed(place);
                return Err(Error::other(format!(
                    "other users can replace it, by its directory: chmod go-w {place}"
                )));
            }
            Ok(())
        }

        fn file(&self, place: &Path, found: &Metadata) -> Result<()> {
            if !found.is_file() {
                return Err(Error::other("is no file"));
            }
            self.owner(place, found)?;
            let place = typed(place);
            if self.journal && found.mode() & 0o077 != 0 {
                let text = format!("other users can read it, and it holds payment tokens: chmod 600 {place}");
                return Err(Error::other(text));
            }
            if found.mode() & 0o022 != 0 {
                return Err(Error::other(format!("other users can change it: chmod go-w {place}")));
            }
            Ok(())
        }
    }

    /// The steps of a way, the first one last.
    fn steps(path: &Path) -> Vec<std::ffi::OsString> {
        let steps = path.components().rev();
        let real = steps.filter(|step| matches!(step, Component::Normal(_) | Component::ParentDir));
        real.map(|step| step.as_os_str().to_owned()).collect()
    }

    /// A path as a shell reads it.
    fn typed(path: &Path) -> String {
        let path = path.display().to_string().replace(char::is_control, "?");
        if path.chars().all(|c| c.is_alphanumeric() || "/._-+@:".contains(c)) {
            return path;
        }
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}
