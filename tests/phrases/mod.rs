//! What people say, as they type it: what is read out of it, and how often that is right.

mod kinds;
mod times;
