//! Departures: one leaving of one customer, how we know, and the reasons given for it.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::day::Day;
use super::ids::{CustomerId, DepartureId, ReasonId};
use super::reason::ReasonKind;

/// How we know that a customer left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum HowKnown {
    /// The customer told us.
    #[default]
    ToldUs,
    /// The owner decided that they have left.
    OwnersDecision,
    /// The contract or membership ended.
    ContractEnded,
}

impl HowKnown {
    /// Who most likely gives the reasons of a leaving known like this; what the owner decided alone, the owner guesses at.
    #[must_use]
    pub const fn likely_source(self) -> ReasonSource {
        match self {
            Self::ToldUs => ReasonSource::CustomersWords,
            Self::OwnersDecision => ReasonSource::OwnersGuess,
            Self::ContractEnded => ReasonSource::ToldStaff,
        }
    }
}

/// Where a reason comes from. Guesses are never shown in the same bar as what customers said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReasonSource {
    /// The customer's own words.
    #[default]
    CustomersWords,
    /// Told to staff in passing.
    ToldStaff,
    /// The owner's guess.
    OwnersGuess,
}

/// One reason given for a departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenReason {
    /// Which.
    pub reason: ReasonId,
    /// Who says so.
    pub source: ReasonSource,
}

/// What is recorded of a departure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartureDetails {
    /// Who left.
    pub customer: CustomerId,
    /// When we noticed.
    pub noticed_on: Day,
    /// When they left: the last day they were a customer as far as known; for figures the departure counts from here.
    pub left_on: Day,
    /// How we know.
    pub how_known: HowKnown,
    /// The main reason, if one is known.
    pub main: Option<GivenReason>,
    /// Other reasons mentioned; the main one is not repeated here.
    pub mentioned: Vec<GivenReason>,
    /// Overrides the kind of the main reason for this one departure.
    pub kind_override: Option<ReasonKind>,
    /// The day they came back, if they did without a purchase on record.
    pub returned_on: Option<Day>,
    /// What they said or what happened, in a sentence.
    pub note: String,
}

/// A departure as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// Its id.
    pub id: DepartureId,
    /// What is recorded.
    pub details: DepartureDetails,
}
