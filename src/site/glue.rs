//! What joins a program to JavaScript, without what nobody calls and no longer than it must be.

use super::Error;
use std::path::Path;

/// Takes out the entry points for streamed server functions, which Leptos always brings and a static site never calls,
/// and all that only they reach, and gives what it still imports short names: each has a hash of its own, which nothing makes
/// smaller. Gives the names that they had, in the order of [`short`].
pub(super) fn shorten(wasm: &Path) -> Result<Vec<String>, Error> {
    let wrong = |error: &dyn std::fmt::Display| Error::step(format!("{}: {error:#}", wasm.display()));
    let mut module = walrus::Module::from_file(wasm).map_err(|error| wrong(&error))?;
    let streams = module.exports.iter().filter(|export| export.name.contains("intounderlying"));
    for id in streams.map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    let rename = |(at, import): (usize, &mut walrus::Import)| std::mem::replace(&mut import.name, short(at));
    let names = module.imports.iter_mut().enumerate().map(rename).collect();
    module.emit_wasm_file(wasm).map_err(|error| wrong(&error))?;
    Ok(names)
}

/// The name of the import at a place: `a0`, `b0`, and after `z0`, `a1`.
fn short(at: usize) -> String {
    format!("{}{}", char::from(b'a' + (at % 26) as u8), at / 26)
}

/// The script without its classes for streams, and of what it hands to the WebAssembly only what that imports, by its short
/// names. What belongs together is told by how far its lines are indented.
pub(super) fn only(script: &str, imports: &[String]) -> String {
    let mut kept = String::with_capacity(script.len());
    // Whether a line is the last of what is left out.
    let mut last: Option<fn(&str) -> bool> = None;
    for line in script.lines() {
        if let Some(is_last) = last {
            last = last.filter(|_| !is_last(line));
            continue;
        }
        let import = line.strip_prefix("        ").filter(|rest| rest.starts_with("__wb"));
        let import = import.and_then(|rest| rest.split_once(": function"));
        let place = import.map(|(name, _)| imports.iter().position(|one| one == name));
        if line.starts_with("export class IntoUnderlying") {
            last = Some(|line| line == "}");
        } else if line.starts_with("const IntoUnderlying") {
            last = Some(|line| line.ends_with(';'));
        } else if let (Some((_, body)), Some(Some(at))) = (import, place) {
            kept.push_str(&format!("        {}: function{body}\n", short(at)));
        } else if place.is_some() {
            last = Some(|line| line.starts_with("        }"));
        } else if !line.starts_with("if (Symbol.dispose) IntoUnderlying") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The script without comments and indentation.
pub fn without_comments(script: &str) -> String {
    let mut lean = String::with_capacity(script.len());
    for line in script.lines().map(str::trim) {
        let comment = line.starts_with("//") || line.starts_with("/*") || line.starts_with('*');
        if !comment && !line.is_empty() {
            lean.push_str(line);
            lean.push('\n');
        }
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::only;

    #[test]
    fn what_nothing_calls_is_left_out_of_the_script() {
        let script = "\
export class IntoUnderlyingSink {
    free() {
        wasm.free();
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;
export function start() {
}
    const import0 = {
        __wbg_a_1: function(arg0) {
            const b = {};
            return b;
        },
        __wbg_b_2: function() { return handleError(function (arg0) {
            return 2;
        }, arguments); },
        __wbg_c_3: function(arg0) {
            return 3;
        },
    };
const IntoUnderlyingSinkFinalization = (typeof X === 'undefined')
    ? {}
    : new X(1);
let wasm;
";
        let left = only(script, &["__wbg_c_3".to_string()]);
        assert_eq!(
            left,
            "export function start() {\n}\n    const import0 = {\n        a0: function(arg0) {\n            return 3;\n        },\n    };\nlet wasm;\n"
        );
    }
}
