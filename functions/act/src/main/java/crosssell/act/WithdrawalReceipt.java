package crosssell.act;

import crosssell.store.ledger.UploadState;

/// A withdrawal that was asked for.
///
/// @param upload the upload's id
/// @param key the file's key in the upload bucket
/// @param state where the upload was when it was asked for; `withdrawing` while it is being withdrawn, or if that
/// failed
///     half-way: asked for again, it is gone on with
/// @param watch the path that tells of the upload
public record WithdrawalReceipt(String upload, String key, UploadState state, String watch) {}
