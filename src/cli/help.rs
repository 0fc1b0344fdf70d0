//! What `--help` says, in the language of the system. Only words; what there is stands in `args`.

use clap::{Arg, Command};

use crate::i18n::Tr;

/// The commands with their words in this language.
pub(super) fn in_language(command: Command, tr: &Tr) -> Command {
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", tr.cli_help_usage());
    let titled = |command: Command, name: &str| {
        let titled = command.help_template(template.clone()).next_help_heading(fixed(tr.cli_help_options()));
        titled.mut_args(|arg| {
            let arg = worded(name, arg, tr);
            if arg.is_positional() { arg.help_heading(fixed(tr.cli_help_arguments())) } else { heading(arg, tr) }
        })
    };
    let with_help = |command: Command, name: &str, about: String| titled(command.about(about), name).disable_help_flag(true).arg(help(tr));
    // Whatever is changed moves to the end: what is within goes first.
    let command = nested(tr).into_iter().fold(command, |command, (parent, within)| {
        command.mut_subcommand(parent, |sub| {
            let sub = sub.subcommand_help_heading(fixed(tr.cli_help_commands())).disable_help_subcommand(true);
            let each = within.into_iter();
            each.fold(sub, |sub, (name, about)| sub.mut_subcommand(name, |command| with_help(command, &format!("{parent} {name}"), about)))
        })
    });
    let command =
        abouts(tr).into_iter().fold(command, |command, (name, about)| command.mut_subcommand(name, |sub| with_help(sub, name, about)));
    titled(command.about(tr.cli_help_about()), "comeback")
        .subcommand_help_heading(fixed(tr.cli_help_commands()))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help(tr))
        .arg(version(tr))
}

/// An argument with its words, what it may be and what it is if nothing is said.
fn worded(command: &str, arg: Arg, tr: &Tr) -> Arg {
    let Some(mut words) = about_argument(command, arg.get_id().as_str(), tr) else { return arg };
    if !arg.get_action().takes_values() {
        return arg.help(words);
    }
    let possible: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !possible.is_empty() {
        words = format!("{words}: {}", possible.join(", "));
    }
    if let Some(value) = arg.get_default_values().first() {
        words = format!("{words} ({})", tr.cli_help_default(value.to_string_lossy().into_owned()));
    }
    arg.help(words).hide_possible_values(true).hide_default_value(true)
}

/// What an argument is for.
fn about_argument(command: &str, id: &str, tr: &Tr) -> Option<String> {
    about_exchange(command, id, tr).or_else(|| about_any(command, id, tr))
}

/// What an argument of answers and the codebook is for.
fn about_exchange(command: &str, id: &str, tr: &Tr) -> Option<String> {
    Some(match (command, id) {
        ("codebook export", "out") => tr.cli_arg_codebook_out(),
        ("codebook import", "input") => tr.cli_arg_codebook_input(),
        ("answers export", "out") => tr.cli_arg_answers_out(),
        ("answers export", "names") => tr.cli_arg_answers_names(),
        (_, "passages") => tr.cli_arg_passages(),
        ("answers import", "input") => tr.cli_arg_answers_input(),
        ("answers import", "text") => tr.cli_arg_answers_text(),
        ("answers import", "reasons") => tr.cli_arg_answers_reasons(),
        ("answers import", "marks") => tr.cli_arg_answers_marks(),
        ("answers import", "split") => tr.cli_arg_answers_split(),
        ("answers import", "nested") => tr.cli_arg_answers_nested(),
        ("answers import", "id") => tr.cli_arg_answers_id(),
        ("answers import", "customer") => tr.cli_arg_answers_customer(),
        ("answers import", "email") => tr.cli_arg_answers_email(),
        ("answers import", "date") => tr.cli_arg_answers_date(),
        ("answers import", "sheet") => tr.cli_arg_answers_sheet(),
        ("answers import", "language") => tr.cli_arg_answers_language(),
        ("answers import", "audience") => tr.cli_arg_answers_audience(),
        _ => return None,
    })
}

