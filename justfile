# Habits. `just --list` shows them.

# All that must be green before a commit.
check: format lint test

# Rewrites the sources in the one style.
format:
    cargo fmt --all

# Clippy, warnings are errors.
lint:
    cargo clippy --workspace --all-targets -- -D warnings

# Every test.
test:
    cargo test --workspace

# Looks at changed transcripts one by one (needs cargo-insta).
review:
    cargo insta review

# Writes the golden files of the tidy tests anew; look at the difference before you commit it.
golden:
    UPDATE_GOLDEN=1 cargo test --test linli tidy

# Licences and sources of what we depend on, and what is there twice (needs cargo-deny).
deny:
    cargo deny check bans licenses sources

# Kills the real program two hundred times in a town that lives on.
crash rounds="200":
    LINLI_CRASH_ROUNDS={{rounds}} cargo test --release --test linli -- holds::crash holds::alarms --nocapture

# Ordinary life in two buildings for so many days, by chance that another seed makes another one.
soak days="90" seed="1":
    LINLI_SOAK_DAYS={{days}} LINLI_SOAK_SEED={{seed}} cargo test --release --test linli soak -- --nocapture

# Looks for input that breaks what is promised: codes, links, needs or updates (needs
# `rustup toolchain install nightly` and `cargo install cargo-fuzz`).
fuzz target seconds="60":
    mkdir -p fuzz/corpus/{{target}}
    awk '{ printf "%s", $0 > ("fuzz/corpus/{{target}}/seed-" NR) }' fuzz/seeds/{{target}}.txt
    cargo +nightly fuzz run {{target}} -- -max_total_time={{seconds}}

# Takes the figures of the release program, all or those that are named: `just bench claims`.
bench *figures:
    cargo build --release
    cargo bench --profile figures --bench figures -- {{figures}}

# The bot in a whole house, on a page in the browser.
demo *arguments:
    cargo run -- demo {{arguments}}

# A stand-in for Telegram to play with by curl; prints its address and token.
sandbox:
    cargo run -p sandbox --bin sandbox
