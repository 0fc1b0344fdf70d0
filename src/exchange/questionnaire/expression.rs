//! The expressions of the three programs, read into one tree: comparisons and calls, joined. What they mean is worked out in `rule_in`.

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expr {
    Or(Vec<Expr>),
    And(Vec<Expr>),
    Not(Box<Expr>),
    Compare(Box<Expr>, Op, Box<Expr>),
    Call(String, Vec<Expr>),
    /// The answer to the question of this name.
    Answer(String),
    Text(String),
    Number(String),
    List(Vec<Expr>),
    /// `true` or `false`.
    Truth(bool),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Equal,
    Unequal,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Contains,
    ContainsNot,
    AnyOf,
    AllOf,
    NoneOf,
    Empty,
    NotEmpty,
}

/// Expressions longer or deeper than these are no rules a person wrote.
const LONGEST: usize = 20_000;
const DEEPEST: usize = 40;

/// Reads an expression; none if it is not of this grammar. `escapes`: a backslash before a quote in a text makes it a sign.
pub(super) fn parse(text: &str, escapes: bool) -> Option<Expr> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = tokens(text, escapes)?;
    let mut reader = Parser { tokens: &tokens, at: 0, depth: 0 };
    let expression = reader.or()?;
    (reader.at == tokens.len()).then_some(expression)
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Answer(String),
    Word(String),
    Text(String),
    Number(String),
    Sign(&'static str),
}

/// The longest first.
const SIGNS: [&str; 19] = ["!==", "===", "!=", "<>", "<=", ">=", "==", "&&", "||", "*=", "=", "<", ">", "!", "(", ")", ",", "[", "]"];

fn tokens(text: &str, escapes: bool) -> Option<Vec<Token>> {
    let mut all = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = if let Some(braced) = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{')) {
            let (name, after) = braced.split_once('}')?;
            (Token::Answer(name.trim().to_owned()), after)
        } else if first == '\'' || first == '"' {
            quoted(rest, first, escapes)?
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            (Token::Sign(sign), rest.get(sign.len()..)?)
        } else {
            word(rest)?
        };
        all.push(token);
        rest = after.trim_start();
    }
    Some(all)
}

fn quoted(text: &str, quote: char, escapes: bool) -> Option<(Token, &str)> {
    let mut out = String::new();
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = letters.next() {
        if c == quote {
            return Some((Token::Text(out), text.get(at + 1..)?));
        }
        if escapes && c == '\\' && letters.peek().is_some_and(|(_, next)| *next == quote) {
            letters.next();
            out.push(quote);
        } else {
            out.push(c);
        }
    }
    None
}

fn word(text: &str) -> Option<(Token, &str)> {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let negative = text.strip_prefix('-').map_or(text, str::trim_start);
    let (taken, is_number): (String, bool) = if negative.starts_with(|c: char| c.is_ascii_digit()) {
        (negative.chars().take_while(|c| number(*c)).collect(), true)
    } else {
        (text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '#' | ':')).collect(), false)
    };
    if taken.is_empty() {
        return None;
    }
    if is_number {
        let after = negative.get(taken.len()..)?;
        // A number that runs on is a name such as "2nd", which none of the programs has.
        let sign = if negative.len() == text.len() { "" } else { "-" };
        return (!after.starts_with(|c: char| c.is_alphabetic() || c == '_')).then_some((Token::Number(format!("{sign}{taken}")), after));
    }
    // XPath has hyphens in its names of functions.
    let mut taken = taken;
    while let Some(more) = text.get(taken.len()..).and_then(|rest| rest.strip_prefix('-')) {
        let next: String = more.chars().take_while(|c| c.is_alphabetic()).collect();
        if next.is_empty() {
            break;
        }
        taken = format!("{taken}-{next}");
    }
    let after = text.get(taken.len()..)?;
    Some((Token::Word(taken), after))
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn sign(&mut self, signs: &[&str]) -> bool {
        let found = matches!(self.peek(), Some(Token::Sign(sign)) if signs.contains(sign));
        self.at += usize::from(found);
        found
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(w)) if w.eq_ignore_ascii_case(word));
        self.at += usize::from(found);
        found
    }

    fn or(&mut self) -> Option<Expr> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut all = vec![self.and()?];
        while self.sign(&["||"]) || self.keyword("or") {
            all.push(self.and()?);
        }
        self.depth -= 1;
        joined(all, Expr::Or)
    }

    fn and(&mut self) -> Option<Expr> {
        let mut all = vec![self.comparison()?];
        while self.sign(&["&&"]) || self.keyword("and") {
            all.push(self.comparison()?);
        }
        joined(all, Expr::And)
    }

    fn comparison(&mut self) -> Option<Expr> {
        let mut negations = 0;
        while self.sign(&["!"]) {
            negations += 1;
        }
        let left = self.value()?;
        let compared = match self.operation() {
            Some(op @ (Op::Empty | Op::NotEmpty)) => Expr::Compare(Box::new(left), op, Box::new(Expr::List(Vec::new()))),
            Some(op) => Expr::Compare(Box::new(left), op, Box::new(self.value()?)),
            None => left,
        };
        Some(if negations % 2 == 1 { Expr::Not(Box::new(compared)) } else { compared })
    }

    fn operation(&mut self) -> Option<Op> {
        let op = match self.peek()? {
            Token::Sign("=" | "==" | "===") => Op::Equal,
            Token::Sign("!=" | "<>" | "!==") => Op::Unequal,
            Token::Sign("<") => Op::Less,
            Token::Sign("<=") => Op::AtMost,
            Token::Sign(">") => Op::Greater,
            Token::Sign(">=") => Op::AtLeast,
            Token::Sign("*=") => Op::Contains,
            Token::Word(word) => match word.to_ascii_lowercase().as_str() {
                "equal" | "eq" => Op::Equal,
                "notequal" | "ne" => Op::Unequal,
                "less" | "lt" => Op::Less,
                "lessorequal" | "le" => Op::AtMost,
                "greater" | "gt" => Op::Greater,
                "greaterorequal" | "ge" => Op::AtLeast,
                "contains" | "contain" => Op::Contains,
                "notcontains" | "notcontain" => Op::ContainsNot,
                "anyof" => Op::AnyOf,
                "allof" => Op::AllOf,
                "noneof" => Op::NoneOf,
                "empty" => Op::Empty,
                "notempty" => Op::NotEmpty,
                _ => return None,
            },
            _ => return None,
        };
        self.at += 1;
        Some(op)
    }

    fn value(&mut self) -> Option<Expr> {
        let token = self.peek()?.clone();
        self.at += 1;
        match token {
            Token::Answer(name) => Some(Expr::Answer(name)),
            Token::Text(text) => Some(Expr::Text(text)),
            Token::Number(number) => Some(Expr::Number(number)),
            Token::Sign("(") => {
                let inside = self.or()?;
                self.sign(&[")"]).then_some(inside)
            }
            Token::Sign("[") => self.list("]").map(Expr::List),
            Token::Sign(_) => None,
            Token::Word(word) if self.sign(&["("]) => {
                let arguments = self.list(")")?;
                Some(called(&word, arguments))
            }
            Token::Word(word) => Some(match word.to_ascii_lowercase().as_str() {
                "true" => Expr::Truth(true),
                "false" => Expr::Truth(false),
                _ => Expr::Answer(word),
            }),
        }
    }

    fn list(&mut self, end: &str) -> Option<Vec<Expr>> {
        let mut all = Vec::new();
        while !self.sign(&[end]) {
            if !all.is_empty() && !self.sign(&[","]) {
                return None;
            }
            all.push(self.or()?);
        }
        Some(all)
    }
}

