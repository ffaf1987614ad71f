//! Makes out of the C headers what other languages, and C programs that link nothing, need to call the library.
//!
//! `headers FROM TO` reads `dargah.h` and `dargah.ffi.h` in the directory FROM, and writes `dargah_loader.h`,
//! `Enums.cs`, `NativeMethods.cs` and a folder `php` into the directory TO.

mod csharp;
mod csharp_calls;
mod csharp_enums;
mod docs;
mod header;
mod loader;
mod php;

use std::{env, error::Error, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("usage: headers FROM TO");
        return ExitCode::FAILURE;
    };
    match make(Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("headers: {error}");
            ExitCode::FAILURE
        }
    }
}

fn make(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let header = header::Header::parse(&fs::read_to_string(from.join("dargah.ffi.h"))?)?;
    let docs = docs::read(&fs::read_to_string(from.join("dargah.h"))?);
    fs::write(to.join("dargah_loader.h"), loader::write(&header)?)?;
    fs::write(to.join("Enums.cs"), csharp_enums::write(&header, &docs)?)?;
    fs::write(to.join("NativeMethods.cs"), csharp_calls::write(&header)?)?;
    for (path, text) in php::write(&header, &docs)? {
        let path = to.join("php").join(path);
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        fs::write(path, text)?;
    }
    Ok(())
}
