//! The table: a row for each figure, with its aim and its spread.

use std::fmt;

/// What a figure should be.
#[derive(Clone, Copy)]
pub enum Aim {
    /// At most so much.
    AtMost(f64),
    /// At least so much.
    AtLeast(f64),
    /// It stands there to be compared with.
    None,
}

/// A figure, and what it was in each run.
pub struct Row {
    figure: String,
    aim: Aim,
    unit: &'static str,
    values: Vec<f64>,
}

impl Row {
    pub fn new(figure: impl Into<String>, unit: &'static str, aim: Aim, values: Vec<f64>) -> Self {
        Self { figure: figure.into(), aim, unit, values }
    }

    fn sorted(&self) -> Vec<f64> {
        let mut values = self.values.clone();
        values.sort_by(f64::total_cmp);
        values
    }

    fn median(&self) -> f64 {
        share(&self.sorted(), 0.5)
    }

    fn is_missed(&self) -> bool {
        match self.aim {
            Aim::AtMost(most) => self.median() > most,
            Aim::AtLeast(least) => self.median() < least,
            Aim::None => false,
        }
    }
}

/// All rows.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    pub fn add(&mut self, rows: Vec<Row>) {
        self.0.extend(rows);
    }

    /// What is not as it should be, by the median.
    pub fn missed(&self) -> impl Iterator<Item = String> {
        let missed = self.0.iter().filter(|row| row.is_missed());
        missed.map(|row| format!("{}: {} {}", row.figure, number(row.median()), row.unit))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "| figure | aim | minimum | median | maximum | runs |")?;
        writeln!(formatter, "|---|---|---:|---:|---:|---:|")?;
        for row in &self.0 {
            let values = row.sorted();
            let aim = match row.aim {
                Aim::AtMost(most) => format!("≤ {}", number(most)),
                Aim::AtLeast(least) => format!("≥ {}", number(least)),
                Aim::None => "–".to_owned(),
            };
            let unit = if row.unit.is_empty() { String::new() } else { format!(", {}", row.unit) };
            writeln!(
                formatter,
                "| {}{unit} | {aim} | {} | {} | {} | {} |",
                row.figure,
                number(share(&values, 0.0)),
                number(row.median()),
                number(share(&values, 1.0)),
                values.len(),
            )?;
        }
        Ok(())
    }
}

/// What this share of sorted values is not above; zero if there is none.
pub fn share(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
    let place = (share * last as f64).round() as usize;
    sorted.get(place).copied().unwrap_or(0.0)
}

/// As exactly as anybody wants to know it.
fn number(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        ..0.1 => format!("{value:.3}"),
        0.1..10.0 => format!("{value:.2}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}
