//! What a caller says first: a greeting by the time of day and by name, whose shop it is and, where the questionnaire does not say
//! so itself, why and for how long. Spoken while answers are recorded, and in the editor's script with an example customer.

use super::questionnaire::measure::measure;
use crate::domain::questionnaire::Content;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;

/// Whom it is for.
pub(super) struct Called<'a> {
    /// Their name; empty where only a number is known.
    pub(super) name: &'a str,
    /// The month they were last seen in, as it follows "in", of those who no longer come.
    pub(super) last: Option<String>,
}

/// The first words, in the language of `voice`; `introduced` says that the introduction tells why and how long.
pub(super) fn greeting(voice: &Tr, ctx: &ScreenCtx<'_>, content: &Content, called: &Called<'_>, introduced: bool) -> String {
    let part = part_of_day(ctx.engine.deps().clock.now().hour());
    let business = ctx.settings().name;
    let hello = if called.name.is_empty() { voice.record_hello_nameless(part) } else { voice.record_hello(called.name, part) };
    let from = Some(business.trim()).filter(|name| !name.is_empty()).map(|name| voice.record_hello_from(name));
    let why = (!introduced).then(|| why(voice, content, called.last.as_deref()));
    [Some(hello), from, why].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn why(voice: &Tr, content: &Content, last: Option<&str>) -> String {
    let (_, _, minutes) = measure(content, voice.language());
    let why = last.map_or_else(|| voice.record_why_call(), |month| voice.record_why_call_lost(month));
    format!("{why} {}", voice.record_minutes(minutes, voice.count(minutes)))
}

const fn part_of_day(hour: i8) -> &'static str {
    match hour {
        0..12 => "morning",
        12..18 => "afternoon",
        _ => "evening",
    }
}

#[cfg(test)]
mod tests {
    use super::part_of_day;

    #[test]
    fn the_day_has_its_parts() {
        for (hour, part) in [(0, "morning"), (11, "morning"), (12, "afternoon"), (17, "afternoon"), (18, "evening"), (23, "evening")] {
            assert_eq!(part_of_day(hour), part, "{hour}");
        }
    }
}
