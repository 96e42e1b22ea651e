//! A port that teams reach, on whatever system it is opened.

use std::io;
use std::net::{SocketAddr, TcpListener as Plain};

use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::TcpListener;

/// Devices that may wait to be let in, at most.
const WAITING: i32 = 1024;

/// Listens at an address. Every address of the newer kind is every one of the older kind as well, whatever the system would do by
/// itself: Windows keeps the two apart, and most rooms have the older one alone.
///
/// # Errors
/// An address that the system does not give: it is taken, is not this machine's, or is of a kind that it does not have.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        socket.set_only_v6(false)?;
    }
    // A port that a program left a moment ago can be had again; on Windows this would share it with one that has it still.
    if cfg!(unix) {
        socket.set_reuse_address(true)?;
    }
    socket.bind(&address.into())?;
    socket.listen(WAITING)?;
    socket.set_nonblocking(true)?;
    TcpListener::from_std(Plain::from(socket))
}
