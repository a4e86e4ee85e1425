package crosssell.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;

/// A command of a page and what it prints there.
///
/// @param command `curl -s URL`, perhaps with `-H`, and perhaps piped into `jq -c` or `cut -d, -f`
/// @param said what the page says about the answer, in the paragraph below it
record Transcript(String command, String answer, String said) {

    static final String HOST = "localhost:8080";

    private static final Pattern BLOCK =
            Pattern.compile("(?s)```console\n\\$ ((?:[^\n]*\\\\\n)*[^\n]*\n)(.*?)```\n+(.*?)(?:\n\n|\n?$)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static List<Transcript> in(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> new Transcript(block.group(1), block.group(2), block.group(3)))
                .toList();
    }

    /// As a shell runs it against another server.
    String against(URI endpoint) {
        return command.replace(HOST, endpoint.getAuthority());
    }

    /// What the command prints against that server.
    String answerOf(URI endpoint) throws IOException, InterruptedException {
        String[] pipe = against(endpoint).replace("\\\n", " ").split(" \\| (?=jq|cut)", 2);
        String body = curl(words(pipe[0]));
        return pipe.length == 1 ? body + (body.endsWith("\n") ? "" : "\n") : filtered(body, words(pipe[1]));
    }

    private static List<String> words(String command) {
        Matcher word = WORD.matcher(command);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static String curl(List<String> words) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + words.getLast()));
        for (int i = 2; i < words.size() - 1; i += 2) {
            String[] header = words.get(i + 1).split(": ", 2);
            request.header(header[0], header[1]);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8))
                    .body()
                    .replace("\r\n", "\n");
        }
    }

    private static String filtered(String body, List<String> words) throws IOException {
        return switch (words.getFirst() + " " + words.get(1)) {
            case "jq -c" -> jq(body, words.get(2));
            case "cut -d," -> cut(body, words.get(2).substring("-f".length()));
            default -> throw new IllegalArgumentException("what a page cannot pipe into: " + words);
        };
    }

    private static String jq(String json, String filter) throws IOException {
        Scope scope = Scope.newEmptyScope();
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, scope);
        StringBuilder lines = new StringBuilder();
        JsonNode input = JSON.readTree(json);
        List<JsonNode> found = new ArrayList<>();
        JsonQuery.compile(filter, Versions.JQ_1_6).apply(scope, input, found::add);
        for (JsonNode each : found) {
            lines.append(JSON.writeValueAsString(each)).append('\n');
        }
        return lines.toString();
    }

    /// @param fields such as `1-4,6`, counted from 1
    private static String cut(String lines, String fields) {
        List<Integer> wanted = Arrays.stream(fields.split(",", -1))
                .map(range -> range.split("-", 2))
                .flatMap(range -> IntStream.rangeClosed(
                                Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                        .boxed())
                .toList();
        return lines.lines()
                .map(line -> line.split(",", -1))
                .map(cells -> wanted.stream().map(field -> cells[field - 1]).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
