package crosssell.log;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/// The log of one invocation: every line carries its id.
public record InvocationLog(Context context) {

    /// A line of this invocation.
    ///
    /// @param failure absent = nothing failed
    public LogLine line(@Nullable Throwable failure) {
        return LogLine.of(failure).with("AWSRequestId", context.getAwsRequestId());
    }

    public void write(LogLine line) {
        context.getLogger().log(line.json());
    }

    /// Writes the line of a failure.
    ///
    /// @return the failure, to be thrown
    public Logged failed(LogLine line, RuntimeException failure) {
        write(line);
        return new Logged(failure);
    }
}
