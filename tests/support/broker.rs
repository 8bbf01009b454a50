//! A real broker: mosquitto, on loopback, with a folder of its own.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rumqttc::{AsyncClient, Event, MqttOptions, Outgoing, Packet, QoS};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);
/// Where Debian has it; others have it on the path.
const PLACES: [&str; 2] = ["/usr/sbin/mosquitto", "mosquitto"];

/// A broker. It ends when this is dropped.
pub struct Broker {
    folder: TempDir,
    pub port: u16,
    running: Option<Child>,
}

impl Broker {
    /// One that runs.
    pub async fn starts() -> Self {
        let folder = TempDir::new().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let settings = format!(
            "listener {port} 127.0.0.1\nallow_anonymous true\npersistence true\n\
             persistence_location {}/\nlog_dest stderr\nuser root\n",
            folder.path().display()
        );
        std::fs::write(folder.path().join("settings"), settings).expect("it is written");
        let mut broker = Self { folder, port, running: None };
        broker.starts_again().await;
        broker
    }

    /// It is started after [`Broker::stops`].
    pub async fn starts_again(&mut self) {
        let place =
            PLACES.into_iter().find(|place| *place == "mosquitto" || Path::new(place).exists());
        let mut command = Command::new(place.expect("a place"));
        command.arg("-c").arg(self.folder.path().join("settings"));
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.running = Some(child.expect("install mosquitto (Debian: apt-get install mosquitto)"));
        let begun = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            assert!(begun.elapsed() < PATIENCE, "mosquitto does not listen");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// It is stopped as a system would, and keeps what waits.
    pub fn stops(&mut self) {
        let Some(mut child) = self.running.take() else { return };
        let told = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        assert!(told.expect("kill runs").success());
        child.wait().expect("it ends");
    }

    /// It forgets what it keeps for whoever has this name.
    pub async fn forgets(&self, name: &str) {
        let mut options = MqttOptions::new(name, "127.0.0.1", self.port);
        options.set_clean_session(true);
        let (client, mut line) = AsyncClient::new(options, 10);
        while !matches!(line.poll().await, Ok(Event::Incoming(Packet::ConnAck(_)))) {}
        client.disconnect().await.expect("a queue");
        while !matches!(line.poll().await, Ok(Event::Outgoing(Outgoing::Disconnect)) | Err(_)) {}
    }

    /// Somebody sends this; it has arrived at the broker when this returns.
    pub async fn is_sent(&self, topic: &str, message: impl Into<Vec<u8>>, retained: bool) {
        let mut options = MqttOptions::new(format!("test-{}", rand_name()), "127.0.0.1", self.port);
        options.set_max_packet_size(4 * 1024 * 1024, 4 * 1024 * 1024);
        let (client, mut line) = AsyncClient::new(options, 10);
        client.publish(topic, QoS::AtLeastOnce, retained, message.into()).await.expect("a queue");
        loop {
            match line.poll().await.expect("the broker answers") {
                Event::Incoming(Packet::PubAck(_)) => break,
                Event::Incoming(_) | Event::Outgoing(_) => {}
            }
        }
        client.disconnect().await.expect("a queue");
        while !matches!(line.poll().await, Ok(Event::Outgoing(Outgoing::Disconnect)) | Err(_)) {}
    }
}

/// Another name for each who sends.
fn rand_name() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Drop for Broker {
    fn drop(&mut self) {
        if let Some(child) = &mut self.running {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