fn about_any(command: &str, id: &str, tr: &Tr) -> Option<String> {
    Some(match (command, id) {
        ("comeback", "file") => tr.cli_arg_window_file(),
        ("new" | "sample", "file") => tr.cli_arg_new_file(),
        ("restore", "file") => tr.cli_arg_restored_file(),
        (_, "file") => tr.cli_arg_file(),
        ("import", "kind") => tr.cli_arg_import_kind(),
        (_, "kind") => tr.cli_arg_report_kind(),
        ("suggest", "language") => tr.cli_arg_texts_language(),
        (_, "rfm") => tr.cli_arg_rfm(),
        ("survival", "input") => tr.cli_arg_survival_input(),
        (_, "time") => tr.cli_arg_time(),
        (_, "event") => tr.cli_arg_event(),
        (_, "train") => tr.cli_arg_train(),
        (_, "texts") => tr.cli_arg_texts(),
        (_, "text_column") => tr.cli_arg_text_column(),
        (_, "reason_column") => tr.cli_arg_reason_column(),
        ("chart", "out") => tr.cli_arg_chart_out(),
        ("questionnaire export", "out") => tr.cli_arg_questionnaire_out(),
        ("questionnaire export", "language") => tr.cli_arg_questionnaire_language(),
        ("questionnaire show" | "questionnaire export", "id") => tr.cli_arg_questionnaire_id(),
        ("questionnaire print", "out") => tr.cli_arg_print_out(),
        (_, "out") => tr.cli_arg_report_out(),
        (_, "json") => tr.cli_help_json(),
        (_, "renderer") => tr.cli_arg_renderer(),
        (_, "name") => tr.cli_arg_name(),
        (_, "currency") => tr.cli_arg_currency(),
        (_, "business") => tr.cli_arg_business(),
        ("questionnaire print", "language") => tr.cli_arg_print_language(),
        (_, "language") => tr.cli_arg_language(),
        (_, "purchases") => tr.cli_arg_purchases(),
        ("questionnaire print", "customers") => tr.cli_arg_print_customers(),
        ("questionnaire print", "only_spoken") => tr.cli_arg_only_spoken(),
        ("questionnaire print", "anonymous") => tr.cli_arg_anonymous(),
        ("questionnaire print", "id") => tr.cli_arg_questionnaire(),
        ("questionnaire print", "paper") => tr.cli_arg_paper(),
        (_, "customers") => tr.cli_arg_customers(),
        (_, "seed") => tr.cli_arg_seed(),
        (_, "input") => tr.cli_arg_input(),
        (_, "map") => tr.cli_arg_map(),
        (_, "dry_run") => tr.cli_arg_dry_run(),
        ("import", "as_of") => tr.cli_arg_import_as_of(),
        (_, "as_of") => tr.cli_arg_as_of(),
        (_, "period") => tr.cli_arg_period(),
        (_, "quiet_after") => tr.cli_arg_quiet_after(),
        (_, "segment") => tr.cli_arg_segment(),
        (_, "figure") => tr.cli_arg_figure(),
        (_, "id") => tr.cli_arg_id(),
        (_, "names") => tr.cli_arg_names(),
        (_, "quotes") => tr.cli_arg_quotes(),
        (_, "small_groups") => tr.cli_arg_small_groups(),
        (_, "side") => tr.cli_arg_side(),
        (_, "others") => tr.cli_arg_others(),
        (_, "people") => tr.cli_arg_people(),
        (_, "chart") => tr.cli_arg_chart(),
        (_, "size") => tr.cli_arg_size(),
        (_, "theme") => tr.cli_arg_theme(),
        (_, "folder") => tr.cli_arg_folder(),
        (_, "backup") => tr.cli_arg_backup(),
        _ => return None,
    })
}

/// Headings must live as long as the program, which reads its arguments once.
fn fixed(words: String) -> &'static str {
    words.leak()
}

fn heading(arg: Arg, tr: &Tr) -> Arg {
    arg.help_heading(fixed(tr.cli_help_options()))
}

