//! Connections that can be cut.

use std::fmt;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Cuts one connection.
#[derive(Clone, Debug)]
pub(super) struct Cutter {
    cut: Arc<watch::Sender<bool>>,
}

impl Cutter {
    /// Closes the connection at once, whatever was about to be answered.
    pub(super) fn cut(&self) {
        self.cut.send_replace(true);
    }
}

impl Connected<IncomingStream<'_, Entrance>> for Cutter {
    fn connect_info(stream: IncomingStream<'_, Entrance>) -> Self {
        stream.io().cutter.clone()
    }
}

/// A listener whose connections can be cut, each by itself or all together.
pub(super) struct Entrance {
    listener: TcpListener,
    closed: watch::Receiver<bool>,
}

impl Entrance {
    pub(super) fn new(listener: TcpListener, closed: watch::Receiver<bool>) -> Self {
        Self { listener, closed }
    }
}

impl Listener for Entrance {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // Answers are small and awaited: without this they may be held back.
        let _ = stream.set_nodelay(true);
        (Line::new(stream, self.closed.clone()), address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that can be cut.
pub(super) struct Line {
    stream: TcpStream,
    cutter: Cutter,
    /// Resolves when it is cut; `None` afterwards.
    severed: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl Line {
    fn new(stream: TcpStream, mut closed: watch::Receiver<bool>) -> Self {
        let (cut, mut own) = watch::channel(false);
        let severed = Box::pin(async move {
            tokio::select! {
                _ = own.wait_for(|cut| *cut) => {}
                _ = closed.wait_for(|closed| *closed) => {}
            }
        });
        Self { stream, cutter: Cutter { cut: Arc::new(cut) }, severed: Some(severed) }
    }

    fn check(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        if let Some(severed) = &mut self.severed {
            if severed.as_mut().poll(context).is_pending() {
                return Ok(());
            }
            self.severed = None;
        }
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.check(context)?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check(context)?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check(context)?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Line").field(&self.stream).finish()
    }
}
