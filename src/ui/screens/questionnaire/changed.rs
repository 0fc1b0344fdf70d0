//! What changed between two versions, in sentences of the reader's language, with the names of the questions.

use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Texts, Version};
use crate::domain::version_change::{VersionChange, changes};
use crate::i18n::Tr;

use super::change::Kind;

/// Longest wording of a question or a text within a sentence, in letters.
const LONGEST: usize = 90;

/// The differences of a version from the one before it, what is read in this language first.
pub(super) fn sentences(tr: &Tr, before: &Version, after: &Version, language: Language) -> Vec<String> {
    let telling = Telling { tr, before: &before.content, after: &after.content, language };
    let mut all = Vec::new();
    if before.audience != after.audience {
        let name = |audience| tr.questionnaires_audience(<&str>::from(audience));
        all.push(tr.versions_audience(name(after.audience), name(before.audience)));
    }
    for change in changes(&before.content, &after.content) {
        telling.tell(&change, &mut all);
    }
    all
}

struct Telling<'a> {
    tr: &'a Tr,
    before: &'a Content,
    after: &'a Content,
    language: Language,
}

impl Telling<'_> {
    fn tell(&self, change: &VersionChange, all: &mut Vec<String>) {
        let tr = self.tr;
        let (was, is) = (|at: usize| self.question(self.before, at), |at: usize| self.question(self.after, at));
        all.push(match change {
            VersionChange::Said(place, languages) => self.within(self.said(*place), languages),
            VersionChange::SectionAdded(code) => tr.versions_section_added(self.section(self.after, *code)),
            VersionChange::SectionRemoved(code) => tr.versions_section_removed(self.section(self.before, *code)),
            VersionChange::Added(at) => tr.versions_added(is(*at)),
            VersionChange::Removed(at) => tr.versions_removed(was(*at)),
            VersionChange::Moved(from, to) => tr.versions_moved(tr.count(from + 1), is(*to)),
            VersionChange::Reworded(at, languages) => return self.reworded(*at, languages, all),
            VersionChange::Translated(at, languages) => tr.versions_translated(names(languages), is(*at)),
            VersionChange::Kind(at) => self.kind(*at),
            VersionChange::ChoiceAdded(at, code) => tr.versions_choice_added(self.choice(self.after, *at, *code), is(*at)),
            VersionChange::ChoiceRetired(at, code) => tr.versions_choice_retired(self.choice(self.after, *at, *code), is(*at)),
            VersionChange::ChoiceBack(at, code) => tr.versions_choice_back(self.choice(self.after, *at, *code), is(*at)),
            VersionChange::ChoiceRemoved(at, code) => tr.versions_choice_removed(self.old_choice(*at, *code, self.language), is(*at)),
            VersionChange::ChoiceReworded(at, code, languages) => {
                let spoken = self.spoken(languages);
                let now = self.after.questions.get(*at).and_then(|q| choice_of(q, *code)).map(|t| words(t, spoken)).unwrap_or_default();
                self.within(tr.versions_choice_reworded(self.old_choice(*at, *code, spoken), now, is(*at)), languages)
            }
            VersionChange::Settings(at) => return self.settings(*at, all),
            VersionChange::ShowIf(at) => tr.versions_setting("show_if", is(*at)),
            VersionChange::Required(at) => {
                let required = self.after.questions.get(*at).is_some_and(|q| q.required);
                tr.versions_setting(if required { "required_on" } else { "required_off" }, is(*at))
            }
            VersionChange::Section(at) => match self.after.questions.get(*at).and_then(|q| q.section) {
                Some(code) => tr.versions_section(is(*at), self.section(self.after, code)),
                None => tr.versions_setting("no_section", is(*at)),
            },
        });
    }

    /// A question by number and words, what is put into them as people see it.
    fn question(&self, content: &Content, at: usize) -> String {
        let text = content.questions.get(at).map(|q| worded(&q.text, content, self.language)).unwrap_or_default();
        self.tr.versions_question(self.tr.count(at + 1), text)
    }

    fn section(&self, content: &Content, code: u32) -> String {
        content.section(code).map(|s| words(&s.title, self.language)).unwrap_or_default()
    }

    fn choice(&self, content: &Content, at: usize, code: u32) -> String {
        content.questions.get(at).and_then(|q| choice_of(q, code)).map(|t| words(t, self.language)).unwrap_or_default()
    }

    /// A choice of the question at this place as it read before.
    fn old_choice(&self, at: usize, code: u32, language: Language) -> String {
        self.old(at).and_then(|q| choice_of(q, code)).map(|t| words(t, language)).unwrap_or_default()
    }

    /// The question at this place as it stood before.
    fn old(&self, at: usize) -> Option<&Question> {
        self.before.question(self.after.questions.get(at)?.identity)
    }

    /// The language a difference is read in: the reader's where it differs there.
    fn spoken(&self, languages: &[Language]) -> Language {
        if languages.contains(&self.language) { self.language } else { languages.first().copied().unwrap_or(self.language) }
    }

    /// A sentence with the languages it holds for, where that is not the one it is read in alone.
    fn within(&self, sentence: String, languages: &[Language]) -> String {
        if languages == [self.language] { sentence } else { format!("{sentence} ({})", names(languages)) }
    }

    fn said(&self, place: Place) -> String {
        let (code, section) = match place {
            Place::Title => ("title", None),
            Place::Introduction => ("introduction", None),
            Place::Section(code) => ("section", Some(code)),
            Place::SectionIntroduction(code) => ("section_introduction", Some(code)),
            _ => ("thanks", None),
        };
        self.tr.versions_said(code, section.map(|code| self.section(self.after, code)).unwrap_or_default())
    }

    /// The words of a question, its line of help, or both.
    fn reworded(&self, at: usize, languages: &[Language], all: &mut Vec<String>) {
        let (Some(old), Some(new)) = (self.old(at), self.after.questions.get(at)) else { return };
        let differ = |old: &Texts, new: &Texts| -> Vec<Language> {
            languages.iter().copied().filter(|language| old.get(*language) != new.get(*language)).collect()
        };
        let (text, help) = (differ(&old.text, &new.text), differ(&old.help, &new.help));
        if !text.is_empty() {
            let before = worded(&old.text, self.before, self.spoken(&text));
            all.push(self.within(self.tr.versions_reworded(before, self.question(self.after, at)), &text));
        }
        if !help.is_empty() {
            all.push(self.within(self.tr.versions_helped(self.question(self.after, at)), &help));
        }
    }

    fn kind(&self, at: usize) -> String {
        let name =
            |question: Option<&Question>| question.map(|q| self.tr.questionnaire_kind_name(Kind::of(&q.kind).code())).unwrap_or_default();
        self.tr.versions_kind(name(self.after.questions.get(at)), name(self.old(at)), self.question(self.after, at))
    }

    /// What else is set of a question, one sentence for each difference.
    fn settings(&self, at: usize, all: &mut Vec<String>) {
        let (Some(old), Some(new)) = (self.old(at), self.after.questions.get(at)) else { return };
        let (tr, question) = (self.tr, self.question(self.after, at));
        match (&old.kind, &new.kind) {
            (QuestionKind::OpenText { lines: before }, QuestionKind::OpenText { lines }) => {
                let count = |lines: u8| tr.count(usize::from(lines));
                all.push(tr.versions_lines(count(*lines), count(*before), question));
            }
            (QuestionKind::Scale { from: first, to: last, low, high }, QuestionKind::Scale { from, to, low: lowest, high: highest }) => {
                let whole = |point: i32| tr.whole(i64::from(point));
                if (first, last) != (from, to) {
                    all.push(tr.versions_scale(whole(*first), whole(*from), whole(*last), question.clone(), whole(*to)));
                }
                if (low, high) != (lowest, highest) {
                    all.push(tr.versions_ends(question));
                }
            }
            (old, new) => {
                let order = |kind: &QuestionKind| kind.choices().iter().map(|c| c.code).collect::<Vec<_>>();
                let (was, is) = (order(old), order(new));
                let kept = |codes: &[u32], others: &[u32]| codes.iter().copied().filter(|c| others.contains(c)).collect::<Vec<_>>();
                let code = |on: bool, yes, no| if on { yes } else { no };
                let differences = [
                    (old.has_other() != new.has_other()).then(|| code(new.has_other(), "other_on", "other_off")),
                    (is_shuffled(old) != is_shuffled(new)).then(|| code(is_shuffled(new), "shuffled_on", "shuffled_off")),
                    (kept(&was, &is) != kept(&is, &was)).then_some("order"),
                ];
                all.extend(differences.into_iter().flatten().map(|code| tr.versions_setting(code, question.clone())));
            }
        }
    }
}

