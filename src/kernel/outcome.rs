//! A no is not an error: what an action comes to.

use super::seal::SealError;

/// What an action comes to: `T`, or a stop with that feature's refusal `R`.
pub type Outcome<T, R> = Result<T, Stop<R>>;

/// Why an action did not go through.
#[derive(Debug)]
pub enum Stop<R> {
    /// A friendly no, typed: the view says why, and what to do instead.
    Refused(R),
    /// Something is broken: logged once in the shell; the person gets an apology.
    Broken(anyhow::Error),
}

impl<R> Stop<R> {
    /// The same stop, its refusal turned into another's.
    pub fn map<S>(self, turn: impl FnOnce(R) -> S) -> Stop<S> {
        match self {
            Self::Refused(refusal) => Stop::Refused(turn(refusal)),
            Self::Broken(error) => Stop::Broken(error),
        }
    }
}

impl<R: std::fmt::Debug> Stop<R> {
    /// What Telegram or a clock tells cannot be refused: a refusal there is a fault of ours.
    pub fn into_fault(self) -> anyhow::Error {
        match self {
            Self::Broken(error) => error,
            Self::Refused(refusal) => anyhow::anyhow!("what was told was refused: {refusal:?}"),
        }
    }
}

impl<R> From<anyhow::Error> for Stop<R> {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl<R> From<sqlx::Error> for Stop<R> {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl<R> From<SealError> for Stop<R> {
    fn from(error: SealError) -> Self {
        Self::Broken(error.into())
    }
}
