package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The OpenAPI document as a page to read: every path and every schema has a place of its own to link to. No
/// script and no style is in it, so that it is shown under the API's content security policy.
final class ReferencePage {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final StringBuilder html = new StringBuilder();

    private ReferencePage(JsonNode document) {
        this.document = document;
    }

    static String of(JsonNode document) {
        return new ReferencePage(document).page();
    }

    private String page() {
        JsonNode info = document.path("info");
        String title = escaped(info.path("title").asText());
        html.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%1$s: the HTTP API</title>
                  <link rel="icon" href="data:,">
                  <link rel="stylesheet" href="/docs.css">
                </head>
                <body>
                <header>
                <h1>%1$s <small>%2$s</small></h1>
                %3$s
                <p>For programs: <a href="/openapi.json">/openapi.json</a>. The figures themselves: <a href="/">the dashboard</a>.</p>
                </header>
                """.formatted(title, escaped(info.path("version").asText()), text(info.path("description"))));
        contents();
        html.append("<main>\n");
        document.path("tags").forEach(this::tag);
        html.append("<section id=\"problems\"><h2>Problems</h2>\n");
        document.at("/components/responses").forEachEntry(this::problem);
        html.append("</section>\n<section id=\"schemas\"><h2>Schemas</h2>\n");
        document.at("/components/schemas").forEachEntry((name, schema) -> {
            if (!name.contains("Answer")) {
                schema(name, schema);
            }
        });
        return html.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        html.append("<nav><h2>Paths</h2>\n<ul>\n");
        operations((path, operation) -> html.append("<li><a href=\"#%s\"><code>%s</code></a> %s</li>\n"
                .formatted(
                        operation.path("operationId").asText(),
                        escaped(path.replace("GET ", "")),
                        inline(operation.path("summary").asText()))));
        html.append("</ul>\n<p><a href=\"#problems\">Problems</a> · <a href=\"#schemas\">Schemas</a></p></nav>\n");
    }

    /// Each operation by method and path.
    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry(
                        (method, operation) -> each.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
    }

    private void tag(JsonNode tag) {
        String name = tag.path("name").asText();
        html.append("<section><h2>%s</h2>\n%s".formatted(escaped(name), text(tag.path("description"))));
        operations((path, operation) -> {
            if (operation.at("/tags/0").asText().equals(name)) {
                operation(path, operation);
            }
        });
        html.append("</section>\n");
    }

    private void operation(String path, JsonNode operation) {
        String id = operation.path("operationId").asText();
        html.append("<article id=\"%1$s\"><h3><a href=\"#%1$s\"><code>%2$s</code></a></h3>\n<p>%3$s.</p>\n"
                .formatted(id, escaped(path), inline(operation.path("summary").asText())));
        List<String> rows = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> rows.add(row(
                        each.path("name").asText(),
                        type(each.path("schema")),
                        inline(each.path("description").asText()))));
        table("parameter", rows);
        JsonNode body = operation.at("/requestBody/content/application~1json");
        if (!body.isMissingNode()) {
            html.append("<p>Body: %s</p>\n".formatted(type(body.path("schema"))));
            example(body.path("example"));
        }
        JsonNode content = operation
                .path("responses")
                .elements()
                .next()
                .path("content")
                .elements()
                .next();
        JsonNode answer = resolved(content.path("schema"));
        List<JsonNode> answers = answer.has("anyOf")
                ? stream(answer.path("anyOf")).map(this::resolved).toList()
                : List.of(answer);
        if (answers.getFirst().has("properties")) {
            html.append("<p>Data: %s</p>\n"
                    .formatted(answers.stream()
                            .map(each -> type(each.at("/properties/data")))
                            .collect(Collectors.joining(" or "))));
            example(content.path("example"));
        }
        html.append("<p>Otherwise: %s</p>\n</article>\n"
                .formatted(operation
                        .path("responses")
                        .propertyStream()
                        .filter(each -> each.getValue().has("$ref"))
                        .map(each -> link(each.getValue().path("$ref").asText(), each.getKey()))
                        .collect(Collectors.joining(", "))));
    }

    private void problem(String name, JsonNode response) {
        html.append("<article id=\"%1$s\"><h3><a href=\"#%1$s\">%1$s</a></h3>\n%2$s"
                .formatted(name, text(response.path("description"))));
        response.path("content").forEach(content -> example(content.path("example")));
        html.append("</article>\n");
    }

    private void schema(String name, JsonNode schema) {
        html.append("<article id=\"%1$s\"><h3><a href=\"#%1$s\">%1$s</a></h3>\n%2$s"
                .formatted(name, text(schema.path("description"))));
        List<String> rows = new ArrayList<>();
        schema.path("properties")
                .forEachEntry((field, of) -> rows.add(
                        row(field, type(of), inline(of.path("description").asText()))));
        table("field", rows);
        html.append("</article>\n");
    }

    private void table(String first, List<String> rows) {
        if (!rows.isEmpty()) {
            html.append(
                            "<div class=\"scroll\"><table><thead><tr><th>%s</th><th>type</th><th>meaning</th></tr></thead>\n"
                                    .formatted(first))
                    .append("<tbody>\n%s</tbody></table></div>\n".formatted(String.join("", rows)));
        }
    }

    private static String row(String name, String type, String meaning) {
        return "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>\n".formatted(escaped(name), type, meaning);
    }

    private void example(JsonNode example) {
        if (!example.isMissingNode()) {
            html.append("<details><summary>Example</summary><pre>%s</pre></details>\n"
                    .formatted(escaped(example.toPrettyString())));
        }
    }

    /// A schema in a few words.
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return link(reference, reference.substring(SCHEMAS.length()));
        }
        if (schema.has("anyOf")) {
            return stream(schema.path("anyOf")).map(ReferencePage::type).collect(Collectors.joining(" or "));
        }
        if (schema.has("enum")) {
            return stream(schema.path("enum"))
                    .map(word -> "<code>" + escaped(word.asText()) + "</code>")
                    .collect(Collectors.joining(" "));
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "by name, " + type(schema.path("additionalProperties"));
        }
        JsonNode type = schema.path("type");
        String words =
                type.isArray() ? stream(type).map(JsonNode::asText).collect(Collectors.joining(" or ")) : type.asText();
        String from = schema.has("minimum")
                ? " %d to %d"
                        .formatted(
                                schema.path("minimum").asLong(),
                                schema.path("maximum").asLong())
                : "";
        return words.replace("string", schema.path("format").asText("string")) + from;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static String link(String reference, String words) {
        return "<a href=\"#%s\">%s</a>".formatted(reference.substring(reference.lastIndexOf('/') + 1), words);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String text(JsonNode markdown) {
        StringBuilder text = new StringBuilder();
        String[] pieces = markdown.asText().split("```(?:text)?", -1);
        for (int i = 0; i < pieces.length; i++) {
            text.append(
                    i % 2 == 1
                            ? "<pre>%s</pre>\n".formatted(escaped(pieces[i].strip()))
                            : pieces[i]
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .map(line -> "<p>" + inline(line.strip()) + "</p>\n")
                                    .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String inline(String markdown) {
        return escaped(markdown).replaceAll("`([^`]*)`", "<code>$1</code>").replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
