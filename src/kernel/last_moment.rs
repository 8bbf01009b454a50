//! Moments at which a process may die that leave something half done, by name, so that tests can
//! let it die there. Only test builds have them.

use sqlx::SqliteConnection;

/// The process ends here as if it were killed, if a test says so: `FAILPOINTS=after-poll=return`.
pub fn may_be(name: &str) {
    fail::fail_point!(name, |_| std::process::abort());
    let _ = name;
}

/// The same in the middle of statements, however long one takes.
pub(super) async fn may_come_in_statements(
    connection: &mut SqliteConnection,
    name: &'static str,
) -> sqlx::Result<()> {
    /// So many steps of SQLite's machine lie between two of these moments.
    const STEPS: i32 = 100;
    if fail::has_failpoints() {
        connection.lock_handle().await?.set_progress_handler(STEPS, move || {
            may_be(name);
            true
        });
    }
    Ok(())
}

/// From here on no longer.
pub(super) async fn is_over(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    if fail::has_failpoints() {
        connection.lock_handle().await?.remove_progress_handler();
    }
    Ok(())
}
