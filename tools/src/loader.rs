//! `dargah_loader.h`: the functions of the header as ways into a library that is opened at run time.

use crate::header::{Function, Header, Type};

const FRAME: &str = include_str!("loader.h");

pub fn write(header: &Header) -> Result<String, String> {
    let each = |piece: fn(&Function) -> String| header.functions.iter().map(piece).collect::<String>();
    Ok(FRAME
        .replace("@MAJOR@", &header.constant("DARGAH_ABI_MAJOR")?.to_string())
        .replace("@POINTERS@", &each(pointer))
        .replace("@NAMES@", &each(name))
        .replace("@FUNCTIONS@", &each(definition)))
}

fn pointer(function: &Function) -> String {
    format!("    {}(*{})({});\n", before_name(&function.result), function.name, parameters(function))
}

fn name(function: &Function) -> String {
    let name = &function.name;
    format!("    {{\"{name}\", offsetof(struct dargah_loader_functions, {name})}},\n")
}

fn definition(function: &Function) -> String {
    let name = &function.name;
    let arguments: Vec<_> = function.parameters.iter().map(|(name, _)| name.as_str()).collect();
    let call = format!("dargah_loader.{name}({})", arguments.join(", "));
    let body = if function.result.is_void() {
        format!("    if (dargah_loader.{name} != NULL) {{\n        {call};\n    }}\n")
    } else {
        format!("    return dargah_loader.{name} == NULL ? {} : {call};\n", otherwise(&function.result))
    };
    format!(
        "DARGAH_LOADER_HIDDEN {}{name}({}) {{\n{body}}}\n\n",
        before_name(&function.result),
        parameters(function)
    )
}

/// What a function returns while no library is open.
fn otherwise(result: &Type) -> String {
    match (result.stars, result.to_string().as_str()) {
        (0, "dargah_status") => "(dargah_status)DARGAH_ERROR_KIND_MISUSE".to_owned(),
        (0, "bool") => "false".to_owned(),
        (0, plain) => format!("({plain})0"),
        _ => "NULL".to_owned(),
    }
}

fn parameters(function: &Function) -> String {
    if function.parameters.is_empty() {
        return "void".to_owned();
    }
    let all: Vec<_> =
        function.parameters.iter().map(|(name, kind)| format!("{}{name}", before_name(kind))).collect();
    all.join(", ")
}

/// A type as it stands before a name: no space behind a star.
fn before_name(kind: &Type) -> String {
    if kind.stars > 0 { kind.to_string() } else { format!("{kind} ") }
}
