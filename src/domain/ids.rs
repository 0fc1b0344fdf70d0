//! The numbers by which records are known. Each kind of record has its own type, so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id! {
    /// A customer.
    CustomerId,
    /// One leaving of one customer.
    DepartureId,
    /// One contract of one member or subscriber.
    ContractId,
    /// An entry of the codebook; never changes meaning.
    ReasonId,
    /// A group of the codebook.
    GroupId,
    /// One second reading of some answers.
    ReadingId,
    /// A questionnaire, whatever its version.
    QuestionnaireId,
    /// One version of a questionnaire.
    VersionId,
    /// A question as it stands in one version.
    QuestionId,
    /// What a question asks, the same across versions (and, for library questions, across questionnaires).
    IdentityId,
    /// A questionnaire or a question kept for later ones.
    LibraryItemId,
    /// One filled-in version.
    ResponseId,
    /// One answer of one response to one question.
    AnswerId,
    /// A saved segment; never changes meaning.
    SegmentId,
    /// A tag; never changes meaning.
    TagId,
    /// What the owner changed on one day.
    MarkId,
    /// One import.
    ImportId,
    /// One named change of the workspace.
    OperationId,
}
