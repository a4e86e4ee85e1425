package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.log.LogLine;
import crosssell.log.Logged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a queue delivers to a function at once.
final class Messages {

    private Messages() {}

    /// Has every message worked on, and names those that failed, so that only they are delivered again. If all did,
    /// so did the invocation, which is then one of the errors that Lambda counts.
    ///
    /// @param work given a message's text; what it throws is logged here unless it is [Logged]
    static SQSBatchResponse each(SQSEvent event, Context context, Consumer<String> work) {
        List<BatchItemFailure> failures = new ArrayList<>();
        Logged last = null;
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                work.accept(message.getBody());
            } catch (Logged logged) {
                last = logged;
                failures.add(new BatchItemFailure(message.getMessageId()));
            } catch (RuntimeException failure) { // whatever it is, the other messages are none the worse for it
                last = logged(line(failure, context).with("messageId", message.getMessageId()), failure, context);
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        if (last != null && failures.size() == event.getRecords().size()) {
            throw last;
        }
        return new SQSBatchResponse(failures);
    }

    /// A line of this invocation.
    static LogLine line(@Nullable Throwable failure, Context context) {
        return LogLine.of(failure).with("AWSRequestId", context.getAwsRequestId());
    }

    /// Logs a failure.
    ///
    /// @return it, to be thrown
    static Logged logged(LogLine line, RuntimeException failure, Context context) {
        context.getLogger().log(line.json());
        return new Logged(failure);
    }
}
