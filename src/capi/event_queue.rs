//! Attempt events for programs that nobody may call back into: kept until they are fetched.

use super::boundary::{dargah_status, free, given, hand_over, read, run};
use super::error::dargah_error;
use super::event::dargah_event;
use crate::error::Error;
use crate::transport::{AttemptEvent, EventSink};
use std::collections::VecDeque;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};

/// More than this many events are never kept.
const GREATEST_CAPACITY: usize = 65_536;

/// How often a lock is tried that another thread holds for the time of one push.
const TRIES: usize = 10_000;

/// Keeps the last events of the clients that report to it. May be shared by any number of clients and threads.
pub struct dargah_event_queue(Arc<Queue>);

struct Queue {
    capacity: usize,
    events: Mutex<VecDeque<AttemptEvent>>,
    lost: AtomicU64,
}

impl Queue {
    /// Never waits for good: in a child of a fork the lock may be held by a thread that is not there.
    fn lock(&self) -> Option<MutexGuard<'_, VecDeque<AttemptEvent>>> {
        for _ in 0..TRIES {
            match self.events.try_lock() {
                Ok(events) => return Some(events),
                Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => std::thread::yield_now(),
            }
        }
        None
    }

    fn push(&self, event: &AttemptEvent) {
        let Some(mut events) = self.lock() else {
            self.lost.fetch_add(1, Ordering::Relaxed);
            return;
        };
        if events.len() >= self.capacity {
            events.pop_front();
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
        events.push_back(event.clone());
    }
}

/// The sink of a queue that came in.
pub(super) fn queue_sink(queue: *const dargah_event_queue) -> crate::error::Result<EventSink> {
    let queue = Arc::clone(&given("queue", queue)?.0);
    Ok(Arc::new(move |event: &AttemptEvent| queue.push(event)))
}

/// An empty queue that keeps the last `capacity` events: 1 to 65536.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_queue_new(
    capacity: usize,
    out: *mut *mut dargah_event_queue,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        if !(1..=GREATEST_CAPACITY).contains(&capacity) {
            return Err(Error::input("capacity", "must be between 1 and 65536"));
        }
        let (events, lost) = (Mutex::new(VecDeque::new()), AtomicU64::new(0));
        hand_over(out, dargah_event_queue(Arc::new(Queue { capacity, events, lost })))
    })
}

/// Frees the queue. Clients that report to it go on, and keep what they need. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_queue_free(queue: *mut dargah_event_queue) {
    free(queue);
}

/// Takes the oldest event out. Owned by the caller: `dargah_event_free`. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_queue_take(queue: *const dargah_event_queue) -> *mut dargah_event {
    read(queue, null_mut(), |queue| {
        let event = queue.0.lock().and_then(|mut events| events.pop_front());
        event.map_or(null_mut(), |event| Box::into_raw(Box::new(dargah_event::new(&event))))
    })
}

/// How many events were lost since the queue was made, because it was full and nobody took them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_queue_lost(queue: *const dargah_event_queue) -> u64 {
    read(queue, 0, |queue| queue.0.lost.load(Ordering::Relaxed))
}

/// Frees an event that was taken out of a queue. NULL does nothing. Not for one that is lent to a callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_free(event: *mut dargah_event) {
    free(event);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// As in the child of a fork whose parent had another thread in the lock at that moment.
    #[test]
    fn a_lock_that_nobody_gives_back_loses_events_and_blocks_nobody() {
        let queue = Queue { capacity: 1, events: Mutex::new(VecDeque::new()), lost: AtomicU64::new(0) };
        let held = queue.events.lock().unwrap();
        assert!(queue.lock().is_none());
        drop(held);
        assert!(queue.lock().is_some());
    }
}
