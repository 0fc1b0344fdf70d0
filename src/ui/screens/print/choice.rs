//! What is chosen for printing: questionnaire, for whom, language, paper. Holds no records.

use eframe::egui::Ui;

use crate::domain::ids::{CustomerId, QuestionnaireId};
use crate::domain::language::Language;
use crate::engine::views::questionnaires::QuestionnaireCard;
use crate::engine::views::sheets::PrintPlanQuery;
use crate::engine::{PrintOrder, Unspoken, Whom};
use crate::report::letters::Paper;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::record::labelled;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Field, Select, check_box, radio, segments, text};

/// Copies asked for at first.
const COPIES: &str = "20";
/// Most copies.
const MOST: usize = 1000;

/// For whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum WhomKind {
    #[default]
    Lost,
    All,
    Chosen,
    Nobody,
}

/// What is chosen.
#[derive(Default)]
pub(super) struct Choice {
    pub(super) questionnaire: Option<QuestionnaireId>,
    pub(super) whom: WhomKind,
    /// Chosen in the table of customers.
    customers: Vec<CustomerId>,
    copies: String,
    pub(super) language: Option<Language>,
    paper: Paper,
    pub(super) not_lately: bool,
    /// What becomes of those whose language it cannot be sent in.
    pub(super) unspoken: Unspoken,
}

impl Choice {
    pub(super) fn new(questionnaire: Option<QuestionnaireId>, customers: Vec<CustomerId>) -> Self {
        let whom = if customers.is_empty() { WhomKind::Lost } else { WhomKind::Chosen };
        let not_lately = customers.is_empty();
        Self { questionnaire, whom, customers, copies: COPIES.to_owned(), not_lately, ..Self::default() }
    }

    /// Chooses what nobody has chosen.
    pub(super) fn settle(&mut self, all: &[QuestionnaireCard], ctx: &ScreenCtx<'_>) {
        if self.card(all).is_none() {
            let for_lost = all.iter().find(|c| c.questionnaire.version.audience == crate::domain::questionnaire::Audience::Lost);
            self.questionnaire = for_lost.or(all.first()).map(|c| c.questionnaire.id);
        }
        let languages = self.languages(all);
        if self.language.is_none_or(|language| !languages.contains(&language)) {
            let own = ctx.tr.language();
            self.language = languages.iter().copied().find(|l| *l == own).or(languages.first().copied());
        }
    }

    fn card<'a>(&self, all: &'a [QuestionnaireCard]) -> Option<&'a QuestionnaireCard> {
        all.iter().find(|c| Some(c.questionnaire.id) == self.questionnaire)
    }

    fn languages(&self, all: &[QuestionnaireCard]) -> Vec<Language> {
        self.card(all).map(|c| c.questionnaire.languages.clone()).unwrap_or_default()
    }

    /// What the questionnaire is called.
    pub(super) fn title(&self, all: &[QuestionnaireCard]) -> String {
        self.card(all).map(title).unwrap_or_default()
    }

    /// How many copies without a name are asked for.
    fn copies(&self) -> Option<usize> {
        self.copies.trim().parse().ok().filter(|n| (1..=MOST).contains(n))
    }

    /// What is chosen, as a question.
    pub(super) fn query(&self) -> PrintPlanQuery {
        let whom = match self.whom {
            WhomKind::Lost => Whom::Lost,
            WhomKind::All => Whom::All,
            WhomKind::Chosen => Whom::These(self.customers.clone()),
            WhomKind::Nobody => Whom::Nobody(self.copies().unwrap_or_default()),
        };
        let questionnaire = self.questionnaire.unwrap_or(QuestionnaireId(0));
        let order = PrintOrder { questionnaire, whom, paper: self.paper, not_lately: self.not_lately, unspoken: self.unspoken };
        PrintPlanQuery { order, language: self.language.unwrap_or_default() }
    }

    /// Shows it.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::M;
        let titles: Vec<_> = all.iter().map(|c| (Some(c.questionnaire.id), title(c))).collect();
        let width = ui.available_width();
        ui.push_id("questionnaire", |ui| {
            Select::new(tr.record_questionnaire()).width(width).show(ui, &mut self.questionnaire, &titles);
        });
        labelled(ui, &tr.print_for(), |ui| self.whom(ui, ctx));
        let languages = self.languages(all);
        if languages.len() > 1 {
            let named: Vec<_> = languages.iter().map(|l| (Some(*l), l.own_name().to_owned())).collect();
            let label = if self.whom == WhomKind::Nobody { tr.record_language() } else { tr.print_usual_language() };
            labelled(ui, &label, |ui| segments(ui, &label, &mut self.language, &named));
        }
        let papers = [(Paper::A4, "A4".to_owned()), (Paper::Letter, tr.print_letter())];
        labelled(ui, &tr.print_paper(), |ui| segments(ui, &tr.print_paper(), &mut self.paper, &papers));
    }

    fn whom(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut kinds = vec![(WhomKind::Lost, tr.print_lost()), (WhomKind::All, tr.print_all())];
        let n = self.customers.len();
        if n > 0 {
            kinds.push((WhomKind::Chosen, tr.print_chosen(n, tr.count(n))));
        }
        kinds.push((WhomKind::Nobody, tr.print_nobody()));
        for (kind, words) in kinds {
            if radio(ui, self.whom == kind, &words) {
                self.whom = kind;
            }
        }
        if self.whom == WhomKind::Nobody {
            let wrong = self.copies().is_none().then(|| tr.print_copies_wrong(tr.count(MOST)));
            Field::new(tr.print_copies()).width(120.0).limit(6).problem(wrong.as_deref()).show(ui, &mut self.copies);
            text(tr.print_copies_words()).small().muted().show(ui);
            return;
        }
        check_box(ui, &mut self.not_lately, &tr.print_not_lately());
        if n == 0 && Button::link(tr.print_choose()).show(ui).clicked() {
            ctx.go(Route::Customers);
        }
    }
}

/// The title of a questionnaire in its base language.
fn title(card: &QuestionnaireCard) -> String {
    let base = card.questionnaire.languages.first().copied().unwrap_or_default();
    card.questionnaire.version.content.title.get(base).to_owned()
}
