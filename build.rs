//! Turns `assets/i18n/*/*.ftl` into one typed method per message on `i18n::Tr`: a missing message or argument is then a
//! compile error. English is the model; that Dutch and Russian have the same keys and arguments is held by a test.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

const LANGUAGES: [&str; 3] = ["en", "nl", "ru"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("assets/i18n");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut code = String::new();
    methods(&root, &mut code);
    resources(&root, &mut code);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
    if let Err(error) = fs::write(&out, code) {
        fail(&format!("cannot write {}: {error}", out.display()));
    }
}

fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    std::process::exit(1)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { fail(&format!("no folder {}", folder.display())) };
    let mut files: Vec<_> = entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "ftl")).collect();
    files.sort();
    for file in &files {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    files
}

/// One method per English message.
fn methods(root: &Path, code: &mut String) {
    code.push_str("#[allow(clippy::doc_markdown, reason = \"the docs quote what people read\")]\nimpl Tr {\n");
    for file in files(&root.join("en")) {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let resource = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => fail(&format!("{}: {errors:?}", file.display())),
        };
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                method(message, code);
            }
        }
    }
    code.push_str("}\n");
}

fn method(message: &ast::Message<&str>, code: &mut String) {
    let Some(pattern) = &message.value else { return };
    let id = message.id.name;
    let mut arguments = BTreeSet::new();
    collect(pattern, &mut arguments);
    let parameters: String = arguments.iter().fold(String::new(), |mut all, a| {
        let _ = write!(all, ", {}: impl Into<FluentValue<'a>>", a.replace('-', "_"));
        all
    });
    let pairs: String = arguments.iter().fold(String::new(), |mut all, a| {
        let _ = write!(all, "(\"{a}\", {}.into()), ", a.replace('-', "_"));
        all
    });
    let lifetime = if arguments.is_empty() { "" } else { "<'a>" };
    let name = id.replace('-', "_");
    let doc = plain(pattern).replace(['\n', '`'], " ");
    let _ = writeln!(
        code,
        "    /// English: {doc}\n    #[must_use]\n    pub fn {name}{lifetime}(&self{parameters}) -> String {{ self.message(\"{id}\", &[{pairs}]) }}"
    );
}

/// The names of the arguments a pattern uses.
fn collect(pattern: &ast::Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, into);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            collect_inline(selector, into);
            for variant in variants {
                collect(&variant.value, into);
            }
        }
        Expression::Inline(inline) => collect_inline(inline, into),
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, into);
            }
        }
        _ => {}
    }
}

/// The text of a pattern with its arguments named, for the doc comment.
fn plain(pattern: &ast::Pattern<&str>) -> String {
    pattern.elements.iter().fold(String::new(), |mut all, element| {
        match element {
            PatternElement::TextElement { value } => all.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                let _ = write!(all, "{{{}}}", id.name);
            }
            PatternElement::Placeable { .. } => all.push('…'),
        }
        all
    })
}

/// The texts themselves, put into the program.
fn resources(root: &Path, code: &mut String) {
    for language in LANGUAGES {
        let list: String = files(&root.join(language)).iter().fold(String::new(), |mut all, f| {
            let name = f.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let _ = write!(all, "(\"{name}\", include_str!({:?})), ", f.display().to_string());
            all
        });
        let _ = writeln!(
            code,
            "/// The message files of this language: name and text.\nconst {}: &[(&str, &str)] = &[{list}];",
            language.to_uppercase()
        );
    }
}
