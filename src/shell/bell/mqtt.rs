//! Where doorbells ring over MQTT: whoever sends to `linli/ring/<number>` at the broker says the same
//! as over HTTP, its signature within.
//!
//! What arrives is acknowledged once it is committed, or is nothing of ours. What cannot be written is
//! not: the line is cut, and the broker, which keeps our session, gives it again. What was kept by the
//! broker for whoever comes later is no press.

use std::sync::Arc;
use std::time::Duration;

use rumqttc::mqttbytes::Error as Malformed;
use rumqttc::{
    AsyncClient, ConnectionError, Event, MqttOptions, Packet, Publish, QoS, StateError,
    SubscribeReasonCode,
};
use secrecy::ExposeSecret as _;
use tokio_util::sync::CancellationToken;

use super::{Answer, Bells};
use crate::kernel::clock::Clock;
use crate::kernel::code;
use crate::kernel::device::DeviceId;
use crate::shell::alive::Pulse;
use crate::shell::config::Broker;

/// By this name the broker keeps our session. Two programs with one name would cut each other off.
const CLIENT: &str = "linli-ring";
const TOPIC: &str = "linli/ring/+";
const BEFORE_NUMBER: &str = "linli/ring/";
/// So often the line is tried.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// No packet is read that is larger. Brokers should have a limit below.
const LARGEST: usize = 1024 * 1024;
/// So many answers may wait to be sent.
const ANSWERS: usize = 256;
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// A line that lasted so long was a good one.
const LASTING: Duration = Duration::from_mins(1);

/// Hears what a broker passes on.
pub struct Mqtt {
    /// Where it is.
    pub broker: Broker,
    /// Who hears.
    pub bells: Arc<Bells>,
    /// When the broker last said something.
    pub pulse: Arc<Pulse>,
    /// The clock.
    pub clock: Clock,
}

/// Why a line ended.
enum End {
    /// It broke, or could not be had.
    Lost(Box<ConnectionError>),
    /// Something waits there that is too large to be read: nothing behind it would ever come.
    Blocked,
    /// Something could not be written: it is to be given again.
    Unwritten,
}

impl Mqtt {
    /// Listens until it is stopped; a line that ends is opened again, ever more seldom.
    pub async fn run(self, stop: CancellationToken) {
        let mut wait = FIRST_WAIT;
        let mut keeps_session = true;
        while !stop.is_cancelled() {
            let begun = self.clock.steady();
            let end = tokio::select! {
                () = stop.cancelled() => break,
                end = self.listen(keeps_session) => end,
            };
            keeps_session = true;
            if self.clock.steady().saturating_sub(begun) >= LASTING {
                wait = FIRST_WAIT;
            }
            match end {
                End::Lost(error) => {
                    tracing::warn!(%error, "the broker of doorbells is tried again");
                }
                End::Unwritten => tracing::warn!("what a doorbell said is to be given again"),
                End::Blocked => {
                    tracing::error!(
                        "something too large waits at the broker: what it keeps for us is dropped. \
                         Give it a limit (mosquitto: message_size_limit 4096)"
                    );
                    keeps_session = false;
                }
            }
            tokio::select! {
                () = stop.cancelled() => break,
                () = tokio::time::sleep(wait) => {}
            }
            wait = wait.saturating_mul(2).min(LONGEST_WAIT);
        }
    }

    /// Listens on one line, until it ends.
    async fn listen(&self, keeps_session: bool) -> End {
        let Broker { host, port, user } = &self.broker;
        let mut options = MqttOptions::new(CLIENT, host, *port);
        options
            .set_keep_alive(KEEP_ALIVE)
            .set_clean_session(!keeps_session)
            .set_manual_acks(true)
            .set_max_packet_size(LARGEST, LARGEST);
        if let Some((name, password)) = user {
            options.set_credentials(name, password.expose_secret());
        }
        let (client, mut line) = AsyncClient::new(options, ANSWERS);
        loop {
            let event = match line.poll().await {
                Ok(event) => event,
                Err(ConnectionError::MqttState(StateError::Deserialization(
                    Malformed::PayloadSizeLimitExceeded(_),
                ))) => return End::Blocked,
                Err(error) => return End::Lost(Box::new(error)),
            };
            self.pulse.polled();
            let Event::Incoming(packet) = event else { continue };
            if let Packet::ConnAck(_) = packet {
                tracing::info!(%host, port, "doorbells ring by the broker, at linli/ring/<number>");
                // Also where it keeps our session: what it knows of it may be older than we are.
                if client.try_subscribe(TOPIC, QoS::AtLeastOnce).is_err() {
                    return End::Unwritten;
                }
            } else if let Packet::SubAck(answer) = &packet {
                if answer.return_codes.contains(&SubscribeReasonCode::Failure) {
                    tracing::error!(
                        "the broker lets us hear no doorbells: look at its access list"
                    );
                }
            } else if let Packet::Publish(publish) = packet {
                let is_settled = self.hear(&publish).await;
                if !is_settled || client.try_ack(&publish).is_err() {
                    return End::Unwritten;
                }
            }
        }
    }

    /// True if the broker may forget it: it is committed, or nothing of ours.
    async fn hear(&self, publish: &Publish) -> bool {
        if publish.retain {
            tracing::warn!("a retained message is no press: let doorbells send without retaining");
            return true;
        }
        let device = publish.topic.strip_prefix(BEFORE_NUMBER).and_then(code::id);
        let Some(device) = device else { return true };
        self.bells.hear(DeviceId(device), &publish.payload, None).await != Answer::Unwritten
    }
}
