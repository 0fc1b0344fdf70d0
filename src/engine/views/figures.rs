//! All figures for a filter: what charts, reports and the command line are made from.

use std::sync::Arc;
use std::time::Instant;

use crate::analysis::Figures;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::MADE_FROM;

/// All figures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FigureSetQuery {
    /// For which period, segment and rule.
    pub filter: Filter,
    /// With the model of probabilities, which takes longer.
    pub with_model: bool,
}

/// All figures, and how long they took.
#[derive(Debug, Clone)]
pub struct FigureSet {
    /// The figures.
    pub figures: Arc<Figures>,
    /// How long they took.
    pub timing: Timing,
    /// Bytes of memory the facts take.
    pub facts_bytes: usize,
}

/// Milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Timing {
    /// Loading the facts from the file, the last time that was needed.
    pub load_ms: f64,
    /// All figures but the model.
    pub figures_ms: f64,
    /// The model; none without it.
    pub model_ms: Option<f64>,
}

impl Query for FigureSetQuery {
    type View = FigureSet;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<FigureSet, EngineError> {
        let began = Instant::now();
        let mut figures = reader.figures(&self.filter)?;
        let mut timing = Timing { load_ms: reader.load_ms(), figures_ms: milliseconds(began), model_ms: None };
        if self.with_model {
            let began = Instant::now();
            let fitted = reader.model(&self.filter)?;
            timing.model_ms = Some(milliseconds(began));
            figures = Arc::new(Figures { model: Some(fitted.model), ..Figures::clone(&figures) });
        }
        Ok(FigureSet { figures, timing, facts_bytes: reader.facts()?.bytes() })
    }
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}