const fn is_shuffled(kind: &QuestionKind) -> bool {
    matches!(kind, QuestionKind::OneChoice { shuffled: true, .. } | QuestionKind::SeveralChoices { shuffled: true, .. })
}

fn choice_of(question: &Question, code: u32) -> Option<&Texts> {
    question.kind.choices().iter().find(|c| c.code == code).map(|c| &c.text)
}

/// A text in this language, or in the first it has words in; cut where it is long.
fn words(texts: &Texts, language: Language) -> String {
    cut(said(texts, language))
}

/// The same with what is put into it as people see it.
fn worded(texts: &Texts, content: &Content, language: Language) -> String {
    cut(&piping::shown(said(texts, language), content, language))
}

fn said(texts: &Texts, language: Language) -> &str {
    let own = Some(texts.get(language)).filter(|text| !text.is_empty());
    own.or_else(|| texts.0.values().next().map(String::as_str)).unwrap_or_default()
}

/// In one line, and no longer than a sentence bears.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rfind(' ').and_then(|end| cut.get(..end)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([' ', ',', '.', ':', ';']))
}

/// Languages by their own names.
fn names(languages: &[Language]) -> String {
    languages.iter().map(|l| l.own_name()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{IdentityId, QuestionnaireId, VersionId};
    use crate::domain::questionnaire::{Audience, Choice, Section};
    use crate::domain::skip::{Condition, Test};

    fn three(en: &str, nl: &str, ru: &str) -> Texts {
        Texts([(Language::En, en), (Language::Nl, nl), (Language::Ru, ru)].map(|(l, t)| (l, t.to_owned())).into())
    }

    fn version(number: u32, content: Content) -> Version {
        let (id, questionnaire) = (VersionId(i64::from(number)), QuestionnaireId(1));
        Version { id, questionnaire, number, frozen: true, audience: Audience::Lost, content }
    }

    fn question(identity: i64, text: Texts, kind: QuestionKind) -> Question {
        Question { identity: IdentityId(identity), ..Question::new(text, kind) }
    }

    fn days(retired: bool) -> QuestionKind {
        let choice = |code, retired, text| Choice { code, text, retired };
        let choices = vec![
            choice(1, false, three("Monday", "Maandag", "Понедельник")),
            choice(2, false, three("Friday", "Vrijdag", "Пятница")),
            choice(3, retired, three("Sunday", "Zondag", "Воскресенье")),
        ];
        QuestionKind::OneChoice { choices, other: retired, shuffled: false }
    }

    fn scale(to: i32) -> QuestionKind {
        QuestionKind::Scale { from: 1, to, low: Texts::default(), high: Texts::default() }
    }

    fn before() -> Content {
        let open = || QuestionKind::OpenText { lines: 3 };
        Content {
            title: three("Lost", "Weg", "Ушли"),
            questions: vec![
                question(1, three("Why?", "Waarom?", "Почему?"), open()),
                question(2, three("Which day?", "Welke dag?", "В какой день?"), days(false)),
                question(3, three("How good?", "Hoe goed?", "Насколько?"), scale(5)),
                question(4, three("What else?", "Wat nog meer?", "Что ещё?"), open()),
            ],
            ..Content::default()
        }
    }

    fn after() -> Content {
        let mut content = before();
        content.questions.remove(3);
        content.questions.push(question(5, three("Who?", "Wie?", "Кто?"), QuestionKind::OpenText { lines: 1 }));
        content.sections.push(Section { code: 1, title: three("Days", "Dagen", "Дни"), ..Section::default() });
        let [one, two, scaled, ..] = content.questions.as_mut_slice() else { panic!("three") };
        one.text = three("What changed?", "Wat is er veranderd?", "Что изменилось?");
        one.required = true;
        two.kind = days(true);
        two.section = Some(1);
        scaled.kind = scale(10);
        scaled.show_if.conditions.push(Condition { question: IdentityId(1), test: Test::Answered });
        content.title.set(Language::Nl, "Vertrokken");
        content
    }

    #[test]
    fn what_changed_is_said_in_three_languages() {
        for (language, expected) in [
            (
                Language::En,
                &[
                    "For whom: Customers who left, before: Customers who complained",
                    "The title reads differently (Nederlands)",
                    "New section: “Days”",
                    "Question 1, “What changed?”: before, it read “Why?” (English, Nederlands, Русский)",
                    "Question 1, “What changed?”: must be answered now",
                    "Question 2, “Which day?”: “Sunday” is no longer offered",
                    "Question 2, “Which day?”: something else may be said in one’s own words",
                    "Question 2, “Which day?”: now under “Days”",
                    "Question 3, “How good?”: the scale runs from 1 to 10, before from 1 to 5",
                    "Question 3, “How good?”: asked in other cases than before",
                    "New: Question 4, “Who?”",
                    "Gone: Question 4, “What else?”",
                ][..],
            ),
            (
                Language::Nl,
                &[
                    "De titel luidt anders",
                    "Vraag 1, “Wat is er veranderd?”: luidde eerst “Waarom?” (English, Nederlands, Русский)",
                    "Vraag 2, “Welke dag?”: “Zondag” wordt niet meer aangeboden",
                    "Vraag 3, “Hoe goed?”: de schaal loopt van 1 tot 10, eerst van 1 tot 5",
                    "Weg: Vraag 4, “Wat nog meer?”",
                ],
            ),
            (
                Language::Ru,
                &[
                    "Новый раздел: «Дни»",
                    "Вопрос 1, «Что изменилось?»: раньше звучал так: «Почему?» (English, Nederlands, Русский)",
                    "Вопрос 2, «В какой день?»: вариант «Воскресенье» больше не предлагается",
                    "Вопрос 3, «Насколько?»: задаётся при других условиях",
                    "Новый: Вопрос 4, «Кто?»",
                ],
            ),
        ] {
            let (old, new) = (Version { audience: Audience::Complainant, ..version(1, before()) }, version(2, after()));
            let said = sentences(&Tr::new(language), &old, &new, language);
            assert_eq!(said.len(), 12, "{said:#?}");
            for sentence in expected {
                assert!(said.iter().any(|s| s == sentence), "{sentence}\n{said:#?}");
            }
        }
        assert!(sentences(&Tr::new(Language::En), &version(1, before()), &version(2, before()), Language::En).is_empty());
    }

    #[test]
    fn what_is_put_into_a_text_reads_as_people_see_it() {
        let mut old = before();
        old.questions[3].text = Texts::one(Language::En, format!("{} {{answer:2|that day}}?", "So you said it".repeat(5)));
        let mut new = old.clone();
        new.questions[3].text = Texts::one(Language::En, "Why {answer:2|that day}, {first_name|friend}?");
        let said = sentences(&Tr::new(Language::En), &version(1, old), &version(2, new), Language::En);
        let [sentence] = said.as_slice() else { panic!("{said:?}") };
        assert!(sentence.starts_with("Question 4, “Why {Q2|that day}, {first name|friend}?”"), "{sentence}");
        assert!(!sentence.contains("answer:"), "{sentence}");
    }

    #[test]
    fn a_long_wording_is_cut_between_words() {
        let long = Texts::one(Language::En, "a hundred words ".repeat(20));
        let cut = words(&long, Language::Ru);
        assert!(cut.ends_with("words…") || cut.ends_with("hundred…") || cut.ends_with(" a…"), "{cut}");
        assert!(cut.chars().count() <= LONGEST + 1);
    }
}
