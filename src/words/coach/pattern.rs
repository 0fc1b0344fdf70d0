//! Patterns over words, the grammar of the coach's rules. Knows no language.
//!
//! | written | stands for |
//! |---|---|
//! | `how` | this word |
//! | `satisf*`, `*ly`, `un*ed` | a word that starts or ends so |
//! | `@fact` | a word (or words) of this class |
//! | `a/b/@c/$` | one of these, or the end |
//! | `!a/b` | one word that is none of these |
//! | `_` | one word |
//! | `x?`, `x%` | x or nothing; x any number of times |
//! | `..` | any words, as few as will do |
//! | `{x}` | one or more words, kept |
//! | `{x!a/@b}` | one or more words, none of these, kept |
//! | `{x=a/@b}` | a word as after `=`, kept |
//! | `>` | what follows is only looked at: what is left over starts here |
//! | `$` | the end |
//! | `$?`, `$.`, `$:`, `$~`, `$,` | the end of a sentence that asks, that does not, that ends with a colon, that is to be completed; of a clause before others |

use super::lexicon::{Classes, Lexicon};
use super::text::{Mark, Token};

/// A pattern, ready to be tried.
#[derive(Debug)]
pub(super) struct Pattern {
    elements: Vec<Element>,
    names: Vec<String>,
}

#[derive(Debug)]
enum Element {
    Word { choice: Choice, times: Times, name: Option<usize> },
    Gap,
    Keep(usize, Choice),
    Rest,
    End(Option<Mark>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Once,
    Perhaps,
    Any,
}

/// One of several words.
#[derive(Debug, Default)]
struct Choice {
    any: bool,
    not: bool,
    end: bool,
    exact: Vec<u32>,
    starts: Vec<String>,
    ends: Vec<String>,
    /// Start and end.
    around: Vec<(String, String)>,
    classes: Classes,
    phrases: Vec<Vec<String>>,
}

/// Where a pattern fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    /// How many tokens it took.
    pub(super) end: usize,
    /// Where what it leaves over starts.
    pub(super) rest: usize,
    kept: Vec<(usize, usize)>,
}

impl Fit {
    fn keep(&mut self, number: usize, from: usize, to: usize) {
        if let Some(kept) = self.kept.get_mut(number) {
            *kept = (from, to);
        }
    }
}

impl Pattern {
    /// Reads a pattern with the word classes of a language.
    pub(super) fn read(text: &str, lexicon: &mut Lexicon) -> Result<Self, String> {
        let mut pattern = Self { elements: Vec::new(), names: Vec::new() };
        for part in text.split_whitespace() {
            let element = pattern.element(part, lexicon).map_err(|problem| format!("{problem} in `{text}`"))?;
            pattern.elements.push(element);
        }
        if pattern.elements.is_empty() { Err("an empty pattern".to_owned()) } else { Ok(pattern) }
    }

