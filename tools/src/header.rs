//! Reads `dargah.ffi.h`. What it does not know is an error: half a header must never become a binding.

use std::{fmt, iter::Peekable, vec::IntoIter};

/// What the header declares, in its order.
#[derive(Debug, Default)]
pub struct Header {
    pub enums: Vec<Enum>,
    pub handles: Vec<String>,
    pub aliases: Vec<(String, Type)>,
    pub callbacks: Vec<Function>,
    pub functions: Vec<Function>,
}

#[derive(Debug)]
pub struct Enum {
    pub name: String,
    pub values: Vec<(String, i64)>,
}

/// A function, or the type of one that the library calls.
#[derive(Debug)]
pub struct Function {
    pub name: String,
    pub result: Type,
    pub parameters: Vec<(String, Type)>,
}

/// What stands between `const` and the stars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// `void`, `bool`, `char`, `size_t`, `int64_t` and the like.
    Plain(String),
    Struct(String),
    Enum(String),
    /// A typedef of the header's own.
    Alias(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Type {
    pub is_const: bool,
    pub base: Base,
    pub stars: usize,
}

const PLAIN: [&str; 7] = ["void", "bool", "char", "size_t", "int64_t", "uint32_t", "uint64_t"];

const INCLUDES: [&str; 3] = ["#include <stdbool.h>", "#include <stddef.h>", "#include <stdint.h>"];

impl Header {
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader { tokens: tokens(text)?.into_iter().peekable(), header: Self::default() };
        while reader.tokens.peek().is_some() {
            reader.declaration()?;
        }
        if reader.header.functions.is_empty() {
            Err("the header has no function".to_owned())
        } else {
            Ok(reader.header)
        }
    }

    pub fn constant(&self, name: &str) -> Result<i64, String> {
        let mut values = self.enums.iter().flat_map(|e| &e.values);
        values
            .find(|(n, _)| n == name)
            .map(|(_, value)| *value)
            .ok_or_else(|| format!("the header has no {name}"))
    }
}

impl Type {
    /// What a function without result returns.
    pub fn is_void(&self) -> bool {
        !self.is_const && self.stars == 0 && self.base == Base::Plain("void".to_owned())
    }
}

/// As C writes it.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_const {
            write!(f, "const ")?;
        }
        match &self.base {
            Base::Plain(name) | Base::Alias(name) => write!(f, "{name}")?,
            Base::Struct(name) => write!(f, "struct {name}")?,
            Base::Enum(name) => write!(f, "enum {name}")?,
        }
        if self.stars > 0 { write!(f, " {}", "*".repeat(self.stars)) } else { Ok(()) }
    }
}

/// Words, numbers and single signs, each with its line.
fn tokens(text: &str) -> Result<Vec<(String, usize)>, String> {
    let mut out = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('#') {
            if !INCLUDES.contains(&line) {
                return Err(format!("line {}: not one of the known includes: {line}", at + 1));
            }
            continue;
        }
        if line.starts_with("/*") && line.ends_with("*/") {
            continue;
        }
        let mut word = String::new();
        for c in line.chars().chain([' ']) {
            if c.is_ascii_alphanumeric() || c == '_' {
                word.push(c);
                continue;
            }
            if !word.is_empty() {
                out.push((std::mem::take(&mut word), at + 1));
            }
            match c {
                ' ' => {}
                '{' | '}' | '(' | ')' | ',' | ';' | '=' | '*' | '-' => out.push((c.to_string(), at + 1)),
                _ => return Err(format!("line {}: cannot read {c:?}", at + 1)),
            }
        }
    }
    Ok(out)
}

struct Reader {
    tokens: Peekable<IntoIter<(String, usize)>>,
    header: Header,
}

impl Reader {
    fn next(&mut self) -> Result<(String, usize), String> {
        self.tokens.next().ok_or_else(|| "the header ends in the middle of a declaration".to_owned())
    }

    fn take(&mut self, wanted: &str) -> bool {
        self.tokens.next_if(|(token, _)| token == wanted).is_some()
    }

    fn expect(&mut self, wanted: &str) -> Result<(), String> {
        let (token, line) = self.next()?;
        if token == wanted {
            Ok(())
        } else {
            Err(format!("line {line}: {wanted} instead of {token} was expected"))
        }
    }

    fn word(&mut self) -> Result<String, String> {
        let (token, line) = self.next()?;
        if token.starts_with(|c: char| c.is_ascii_alphabetic()) {
            Ok(token)
        } else {
            Err(format!("line {line}: a name instead of {token} was expected"))
        }
    }

    /// A name that the header gives: nothing else may get into a program's names.
    fn ours(&mut self) -> Result<String, String> {
        let name = self.word()?;
        if name.starts_with("dargah_") {
            Ok(name)
        } else {
            Err(format!("{name} does not begin with dargah_"))
        }
    }

