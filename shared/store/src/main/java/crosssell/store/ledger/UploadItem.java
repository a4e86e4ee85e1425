package crosssell.store.ledger;

import crosssell.store.item.Item;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An upload as an item of the ledger, and back.
final class UploadItem {

    /// The partition that all uploads are in.
    static final String PARTITION = "uploads";

    private UploadItem() {}

    static Map<String, AttributeValue> encode(Upload upload) {
        return Item.of(PARTITION, upload.id())
                .with("bucket", upload.bucket())
                .with("key", upload.key())
                .with("version", upload.versionId())
                .withNumber("bytes", upload.bytes())
                .with("state", upload.state())
                .with("uploadedAt", upload.uploadedAt())
                .with("loadedAt", upload.loadedAt())
                .withNumber("read", upload.read())
                .withNumber("accepted", upload.accepted())
                .withNumber("unchanged", upload.unchanged())
                .withNumber("rejected", upload.rejected())
                .withItems("remarks", RemarkItem.encode(upload.remarks()))
                .with("rejects", upload.rejects())
                .attributes();
    }

    static Upload decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new Upload(
                item.required("sk"),
                item.required("bucket"),
                item.required("key"),
                item.text("version"),
                item.count("bytes"),
                UploadState.valueOf(item.required("state")),
                Instant.parse(item.required("uploadedAt")),
                item.instant("loadedAt"),
                item.count("read"),
                item.count("accepted"),
                item.count("unchanged"),
                item.count("rejected"),
                RemarkItem.decode(item.items("remarks")),
                item.text("rejects"));
    }
}
