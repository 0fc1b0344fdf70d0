//! What `--help` says, in the language of the system. Only words; what there is stands in `args`.

use clap::Command;

use crate::i18n::Tr;

/// The commands with their words in this language.
pub(super) fn in_language(command: Command, tr: &Tr) -> Command {
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", tr.cli_help_usage());
    let titled = |command: Command| {
        let titled = command.help_template(template.clone()).next_help_heading(fixed(tr.cli_help_options()));
        titled.mut_args(|arg| if arg.is_positional() { arg.help_heading(fixed(tr.cli_help_arguments())) } else { heading(arg, tr) })
    };
    let command = abouts(tr).into_iter().fold(command, |command, (name, about)| {
        command.mut_subcommand(name, |sub| titled(sub.about(about)).disable_help_flag(true).arg(help(tr)))
    });
    titled(command.about(tr.cli_help_about()))
        .subcommand_help_heading(fixed(tr.cli_help_commands()))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help(tr))
        .arg(version(tr))
        .mut_arg("json", |arg| arg.help(tr.cli_help_json()))
}

/// Headings must live as long as the program, which reads its arguments once.
fn fixed(words: String) -> &'static str {
    words.leak()
}

fn heading(arg: clap::Arg, tr: &Tr) -> clap::Arg {
    arg.help_heading(fixed(tr.cli_help_options()))
}

fn help(tr: &Tr) -> clap::Arg {
    let arg = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(tr.cli_help_help());
    heading(arg, tr)
}

fn version(tr: &Tr) -> clap::Arg {
    let arg = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version).help(tr.cli_help_version());
    heading(arg, tr)
}

/// Each command and what it does.
fn abouts(tr: &Tr) -> [(&'static str, String); 14] {
    [
        ("new", tr.cli_help_new()),
        ("sample", tr.cli_help_sample()),
        ("import", tr.cli_help_import()),
        ("figures", tr.cli_help_figures()),
        ("explain", tr.cli_help_explain()),
        ("report", tr.cli_help_report()),
        ("chart", tr.cli_help_chart()),
        ("check", tr.cli_help_check()),
        ("backup", tr.cli_help_backup()),
        ("restore", tr.cli_help_restore()),
        ("undo", tr.cli_help_undo()),
        ("redo", tr.cli_help_redo()),
        ("history", tr.cli_help_history()),
        ("coach", tr.cli_help_coach()),
    ]
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Arguments;
    use crate::domain::language::Language;

    #[test]
    fn help_speaks_each_language_and_leaves_no_command_out() {
        for (language, word) in [(Language::En, "Commands:"), (Language::Nl, "Opdrachten:"), (Language::Ru, "Команды:")] {
            let tr = Tr::new(language);
            let mut command = in_language(Arguments::command(), &tr);
            command.clone().debug_assert();
            let shown = command.render_help().to_string();
            assert!(shown.contains(word), "{shown}");
            assert!(!shown.contains("Print help"), "{shown}");
            let named: Vec<_> = abouts(&tr).into_iter().map(|(name, _)| name).collect();
            let all: Vec<_> = command.get_subcommands().filter(|c| !c.is_hide_set()).map(|c| c.get_name().to_owned()).collect();
            assert_eq!(all, named);
        }
    }
}
