//! `NativeMethods.cs`: each function of the header as a method of .NET's: texts are strings, handles are SafeHandles,
//! an error is an exception, and what may be missing is null. In the part of C# 7.2 that Mono's compiler takes.

use crate::csharp::{handle, name, pascal, type_name, value};
use crate::header::{Base, Function, Header, Type};
use std::fmt::Write as _;

const HEAD: &str = "\
// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;
using System.Runtime.InteropServices;

namespace Dargah
{
";

const CLASS: &str = "    /// <summary>
    /// The C functions. Each is a delegate that is bound when it is first called, to the library that NativeLibrary
    /// opened: a DllImport would leave it to the runtime which file that is.
    /// </summary>
    internal static class NativeMethods
    {";

pub fn write(header: &Header) -> Result<String, String> {
    let mut out = String::from(HEAD);
    for owner in &header.handles {
        let free = format!("{owner}_free");
        let free = header.functions.iter().find(|f| f.name == free).map(|f| f.name.as_str());
        write_handle(&mut out, &handle(owner), free);
    }
    out.push_str(CLASS);
    for (name, value) in header.enums.iter().filter(|e| e.name == "dargah_constants").flat_map(|e| &e.values)
    {
        let _ = writeln!(out, "\n        internal const uint {} = {value};", pascal(name, "DARGAH_"));
    }
    let names: Vec<_> = header.functions.iter().map(|f| format!("            \"{}\",\n", f.name)).collect();
    let _ = writeln!(
        out,
        "\n        internal static readonly string[] Names =\n        {{\n{}        }};",
        names.concat()
    );
    for callback in &header.callbacks {
        let parameters =
            callback.parameters.iter().map(|(n, kind)| Ok(format!("{} {}", value(kind, header)?, name(n))));
        let parameters = parameters.collect::<Result<Vec<_>, String>>()?;
        write_delegate(
            &mut out,
            "internal",
            &value(&callback.result, header)?,
            &type_name(&callback.name),
            &parameters,
        );
    }
    for function in &header.functions {
        Call::new(function, header)?.write(&mut out);
    }
    out.push_str("    }\n}\n");
    Ok(out)
}

fn write_handle(out: &mut String, class: &str, free: Option<&str>) {
    let release = free.map_or_else(|| "".to_owned(), |free| format!("NativeMethods.{free}(handle); "));
    let _ = write!(
        out,
        "    internal sealed class {class} : DargahHandle
    {{
        internal static readonly {class} None = new {class}(IntPtr.Zero, false);

        internal {class}(IntPtr handle, bool owned) : base(handle, owned) {{ }}

        protected override bool ReleaseHandle() {{ {release}return true; }}
    }}

"
    );
}

fn write_delegate(out: &mut String, access: &str, result: &str, name: &str, parameters: &[String]) {
    out.push_str("\n        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n");
    if result == "bool" {
        out.push_str("        [return: MarshalAs(UnmanagedType.I1)]\n");
    }
    let _ = writeln!(out, "        {access} delegate {result} {name}({});", parameters.join(", "));
}

/// A function, taken apart into what its method takes and gives.
struct Call<'a> {
    function: &'a Function,
    header: &'a Header,
    /// Of the delegate, of the method, and what the method gives to the delegate.
    native: Vec<String>,
    managed: Vec<String>,
    given: Vec<String>,
    /// Texts to be wiped when the call is over.
    texts: Vec<String>,
    /// What the library writes to, besides an error: its name, its type, and its place in `given`. The last one is what
    /// the method returns, the others are `out`.
    written: Vec<(String, &'a Type, usize)>,
    outs: Vec<(String, String)>,
    fails: bool,
}

impl<'a> Call<'a> {
    fn new(function: &'a Function, header: &'a Header) -> Result<Self, String> {
        let mut call = Self {
            function,
            header,
            native: Vec::new(),
            managed: Vec::new(),
            given: Vec::new(),
            texts: Vec::new(),
            written: Vec::new(),
            outs: Vec::new(),
            fails: false,
        };
        let mut parameters = function.parameters.iter().peekable();
        while let Some((parameter, kind)) = parameters.next() {
            let length = parameters.next_if(|(next, _)| *next == format!("{parameter}_len")).is_some();
            call.take(parameter, kind, length).map_err(|why| format!("{}: {why}", function.name))?;
        }
        call.earlier_outs()?;
        if call.fails != (value(&function.result, header)? == "uint" && is_alias(&function.result)) {
            return Err(format!(
                "{}: an error without a status, or a status without an error",
                function.name
            ));
        }
        Ok(call)
    }

    fn take(&mut self, parameter: &str, kind: &'a Type, length: bool) -> Result<(), String> {
        let name = name(parameter);
        match (&kind.base, kind.stars, kind.is_const) {
            (Base::Plain(char), 1, true) if char == "char" && length => {
                self.give(format!("byte[] {name}, UIntPtr {parameter}_len"), format!("Utf8 {name}"));
                self.given.push(format!("{name}.Bytes, {name}.Length"));
                self.texts.push(name);
            }
            _ if length => return Err(format!("{parameter} has a length and is no text")),
            (Base::Struct(error), 2, false) if error == "dargah_error" => {
                self.native.push("ref IntPtr err".to_owned());
                self.given.push("ref err".to_owned());
                self.fails = true;
            }
            // What is freed comes from a SafeHandle that is just being released.
            (Base::Struct(_), 1, _) if !self.function.name.ends_with("_free") => {
                let Base::Struct(of) = &kind.base else { return Ok(()) };
                let class = handle(of);
                self.give(format!("{class} {name}"), format!("{class} {name}"));
                self.given.push(format!("DargahHandle.Open({name}) ?? {class}.None"));
            }
            (Base::Plain(_) | Base::Struct(_), 1, _) if self.is_plain_pointer(kind) => {
                self.give(format!("IntPtr {name}"), format!("IntPtr {name}"));
                self.given.push(name);
            }
            (_, 0, _) => {
                let plain = value(kind, self.header)?;
                match plain.as_str() {
                    "bool" => self
                        .give(format!("[MarshalAs(UnmanagedType.I1)] bool {name}"), format!("bool {name}")),
                    "UIntPtr" => self.give(format!("UIntPtr {name}"), format!("long {name}")),
                    _ => self.give(format!("{plain} {name}"), format!("{plain} {name}")),
                }
                self.given.push(if plain == "UIntPtr" { format!("(UIntPtr)(ulong){name}") } else { name });
            }
            _ if !kind.is_const => {
                self.native.push(format!("ref {} {name}", value(&pointed(kind), self.header)?));
                self.written.push((name, kind, self.given.len()));
                self.given.push("ref nativeMade".to_owned());
            }
            _ => return Err(format!("{kind}: no such parameter is known in C#")),
        }
        Ok(())
    }

