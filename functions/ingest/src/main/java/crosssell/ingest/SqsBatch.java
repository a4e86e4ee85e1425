package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.queue.Deliveries;
import crosssell.queue.Deliveries.Delivery;
import java.util.function.Consumer;

/// An event of SQS as [Deliveries], and its answer.
final class SqsBatch {

    private SqsBatch() {}

    /// @throws crosssell.log.Logged if every message failed
    static SQSBatchResponse handled(SQSEvent event, Context context, Consumer<String> handler) {
        Deliveries deliveries = new Deliveries(event.getRecords().stream()
                .map(message -> new Delivery(message.getMessageId(), message.getBody()))
                .toList());
        return new SQSBatchResponse(deliveries.failed(context, handler).stream()
                .map(BatchItemFailure::new)
                .toList());
    }
}
