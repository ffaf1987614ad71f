//! How the shared library is linked.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        // The number is the ABI's major one.
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libdargah.so.1");
        // A host that unloads it (PHP does, at the end of each request) must not unmap code that a thread is in,
        // and connections and logins outlive the request.
        println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
    }
}
