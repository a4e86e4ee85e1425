package crosssell.act;

import crosssell.http.Echo;
import crosssell.http.Problem;
import crosssell.queue.MessageQueue;
import crosssell.queue.Work;
import crosssell.store.act.SavedAnswer;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import java.util.Map;

/// The withdrawal of an upload.
record WithdrawUpload(UploadLedger uploads, MessageQueue queue) implements Action {

    @Override
    public SavedAnswer act(String id, Map<String, String> fields) {
        Upload upload = uploads.upload(id)
                .orElseThrow(
                        () -> Problem.notFound("id", id, "there is no upload '" + Echo.of(id) + "': see /v1/uploads"));
        if (upload.state() != UploadState.WITHDRAWN) {
            queue.send(new Work.Withdraw(id));
        }
        String watch = "/v1/uploads/" + id;
        return ActAnswer.begun(watch, new WithdrawalReceipt(id, upload.key(), upload.state(), watch));
    }
}
