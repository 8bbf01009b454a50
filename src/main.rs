//! `linli`: the command line.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use linli::kernel::clock::Clock;
use linli::kernel::language::Language;
use linli::shell::config::{
    BackupArguments, Command, CommandLine, DeadArguments, DemoArguments, DeviceArguments,
    FallbackAction, FallbackCommand, KeyAction, KeyArguments, RestoreArguments, RunArguments,
};
use linli::shell::demo::{Door, Keeping, Stage};
use linli::shell::running::{self, Running, Task};
use linli::shell::{backup, check, dead, device, fallback, key_rotation};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

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
        Command::Demo(arguments) => demo(arguments),
        Command::Check(arguments) => check(arguments),
        Command::Backup(arguments) => back_up(arguments),
        Command::Restore(arguments) => restore(arguments),
        Command::Key(arguments) => rotate_key(arguments),
        Command::Dead(arguments) => dead(arguments),
        Command::Device(arguments) => device(arguments),
        Command::Fallback(arguments) => try_fallback(arguments),
    }
}

fn run(arguments: RunArguments) -> ExitCode {
    if let Err(code) = log(&arguments.log) {
        return code;
    }
    let settings = match arguments.settings() {
        Ok(settings) => settings,
        Err(error) => return refuse(error),
    };
    until_stopped(async |signals| match running::start(settings, Clock::system()).await {
        Ok(running) => serve(running, signals).await,
        Err(error) => refuse(error),
    })
}

/// Shows a building until it is stopped. The address stands alone on a line, for programs; what is
/// said to people goes beside it.
fn demo(arguments: DemoArguments) -> ExitCode {
    if let Err(code) = log(&arguments.log) {
        return code;
    }
    until_stopped(async |signals| {
        let (address, port) = arguments.listen.unzip();
        let keeping = arguments.data.clone().map_or(Keeping::Passing, Keeping::In);
        let stage = match Stage::new(keeping) {
            Ok(stage) => Arc::new(stage),
            Err(error) => return refuse(error),
        };
        let door = match Door::open(address, port.flatten()).await {
            Ok(door) => door,
            Err(error) => return refuse(error),
        };
        if door.is_open_to_others() {
            eprintln!(
                "linli: everybody who can reach this computer can see and play this building"
            );
        }
        let url = door.url();
        // Whoever started it may not listen any more.
        let _ = writeln!(std::io::stdout(), "{url}");
        let _ = writeln!(std::io::stderr(), "Open this address in a browser. Ctrl+C ends it.");
        if !arguments.no_browser && has_desktop() && open::that_detached(&url).is_err() {
            eprintln!("linli: no browser could be opened");
        }
        let shown = show(door, &stage, arguments.language(), signals).await;
        stage.end().await;
        shown
    })
}

async fn show(
    door: Door,
    stage: &Arc<Stage>,
    language: Language,
    mut signals: Signals,
) -> ExitCode {
    let lasting = async {
        match stage.begin(language).await {
            Ok(()) => std::future::pending().await,
            Err(error) => refuse(error),
        }
    };
    let Ok(mut hangup) = signal(SignalKind::hangup()) else {
        return broken("signals cannot be received");
    };
    tokio::select! {
        () = signals.stop() => ExitCode::SUCCESS,
        // The terminal was closed.
        _ = hangup.recv() => ExitCode::SUCCESS,
        code = lasting => code,
        served = door.serve(Arc::clone(stage)) => match served {
            Ok(()) => broken("the page is served no more"),
            Err(error) => broken(error),
        },
    }
}

/// True if there is a desktop on which a browser could appear.
fn has_desktop() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", windows)) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn log(filter: &str) -> Result<(), ExitCode> {
    let Ok(targets) = filter.parse::<Targets>() else {
        return Err(refuse(format_args!("LINLI_LOG or --log is no filter: {filter}")));
    };
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    tracing_subscriber::registry().with(lines).with(targets).init();
    Ok(())
}

