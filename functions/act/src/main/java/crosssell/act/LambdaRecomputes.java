package crosssell.act;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/// Invokes the recompute function without waiting for it. Lambda tries one that fails again.
final class LambdaRecomputes implements Recomputes {

    private final LambdaClient client;
    private final String function;

    /// @param function the ARN of its alias
    LambdaRecomputes(LambdaClient client, String function) {
        this.client = client;
        this.function = function;
    }

    @Override
    public void start(RecomputeOrder order) {
        client.invoke(invocation -> invocation
                .functionName(function)
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String(order.json())));
    }
}
