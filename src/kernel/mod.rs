//! What all stand on: time, sealing, words, the one writer, and the tables that every feature
//! shares. The kernel knows no feature and no Telegram.

pub mod actor;
pub mod audit;
pub mod building;
pub mod clock;
pub mod code;
pub mod database;
pub mod edit;
pub mod erasure;
pub mod id;
pub mod inbox;
pub mod key_check;
pub mod language;
pub mod last_moment;
pub mod membership;
pub mod menu;
pub mod message;
pub mod moving;
pub mod notice;
pub mod outbox;
pub mod outcome;
pub mod person;
pub mod presentation;
pub mod quiet;
pub mod reader;
pub mod resealing;
pub mod screen;
pub mod seal;
pub mod speech;
pub mod step;
pub mod timer;
pub mod tx;
pub mod view;
pub mod waiting;
pub mod writer;
