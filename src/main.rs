//! `linli`: the command line.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser as _;
use linli::kernel::clock::Clock;
use linli::shell::config::{Command, CommandLine, DeadArguments, RunArguments};
use linli::shell::running::{self, Running, Task};
use linli::shell::{check, dead};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// Wrong configuration, or a database that is refused.
const REFUSED: u8 = 2;
/// Anything else.
const BROKEN: u8 = 1;

fn main() -> ExitCode {
    // Only test builds have fail points; there they come from the environment.
    let _scenario = fail::has_failpoints().then(fail::FailScenario::setup);
    let command_line = CommandLine::parse();
    match command_line.command {
        Command::Run(arguments) => run(arguments),
        Command::Check(arguments) => check(arguments),
        Command::Dead(arguments) => dead(arguments),
    }
}

fn run(arguments: RunArguments) -> ExitCode {
    let Ok(filter) = EnvFilter::try_new(&arguments.log) else {
        return refuse(format_args!("LINLI_LOG is no filter: {}", arguments.log));
    };
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    let settings = match arguments.settings() {
        Ok(settings) => settings,
        Err(error) => return refuse(error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return broken(error),
    };
    let code = runtime.block_on(async {
        let (Ok(terminate), Ok(interrupt)) =
            (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            return broken("signals cannot be received");
        };
        match running::start(settings, Clock::system()).await {
            Ok(running) => serve(running, terminate, interrupt).await,
            Err(error) => refuse(error),
        }
    });
    runtime.shutdown_background();
    code
}

/// Says of each thing whether it is as it should be; 2 if one is not.
fn check(arguments: RunArguments) -> ExitCode {
    let settings = match arguments.settings() {
        Ok(settings) => settings,
        Err(error) => return refuse(error),
    };
    let fine = on_one_thread(check::run(&settings, &Clock::system(), |finding| {
        println!("{finding}");
    }));
    match fine {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(REFUSED),
        Err(error) => broken(error),
    }
}

fn dead(arguments: DeadArguments) -> ExitCode {
    match on_one_thread(dead::run(arguments)) {
        Ok(Ok(lines)) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => refuse(error),
        Err(error) => broken(error),
    }
}

fn on_one_thread<T>(work: impl Future<Output = T>) -> std::io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(work))
}

async fn serve(mut running: Running, mut terminate: Signal, mut interrupt: Signal) -> ExitCode {
    tracing::info!("Linli is running; asking Telegram who we are");
    let failed = tokio::select! {
        _ = terminate.recv() => None,
        _ = interrupt.recv() => None,
        failed = running.failed() => Some(failed),
    };
    running.stop().await;
    match failed {
        None => {
            tracing::info!("Linli has stopped");
            ExitCode::SUCCESS
        }
        Some(Some(Task::TokenRefused)) => refuse(
            "Telegram does not know this token: copy it again from BotFather (TELOXIDE_TOKEN)",
        ),
        Some(task) => broken(format_args!("a task ended that should not: {task:?}")),
    }
}

fn refuse(reason: impl std::fmt::Display) -> ExitCode {
    eprintln!("linli: {reason}");
    ExitCode::from(REFUSED)
}

fn broken(reason: impl std::fmt::Display) -> ExitCode {
    eprintln!("linli: {reason}");
    ExitCode::from(BROKEN)
}