fn help(tr: &Tr) -> Arg {
    let arg = Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(tr.cli_help_help());
    heading(arg, tr)
}

fn version(tr: &Tr) -> Arg {
    let arg = Arg::new("version").short('V').long("version").action(clap::ArgAction::Version).help(tr.cli_help_version());
    heading(arg, tr)
}

/// The commands that have commands of their own.
const QUESTIONNAIRE: &str = "questionnaire";
const ANSWERS: &str = "answers";
const CODEBOOK: &str = "codebook";

/// What can be done with each of those.
fn nested(tr: &Tr) -> [(&'static str, Vec<(&'static str, String)>); 3] {
    let questionnaire = vec![
        ("list", tr.cli_help_questionnaire_list()),
        ("show", tr.cli_help_questionnaire_show()),
        ("export", tr.cli_help_questionnaire_export()),
        ("import", tr.cli_help_questionnaire_import()),
        ("print", tr.cli_help_questionnaire_print()),
    ];
    let answers = vec![("export", tr.cli_help_answers_export()), ("import", tr.cli_help_answers_import())];
    let codebook = vec![("export", tr.cli_help_codebook_export()), ("import", tr.cli_help_codebook_import())];
    [(QUESTIONNAIRE, questionnaire), (ANSWERS, answers), (CODEBOOK, codebook)]
}

/// Each command and what it does.
fn abouts(tr: &Tr) -> [(&'static str, String); 20] {
    [
        ("new", tr.cli_help_new()),
        ("sample", tr.cli_help_sample()),
        ("import", tr.cli_help_import()),
        ("figures", tr.cli_help_figures()),
        ("explain", tr.cli_help_explain()),
        ("report", tr.cli_help_report()),
        ("chart", tr.cli_help_chart()),
        (QUESTIONNAIRE, tr.cli_help_questionnaire()),
        (ANSWERS, tr.cli_help_answers()),
        (CODEBOOK, tr.cli_help_codebook()),
        ("check", tr.cli_help_check()),
        ("backup", tr.cli_help_backup()),
        ("restore", tr.cli_help_restore()),
        ("undo", tr.cli_help_undo()),
        ("redo", tr.cli_help_redo()),
        ("history", tr.cli_help_history()),
        ("coach", tr.cli_help_coach()),
        ("suggest", tr.cli_help_suggest()),
        ("fit", tr.cli_help_fit()),
        ("survival", tr.cli_help_survival()),
    ]
}

/// What can be done with questionnaires.
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
            let nested = |name: &str| {
                let within = nested(&tr).into_iter().find(|(parent, _)| *parent == name);
                within.map(|(_, within)| within.into_iter().map(|(name, _)| name).collect::<Vec<_>>()).unwrap_or_default()
            };
            let mut all: Vec<(String, &mut Command)> = Vec::new();
            for sub in command.get_subcommands_mut().filter(|sub| !sub.is_hide_set()) {
                let names: Vec<_> = sub.get_subcommands().map(|c| c.get_name().to_owned()).collect();
                assert_eq!(names, nested(sub.get_name()));
                if names.is_empty() {
                    all.push((sub.get_name().to_owned(), sub));
                } else {
                    let shown = sub.render_help().to_string();
                    assert!(shown.contains(word) && !shown.contains("Print help"), "{shown}");
                    let parent = sub.get_name().to_owned();
                    all.extend(sub.get_subcommands_mut().map(|within| (format!("{parent} {}", within.get_name()), within)));
                }
            }
            for (name, sub) in all {
                let arguments: Vec<_> = sub.get_arguments().map(|arg| arg.get_id().as_str().to_owned()).collect();
                let unworded = arguments.iter().filter(|id| *id != "help" && about_argument(&name, id, &tr).is_none());
                assert_eq!(unworded.collect::<Vec<_>>(), Vec::<&String>::new(), "{name}");
                let shown = sub.render_help().to_string();
                assert!(!shown.contains("[default") && !shown.contains("[possible"), "{shown}");
            }
        }
    }
}
