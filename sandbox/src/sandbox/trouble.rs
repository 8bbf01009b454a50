//! Trouble on order.

use serde_json::Value;

use super::Sandbox;
use crate::Fault;

/// Updates that were held back.
pub struct HeldUpdates(Vec<(String, Value)>);

impl Sandbox {
    /// Lets calls fail. Faults are asked oldest first; the first that fits strikes.
    pub fn fault(&self, fault: Fault) {
        self.shared.order_fault(fault);
    }

    /// From here on updates are held back, until [`Sandbox::let_go_updates`].
    pub fn hold_updates(&self) {
        self.shared.world().inbox.hold();
    }

    /// Updates go their way again. Those that were held back are lost, unless they are given to
    /// [`Sandbox::deliver_held`].
    pub fn let_go_updates(&self) -> HeldUpdates {
        HeldUpdates(self.shared.world().inbox.let_go())
    }

    /// Queues updates that were held back, behind all that came meanwhile.
    pub fn deliver_held(&self, held: HeldUpdates) {
        let mut world = self.shared.world();
        for (kind, content) in held.0 {
            world.inbox.push(&kind, content);
        }
    }

    /// Lets through only so many messages as Telegram does, or all of them from now on.
    pub fn enforce_limits(&self, enforced: bool) {
        self.shared.world().limits.enforce(enforced);
    }

    /// Ends all trouble. Calls that hang are dropped.
    pub fn clear_faults(&self) {
        self.shared.clear_faults();
    }
}
