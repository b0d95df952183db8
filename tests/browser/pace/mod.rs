//! How quickly pages come and answer. Times are measured by `tests/run pace`, alone on the machine, in Chromium, whose tools
//! for developers slow the processor and the network.

mod acts;
mod answers;
mod file;
pub mod host;
mod loading;
pub mod visit;