    /// All that is written but the last.
    fn earlier_outs(&mut self) -> Result<(), String> {
        while self.written.len() > 1 {
            let (name, kind, at) = self.written.remove(0);
            if kind.stars != 1 {
                return Err(format!("{}: {name} is written besides something else", self.function.name));
            }
            let plain = value(&pointed(kind), self.header)?;
            self.managed.push(format!("out {plain} {name}"));
            if let Some(given) = self.given.get_mut(at) {
                *given = format!("ref {name}");
            }
            self.outs.push((name, plain));
        }
        Ok(())
    }

    /// What a callback gets back, and what is freed.
    fn is_plain_pointer(&self, kind: &Type) -> bool {
        matches!(&kind.base, Base::Plain(name) if name == "void") || self.function.name.ends_with("_free")
    }

    fn give(&mut self, native: String, managed: String) {
        self.native.push(native);
        self.managed.push(managed);
    }

    /// The names of its locals are no names of C, so that no parameter can have them.
    fn write(&self, out: &mut String) {
        let function = &self.function.name;
        let pointer = self.function.result.stars > 0;
        let native = if pointer {
            "IntPtr".to_owned()
        } else {
            value(&self.function.result, self.header).unwrap_or_default()
        };
        write_delegate(out, "private", &native, &format!("{function}_fn"), &self.native);
        let _ = writeln!(out, "\n        private static {function}_fn {function}_bound;\n");
        let (result, ending) = self.result(&native);
        let _ = writeln!(
            out,
            "        internal static {result} {function}({})\n        {{",
            self.managed.join(", ")
        );
        let line = |out: &mut String, text: &str| {
            let _ = writeln!(out, "            {text}");
        };
        line(
            out,
            &format!(
                "var nativeCall = {function}_bound ?? ({function}_bound = NativeLibrary.Bind<{function}_fn>(\"{function}\"));"
            ),
        );
        for (name, plain) in &self.outs {
            line(out, &format!("{name} = default({plain});"));
        }
        if let Some((_, kind, _)) = self.written.first() {
            let kind = value(&pointed(kind), self.header).unwrap_or_default();
            line(out, &format!("var nativeMade = default({kind});"));
        }
        if self.fails {
            line(out, "var err = IntPtr.Zero;");
        }
        let given = self.given.join(", ");
        if native == "void" {
            line(out, &format!("nativeCall({given});"));
        } else {
            line(out, &format!("var nativeResult = nativeCall({given});"));
        }
        for text in &self.texts {
            line(out, &format!("{text}.Wipe();"));
        }
        if self.fails {
            line(out, "NativeError.ThrowUnlessOk(nativeResult, err);");
        }
        if !ending.is_empty() {
            line(out, &format!("return {ending};"));
        }
        out.push_str("        }\n");
    }

    /// The type of the method's result, and how it is made of the locals.
    fn result(&self, native: &str) -> (String, String) {
        let made = self.written.first().map(|(_, kind, _)| pointed(kind));
        if self.fails {
            return made
                .map_or_else(|| ("void".to_owned(), String::new()), |kind| self.made(&kind, "nativeMade"));
        }
        let result = &self.function.result;
        if let Some(kind) = made {
            if result.stars == 1 {
                return ("string".to_owned(), "NativeText.Borrowed(nativeResult, nativeMade)".to_owned());
            }
            let (class, made) = self.made(&kind, "nativeMade");
            return (format!("{class}?"), format!("nativeResult ? {made} : default({class}?)"));
        }
        match native {
            "void" => (native.to_owned(), String::new()),
            _ => self.made(result, "nativeResult"),
        }
    }

    /// A value that came from the library, in .NET's types.
    fn made(&self, kind: &Type, from: &str) -> (String, String) {
        match (&kind.base, kind.stars) {
            (Base::Struct(of), 1) if kind.is_const => {
                let class = handle(of);
                (class.clone(), format!("{from} == IntPtr.Zero ? null : new {class}({from}, false)"))
            }
            (Base::Struct(of), 1) => (handle(of), format!("new {}({from}, true)", handle(of))),
            (_, 1) => ("string".to_owned(), format!("NativeText.Owned({from})")),
            _ => match value(kind, self.header).unwrap_or_default() {
                plain if plain == "UIntPtr" => ("long".to_owned(), format!("(long){from}")),
                plain => (plain, from.to_owned()),
            },
        }
    }
}

fn is_alias(kind: &Type) -> bool {
    matches!(kind.base, Base::Alias(_))
}

fn pointed(kind: &Type) -> Type {
    Type { stars: kind.stars.saturating_sub(1), ..kind.clone() }
}