fn joined(mut all: Vec<Expr>, join: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    if all.len() == 1 { all.pop() } else { Some(join(all)) }
}

/// What a call is by itself: a text put together, a day, a number, a truth.
fn called(name: &str, mut arguments: Vec<Expr>) -> Expr {
    let name = name.to_ascii_lowercase();
    let texts = || arguments.iter().map(|a| if let Expr::Text(text) = a { Some(text.as_str()) } else { None }).collect::<Option<String>>();
    match (name.as_str(), arguments.len()) {
        ("true", 0) => Expr::Truth(true),
        ("false", 0) => Expr::Truth(false),
        ("concat", 1..) => texts().map_or_else(|| Expr::Call(name, arguments.clone()), Expr::Text),
        ("not", 1) => arguments.pop().map_or(Expr::Truth(false), |inside| Expr::Not(Box::new(inside))),
        ("date" | "number" | "int" | "string", 1) => arguments.pop().unwrap_or(Expr::Truth(false)),
        _ => Expr::Call(name, arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_of_all_programs_are_read() {
        let answer = |name: &str| Box::new(Expr::Answer(name.to_owned()));
        let text = |text: &str| Box::new(Expr::Text(text.to_owned()));
        let equal = |name: &str, value: &str| Expr::Compare(answer(name), Op::Equal, text(value));
        let selected = Expr::Call("selected".into(), vec![Expr::Answer("a".into()), Expr::Text("x".into())]);
        for (written, expected) in [
            ("${a} = 'x'", equal("a", "x")),
            ("((a.NAOK == \"x\"))", equal("a.NAOK", "x")),
            ("{a} = 'it\\'s'", equal("a", "it's")),
            ("selected(${a}, 'x') and ${b}='y'", Expr::And(vec![selected.clone(), equal("b", "y")])),
            ("not(selected(${a},'x'))", Expr::Not(Box::new(selected))),
            (
                "{a} empty or {b} = 'y'",
                Expr::Or(vec![Expr::Compare(answer("a"), Op::Empty, Box::new(Expr::List(vec![]))), equal("b", "y")]),
            ),
            ("{a} = concat('$', '{x}')", equal("a", "${x}")),
            ("{a} >= -1.5", Expr::Compare(answer("a"), Op::AtLeast, Box::new(Expr::Number("-1.5".into())))),
            ("count-selected(${a})", Expr::Call("count-selected".into(), vec![Expr::Answer("a".into())])),
        ] {
            assert_eq!(parse(written, true), Some(expected), "{written}");
        }
    }

    #[test]
    fn what_is_no_expression_is_refused_and_depth_is_held() {
        for bad in
            ["", "(", "${a", "'x", "a ==", "[", "f(,", "a b", &"(".repeat(100_000), &format!("{}1{}", "(".repeat(500), ")".repeat(500))]
        {
            assert_eq!(parse(bad, true), None, "{}", bad.chars().take(20).collect::<String>());
        }
        assert_eq!(parse(&"!".repeat(10_000), true), None);
        assert_eq!(parse(&"a=!".repeat(5_000), true), None);
    }
}
