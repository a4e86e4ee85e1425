package crosssell.http;

import java.util.Map;

/// What an answer says, in one format.
///
/// @param headers those that tell of it, but for its type
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Content(String type, Map<String, String> headers, byte[] bytes) {}