    fn element(&mut self, part: &str, lexicon: &mut Lexicon) -> Result<Element, String> {
        Ok(match part {
            ".." => Element::Gap,
            ">" => Element::Rest,
            "$" => Element::End(None),
            "$?" => Element::End(Some(Mark::Question)),
            "$:" => Element::End(Some(Mark::Colon)),
            "$~" => Element::End(Some(Mark::Blank)),
            "$," => Element::End(Some(Mark::More)),
            "$." => Element::End(Some(Mark::Stop)),
            _ => match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
                Some(kept) => self.kept(kept, lexicon)?,
                None => word(part, None, lexicon)?,
            },
        })
    }

    fn kept(&mut self, part: &str, lexicon: &mut Lexicon) -> Result<Element, String> {
        let number = self.names.len();
        let name = part.split(['=', '!']).next().unwrap_or_default();
        self.names.push(name.to_owned());
        let choice = part.get(name.len()..).unwrap_or_default();
        if let Some(choice) = choice.strip_prefix('=') {
            return word(choice, Some(number), lexicon);
        }
        let mut barred = Choice::default();
        for word in choice.trim_start_matches('!').split('/').filter(|w| !w.is_empty()) {
            barred.add(word, lexicon)?;
        }
        Ok(Element::Keep(number, barred))
    }

    /// Tries it from the first of these tokens on.
    pub(super) fn fit(&self, tokens: &[Token], mark: Mark) -> Option<Fit> {
        let mut fit = Fit { end: 0, rest: usize::MAX, kept: vec![(0, 0); self.names.len()] };
        self.go(0, 0, tokens, mark, &mut fit).then(|| Fit { rest: fit.rest.min(fit.end), ..fit })
    }

    /// The tokens kept under a name.
    pub(super) fn kept_as<'t>(&self, name: &str, fit: &Fit, tokens: &'t [Token]) -> Option<&'t [Token]> {
        let number = self.names.iter().position(|n| n == name)?;
        let (from, to) = fit.kept.get(number)?;
        tokens.get(*from..*to)
    }

    fn go(&self, element: usize, at: usize, tokens: &[Token], mark: Mark, fit: &mut Fit) -> bool {
        let Some(next) = self.elements.get(element) else {
            fit.end = at;
            return true;
        };
        match next {
            Element::Gap => (at..=tokens.len()).any(|to| self.go(element + 1, to, tokens, mark, fit)),
            Element::Keep(number, barred) => {
                let free = |to: &usize| tokens.get(*to - 1).is_some_and(|token| !barred.is(token));
                (at + 1..=tokens.len()).take_while(free).any(|to| {
                    fit.keep(*number, at, to);
                    self.go(element + 1, to, tokens, mark, fit)
                })
            }
            Element::Rest => {
                fit.rest = at;
                self.go(element + 1, at, tokens, mark, fit)
            }
            Element::End(ends) => at == tokens.len() && ends.is_none_or(|ends| ends == mark) && self.go(element + 1, at, tokens, mark, fit),
            Element::Word { choice, times, name } => {
                let again = if *times == Times::Any { element } else { element + 1 };
                let rest = tokens.get(at..).unwrap_or_default();
                let taken = choice.lengths(rest).any(|length| {
                    if let Some(number) = name {
                        fit.keep(*number, at, at + length);
                    }
                    self.go(again, at + length, tokens, mark, fit)
                });
                taken || (*times != Times::Once && self.go(element + 1, at, tokens, mark, fit))
            }
        }
    }
}

/// Reads one or more words to choose from, with how often.
fn word(part: &str, name: Option<usize>, lexicon: &mut Lexicon) -> Result<Element, String> {
    let (part, times) = match (part.strip_suffix('?'), part.strip_suffix('%')) {
        (Some(part), _) if !part.is_empty() => (part, Times::Perhaps),
        (_, Some(part)) if !part.is_empty() => (part, Times::Any),
        _ => (part, Times::Once),
    };
    let (part, not) = part.strip_prefix('!').map_or((part, false), |part| (part, true));
    let mut choice = Choice { any: part == "_", not, ..Choice::default() };
    // A lone slash is a word of its own.
    let words = if part == "/" { vec![part] } else { part.split('/').collect() };
    for word in words {
        choice.add(word, lexicon)?;
    }
    Ok(Element::Word { choice, times, name })
}

impl Choice {
    fn add(&mut self, word: &str, lexicon: &mut Lexicon) -> Result<(), String> {
        if let Some(class) = word.strip_prefix('@') {
            let number = lexicon.number(class).ok_or_else(|| format!("no @{class}"))?;
            self.classes |= 1 << number;
            self.phrases.extend(lexicon.phrases(number).iter().cloned());
        } else if let Some(start) = word.strip_suffix('*').filter(|w| !w.is_empty()) {
            self.starts.push(start.to_owned());
        } else if let Some(end) = word.strip_prefix('*').filter(|w| !w.is_empty()) {
            self.ends.push(end.to_owned());
        } else if let Some((start, end)) = word.split_once('*').filter(|(start, end)| !start.is_empty() && !end.contains('*')) {
            self.around.push((start.to_owned(), end.to_owned()));
        } else if word == "$" {
            self.end = true;
        } else if word.is_empty() || (word.len() > 1 && word.contains(['?', '%', '$', '(', ')', '*', '@', '!', '{', '}'])) {
            return Err(format!("`{word}` is no word"));
        } else if !self.any {
            self.exact.push(lexicon.name(&super::text::fold(word)));
        }
        Ok(())
    }