/// Does something that stops when it is told to by a signal.
fn until_stopped(work: impl AsyncFnOnce(Signals) -> ExitCode) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return broken(error),
    };
    let code = runtime.block_on(async {
        match (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) {
            (Ok(terminate), Ok(interrupt)) => work(Signals { terminate, interrupt }).await,
            (Err(error), _) | (_, Err(error)) => {
                broken(format_args!("signals cannot be received: {error}"))
            }
        }
    });
    runtime.shutdown_background();
    code
}

/// What tells the program to stop.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Resolves when one comes.
    async fn stop(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
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

/// Takes a backup, or one after the other until it is stopped.
fn back_up(arguments: BackupArguments) -> ExitCode {
    let key_file = match arguments.folder.key_file() {
        Ok(key_file) => key_file,
        Err(error) => return refuse(error),
    };
    let (data, to, clock) = (arguments.folder.data.clone(), arguments.to(), Clock::system());
    let mut tell = |line: String| eprintln!("{line}");
    until_stopped(async |mut signals| match arguments.every {
        None => match backup::take(&data, &key_file, &to, None, &clock, &mut tell).await {
            Ok(taken) => {
                println!("{}", taken.file.display());
                ExitCode::SUCCESS
            }
            Err(error) => refuse(error),
        },
        Some(every) => {
            tokio::select! {
                () = signals.stop() => {}
                () = backup::take_regularly(&data, &key_file, &to, every, &clock, &mut tell) => {}
            }
            ExitCode::SUCCESS
        }
    })
}

fn restore(arguments: RestoreArguments) -> ExitCode {
    let key_file = match arguments.folder.key_file() {
        Ok(key_file) => key_file,
        Err(error) => return refuse(error),
    };
    let RestoreArguments { file, replace, folder } = arguments;
    let clock = Clock::system();
    let mut tell = |line: String| eprintln!("{line}");
    let restoring = backup::restore(&file, &folder.data, &key_file, replace, &clock, &mut tell);
    match on_one_thread(restoring) {
        Ok(Ok(restored)) => {
            if let Some(aside) = restored.moved_aside {
                println!("what was there is now in {}", aside.display());
            }
            println!("restored; start Linli now");
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => refuse(error),
        Err(error) => broken(error),
    }
}

fn rotate_key(arguments: KeyArguments) -> ExitCode {
    let KeyArguments { action: KeyAction::Rotate, folder } = arguments;
    let key_file = match folder.key_file() {
        Ok(key_file) => key_file,
        Err(error) => return refuse(error),
    };
    let clock = Clock::system();
    let mut tell = |line: String| eprintln!("{line}");
    match on_one_thread(key_rotation::rotate(&folder.data, &key_file, &clock, &mut tell)) {
        Ok(Ok(rotated)) => {
            println!("everything is sealed by key {} now ({} values)", rotated.key, rotated.values);
            println!(
                "keep a new copy of {}; the old keys in it open old backups",
                key_file.display()
            );
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => refuse(error),
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

fn device(arguments: DeviceArguments) -> ExitCode {
    match on_one_thread(device::run(arguments, Clock::system())) {
        Ok(Ok(lines)) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => refuse(error),
        Err(error) => broken(error),
    }
}

fn try_fallback(command: FallbackCommand) -> ExitCode {
    let FallbackAction::Test(arguments) = command.action;
    let ways = match arguments.fallback() {
        Ok(ways) => ways,
        Err(error) => return refuse(error),
    };
    match on_one_thread(fallback::test(&ways)) {
        Ok((lines, fine)) => {
            lines.iter().for_each(|line| println!("{line}"));
            if fine { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) }
        }
        Err(error) => broken(error),
    }
}

fn on_one_thread<T>(work: impl Future<Output = T>) -> std::io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(work))
}

async fn serve(mut running: Running, mut signals: Signals) -> ExitCode {
    tracing::info!("Linli is running; asking Telegram who we are");
    let failed = tokio::select! {
        () = signals.stop() => None,
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
