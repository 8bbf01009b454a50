//! What kind of picture some bytes are, and how large it is.

/// What is told where a head does not tell it.
const UNTOLD: (u32, u32) = (320, 240);

/// The kinds that Telegram takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PictureKind {
    Png,
    Jpeg,
    Gif,
    Webp,
}

impl PictureKind {
    /// The kind that begins with such bytes.
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
            Some(Self::Gif)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
            Some(Self::Webp)
        } else {
            None
        }
    }

    pub(super) fn mime_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }

    /// How names of its files end.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Webp => "webp",
        }
    }
}

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) kind: PictureKind,
    /// Width and height.
    pub(super) sides: (u32, u32),
}

impl Picture {
    /// The picture that these bytes begin; `None` when they begin none.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let kind = PictureKind::of(bytes)?;
        let sides = match kind {
            PictureKind::Png => png(bytes),
            PictureKind::Jpeg => jpeg(bytes),
            PictureKind::Gif => Some((little(bytes, 6, 2), little(bytes, 8, 2))),
            PictureKind::Webp => webp(bytes),
        };
        let told = sides.filter(|(width, height)| *width > 0 && *height > 0);
        Some(Self { kind, sides: told.unwrap_or(UNTOLD) })
    }
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then(|| (big(bytes, 16, 4), big(bytes, 20, 4)))
}

/// Looks for the segment that begins the frame.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2_usize;
    loop {
        let marker = match bytes.get(at..at.checked_add(2)?)? {
            [0xff, 0xff] => {
                at = at.checked_add(1)?;
                continue;
            }
            [0xff, marker] => *marker,
            _ => return None,
        };
        let begins_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if begins_frame {
            let height = big(bytes, at.checked_add(5)?, 2);
            return Some((big(bytes, at.checked_add(7)?, 2), height));
        }
        let length = usize::try_from(big(bytes, at.checked_add(2)?, 2)).ok()?;
        at = at.checked_add(2)?.checked_add(length.max(2))?;
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)),
        b"VP8L" => {
            let bits = little(bytes, 21, 4);
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff)),
        _ => None,
    }
}

/// A number whose first byte counts most; 0 where the bytes end too early.
fn big(bytes: &[u8], from: usize, length: usize) -> u32 {
    let digits = bytes.get(from..from.saturating_add(length)).unwrap_or_default();
    digits.iter().fold(0, |number, digit| (number << 8) | u32::from(*digit))
}

/// A number whose last byte counts most; 0 where the bytes end too early.
fn little(bytes: &[u8], from: usize, length: usize) -> u32 {
    let digits = bytes.get(from..from.saturating_add(length)).unwrap_or_default();
    digits.iter().rev().fold(0, |number, digit| (number << 8) | u32::from(*digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_tell_kind_and_sides() {
        let webp = |chunk: &[u8]| [b"RIFF\0\0\0\0WEBP".as_slice(), chunk].concat();
        let table = [
            (
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0".to_vec(),
                PictureKind::Png,
                (640, 480),
            ),
            (
                b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08\x01\xe0\x02\x80".to_vec(),
                PictureKind::Jpeg,
                (640, 480),
            ),
            (b"GIF89a\x80\x02\xe0\x01".to_vec(), PictureKind::Gif, (640, 480)),
            (webp(b"VP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0"), PictureKind::Webp, (640, 480)),
            (webp(b"VP8L\0\0\0\0\x2f\x7f\xc2\x77\0"), PictureKind::Webp, (640, 480)),
            (
                webp(b"VP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01"),
                PictureKind::Webp,
                (640, 480),
            ),
            (b"\x89PNG\r\n\x1a\n".to_vec(), PictureKind::Png, UNTOLD),
            (b"\xff\xd8\xff\xd9".to_vec(), PictureKind::Jpeg, UNTOLD),
        ];
        for (bytes, kind, sides) in table {
            assert_eq!(Picture::read(&bytes), Some(Picture { kind, sides }), "{bytes:x?}");
        }
        for bytes in [b"".as_slice(), b"%PDF-1.7", b"RIFF\0\0\0\0WAVE", b"\x89PN"] {
            assert_eq!(Picture::read(bytes), None);
        }
    }
}
