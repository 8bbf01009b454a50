//! Serves a sandbox with a running clock, to play with a bot by hand.

use std::process::ExitCode;

use sandbox::{Clock, Options, Sandbox};

const USAGE: &str = "usage: sandbox [--port PORT] [--bot USERNAME]";
const DEFAULT_PORT: u16 = 8081;

#[tokio::main]
async fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => {
            eprintln!("{wrong}\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match serve(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        clock: Clock::running(None),
        enforce_limits: true,
        record_calls: false,
        port: DEFAULT_PORT,
        control: true,
        ..Options::default()
    };
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--port" => options.port = value.parse().map_err(|_| format!("no port: {value}"))?,
            "--bot" => options.bot_username = value,
            _ => return Err(format!("unknown argument {name}")),
        }
    }
    Ok(options)
}

async fn serve(options: Options) -> std::io::Result<()> {
    let sandbox = Sandbox::start(options).await?;
    let url = sandbox.api_url();
    println!("API    {url}");
    println!("token  {}", sandbox.token());
    println!("bot    @{}", sandbox.bot_username());
    println!("play   curl {url}/play/person -d '{{\"name\":\"Ana\",\"language\":\"en\"}}'");
    println!("       curl {url}/play/transcript");
    tokio::signal::ctrl_c().await?;
    sandbox.stop();
    Ok(())
}