    fn declaration(&mut self) -> Result<(), String> {
        if !self.take("typedef") {
            let result = self.type_of_value()?;
            let function = Function { name: self.ours()?, result, parameters: self.parameters()? };
            self.header.functions.push(function);
        } else if self.take("enum") {
            let name = self.ours()?;
            let values = self.values()?;
            self.expect(&name)?;
            self.header.enums.push(Enum { name, values });
        } else if self.take("struct") {
            let name = self.ours()?;
            self.expect(&name)?;
            self.header.handles.push(name);
        } else {
            let target = self.type_of_value()?;
            if self.take("(") {
                self.expect("*")?;
                let name = self.ours()?;
                self.expect(")")?;
                let parameters = self.parameters()?;
                self.header.callbacks.push(Function { name, result: target, parameters });
            } else {
                let name = self.ours()?;
                self.header.aliases.push((name, target));
            }
        }
        self.expect(";")
    }

    fn values(&mut self) -> Result<Vec<(String, i64)>, String> {
        self.expect("{")?;
        let mut values: Vec<(String, i64)> = Vec::new();
        while !self.take("}") {
            let name = self.word()?;
            let value = if self.take("=") {
                let sign = if self.take("-") { -1 } else { 1 };
                let (number, line) = self.next()?;
                sign * number.parse::<i64>().map_err(|_| format!("line {line}: {number} is not a number"))?
            } else {
                values.last().map_or(0, |(_, value)| value + 1)
            };
            values.push((name, value));
            self.expect(",")?;
        }
        Ok(values)
    }

    fn parameters(&mut self) -> Result<Vec<(String, Type)>, String> {
        self.expect("(")?;
        let mut parameters = Vec::new();
        loop {
            let kind = self.type_of_value()?;
            if kind.is_void() && parameters.is_empty() {
                self.expect(")")?;
                return Ok(parameters);
            }
            parameters.push((self.word()?, kind));
            if self.take(")") {
                return Ok(parameters);
            }
            self.expect(",")?;
        }
    }

    fn type_of_value(&mut self) -> Result<Type, String> {
        let is_const = self.take("const");
        let base = if self.take("struct") {
            self.known_struct()?
        } else if self.take("enum") {
            self.known_enum()?
        } else {
            let (name, line) = self.next()?;
            if PLAIN.contains(&name.as_str()) {
                Base::Plain(name)
            } else if self.header.aliases.iter().any(|(known, _)| *known == name)
                || self.header.callbacks.iter().any(|known| known.name == name)
            {
                Base::Alias(name)
            } else {
                return Err(format!("line {line}: {name} is no type that is known"));
            }
        };
        let mut stars = 0;
        while self.take("*") {
            stars += 1;
        }
        Ok(Type { is_const, base, stars })
    }

    fn known_struct(&mut self) -> Result<Base, String> {
        let name = self.word()?;
        let known = self.header.handles.contains(&name);
        known.then(|| Base::Struct(name.clone())).ok_or(format!("struct {name} is not declared"))
    }

    fn known_enum(&mut self) -> Result<Base, String> {
        let name = self.word()?;
        let known = self.header.enums.iter().any(|e| e.name == name);
        known.then(|| Base::Enum(name.clone())).ok_or(format!("enum {name} is not declared"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const KNOWN: &str = "\
        /* Made. */\n\
        #include <stddef.h>\n\
        typedef enum dargah_kind {\n    DARGAH_KIND_A,\n    DARGAH_KIND_B = -7,\n    DARGAH_KIND_C,\n} dargah_kind;\n\
        typedef struct dargah_thing dargah_thing;\n\
        typedef uint32_t dargah_status;\n\
        typedef void (*dargah_fn)(void *user, const struct dargah_thing *thing);\n\
        dargah_status dargah_thing_new(dargah_fn call,\n    struct dargah_thing **out);\n\
        enum dargah_kind dargah_thing_kind(void);\n";

    #[test]
    fn reads_what_it_knows() {
        let header = Header::parse(KNOWN).unwrap();
        let values: Vec<_> = header.enums[0].values.iter().map(|(_, value)| *value).collect();
        assert_eq!(values, [0, -7, -6]);
        assert_eq!(header.callbacks[0].parameters[1].1.to_string(), "const struct dargah_thing *");
        assert_eq!(header.functions[0].parameters[1].1.to_string(), "struct dargah_thing **");
        assert!(header.functions[1].parameters.is_empty());
        assert_eq!(header.constant("DARGAH_KIND_C"), Ok(-6));
    }

    #[test]
    fn refuses_everything_else() {
        for (line, why) in [
            ("#define DARGAH_X 1", "includes"),
            ("#include <stdio.h>", "includes"),
            ("void dargah_x(float y);", "float"),
            ("void dargah_x(struct dargah_other *y);", "not declared"),
            ("enum dargah_other dargah_x(void);", "not declared"),
            ("void other_x(void);", "does not begin"),
            ("typedef enum State { STATE_A = 1, } State;", "does not begin"),
            ("void dargah_x(int64_t y[2]);", "cannot read '['"),
            ("void dargah_x(int64_t);", "name"),
            ("void dargah_x();", "no type"),
            ("void dargah_x(void)", "ends"),
            ("typedef struct dargah_open { bool x; } dargah_open;", "expected"),
            ("typedef union dargah_u dargah_u;", "no type"),
            ("const char dargah_text;", "( instead of ;"),
            ("typedef enum dargah_e { DARGAH_E = 1 << 2, } dargah_e;", "cannot read '<'"),
        ] {
            let error = Header::parse(&format!("{KNOWN}{line}\n")).unwrap_err();
            assert!(error.contains(why), "{line}: {error}");
        }
        assert!(Header::parse("").is_err());
    }
}
