//! A point on the map.

use serde::{Deserialize, Serialize};

/// A point on the map, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    latitude: f64,
    longitude: f64,
}

// It holds plain degrees, never what is no number.
impl Eq for Place {}

impl Place {
    /// A point; nothing if there is none with these degrees.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let there = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        there.then_some(Self { latitude, longitude })
    }

    /// How far north of the equator.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// How far east of Greenwich.
    pub fn longitude(self) -> f64 {
        self.longitude
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_on_the_earth_is_no_place() {
        assert!(Place::new(48.137_154, -11.576_124).is_some());
        for (latitude, longitude) in
            [(90.1, 0.0), (0.0, -180.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)]
        {
            assert_eq!(Place::new(latitude, longitude), None);
        }
    }
}
