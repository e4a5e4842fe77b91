import Testing

/// The built program as a whole, in terminals and in pipes. One test at a time, since many of them keep every processor
/// busy.
@Suite(.serialized) enum EndToEnd {}
