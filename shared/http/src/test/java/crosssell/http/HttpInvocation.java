package crosssell.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Invocations of a function of which only the id and the log matter.
public record HttpInvocation(List<String> log) {

    public HttpInvocation() {
        this(new ArrayList<>());
    }

    public Context context() {
        LambdaLogger logger =
                proxy(LambdaLogger.class, (method, arguments) -> log.add(new String((byte[]) arguments[0], UTF_8)));
        return proxy(Context.class, (method, arguments) -> switch (method) {
            case "getAwsRequestId" -> "8f507cfc-example";
            case "getLogger" -> logger;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /// An object that answers every call by `answer` of the method's name and the arguments, and calls of methods
    /// without a result with nothing.
    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                HttpInvocation.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answered = answer.apply(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }
}
