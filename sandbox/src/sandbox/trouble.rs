//! Trouble on order.

use super::Sandbox;
use crate::Fault;

impl Sandbox {
    /// Lets calls fail. Faults are asked oldest first; the first that fits strikes.
    pub fn fault(&self, fault: Fault) {
        self.shared.order_fault(fault);
    }

    /// Ends all trouble. Calls that hang are dropped.
    pub fn clear_faults(&self) {
        self.shared.clear_faults();
    }
}