    /// How many tokens it may take from here.
    fn lengths<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = usize> + 'a {
        let one = tokens.first().is_some_and(|token| self.any || self.is(token) != self.not);
        // Few words open an entry of several: the rest need not be compared with them all.
        let opens = tokens.first().is_some_and(|token| token.opens & self.classes != 0);
        let phrases = if opens { self.phrases.as_slice() } else { &[] };
        let several = phrases.iter().filter(move |phrase| !self.not && starts_with(tokens, phrase)).map(Vec::len);
        // Of several words "none of these" is said by the first.
        let barred = self.not && phrases.iter().any(|phrase| starts_with(tokens, phrase));
        several.chain((one && !barred).then_some(1)).chain((self.end && tokens.is_empty()).then_some(0))
    }

    fn is(&self, token: &Token) -> bool {
        token.classes & self.classes != 0
            || self.exact.contains(&token.named)
            || self.starts.iter().any(|s| token.word.starts_with(s.as_str()))
            || self.ends.iter().any(|e| token.word.ends_with(e.as_str()))
            || self.around.iter().any(|(s, e)| token.word.starts_with(s.as_str()) && token.word.ends_with(e.as_str()))
    }
}

fn starts_with(tokens: &[Token], phrase: &[String]) -> bool {
    tokens.len() >= phrase.len()
        && phrase.iter().zip(tokens).all(|(part, token)| match part.strip_suffix('*') {
            Some(start) => token.word.starts_with(start),
            None => *part == token.word,
        })
}

#[cfg(test)]
mod tests {
    use super::super::text::sentences;
    use super::*;

    fn fit(pattern: &str, text: &str) -> Option<(usize, String)> {
        let mut lexicon = Lexicon::read("be: is, are\nfact: age, zip code\nof: of").unwrap();
        let pattern = Pattern::read(pattern, &mut lexicon).unwrap();
        let sentence = &sentences(text, &lexicon)[0];
        let fit = pattern.fit(&sentence.tokens, sentence.mark)?;
        let kept = pattern.kept_as("x", &fit, &sentence.tokens).unwrap_or_default();
        Some((fit.rest, kept.iter().map(|t| t.word.as_str()).collect::<Vec<_>>().join(" ")))
    }

    fn check(pattern: &str, text: &str, rest: Option<usize>) {
        assert_eq!(fit(pattern, text).map(|f| f.0), rest, "{pattern} ~ {text}");
    }

    #[test]
    fn patterns_fit_from_the_start() {
        check("how @be you", "How are you today?", Some(3));
        check("how @be you $?", "How are you today?", None);
        check("how .. $?", "How are you today?", Some(4));
        check("how .. $:", "How are you today?", None);
        check(".. today/tomorrow", "How are you today?", Some(4));
        check("how really? are !we", "How are you", Some(3));
        check("how very% are !we/you", "How very very are you", None);
        check("your @fact $", "Your zip code", Some(3));
        check("your @fact of/$", "Your zip code", Some(3));
        check("your @fact of/$", "Your zip code there", None);
        check("your !@fact", "Your zip code", None);
        check("toda* *ow n*r", "today tomorrow never", Some(3));
        check("if .. > how are", "if you come how are you", Some(3));
    }

    #[test]
    fn words_are_kept() {
        assert_eq!(fit("did you like {x} $", "Did you like our new bread?"), Some((6, "our new bread".to_owned())));
        assert_eq!(fit("is {x!clean/@of} clean", "Is the room clean?"), Some((4, "the room".to_owned())));
        assert_eq!(fit("is {x!clean/@of} clean", "Is the top of it clean?"), None);
        assert_eq!(fit("{x=our/your} {y} of", "your bread of today"), Some((3, "your".to_owned())));
    }

    #[test]
    fn a_pattern_that_cannot_be_read_says_so() {
        for bad in ["", "a//b", "@nothing", "!", "a?/b"] {
            assert!(Pattern::read(bad, &mut Lexicon::default()).is_err(), "{bad}");
        }
    }
}
