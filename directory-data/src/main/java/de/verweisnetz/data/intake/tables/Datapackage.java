package de.verweisnetz.data.intake.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code datapackage.json} says about the files beside it. */
final class Datapackage {
    static final String FILE = "datapackage.json";
    private static final int LARGEST = 16 * 1024 * 1024;

    /**
     * A file and what is said of it.
     *
     * @param header the names of its columns if the file does not begin with them, else empty
     */
    record Resource(String name, @Nullable Character delimiter, List<String> header) {}

    /** A resource whose rows are in the description itself. */
    record Inline(String name, ArrayNode rows) {}

    private final ObjectNode description;
    private final String file;
    private final Map<String, Resource> resources = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Inline> inline = new ArrayList<>();

    private Datapackage(ObjectNode description, String file) {
        this.description = description;
        this.file = file;
        String folder = file.substring(0, file.length() - Math.min(FILE.length(), file.length()));
        for (JsonNode resource : description.path("resources")) {
            resource(resource, folder);
        }
    }

    private void resource(JsonNode json, String folder) {
        String delimiter = json.path("dialect").path("delimiter").asText();
        String name = json.path("name").asText();
        Resource resource = new Resource(name, delimiter.length() == 1 ? delimiter.charAt(0) : null, header(json));
        JsonNode path = json.path("path");
        for (JsonNode each :
                path.isArray() ? path : JsonNodeFactory.instance.arrayNode().add(path)) {
            if (each.isTextual() && !each.asText().isBlank()) {
                String full = folder + each.asText().replaceFirst("^\\./", "");
                resources.put(key(full), resource);
                paths.add(full);
            }
        }
        if (json.path("data") instanceof ArrayNode rows) {
            inline.add(new Inline(name, rows));
        }
    }

    private static List<String> header(JsonNode resource) {
        JsonNode header = resource.path("dialect").path("header");
        if (!header.isBoolean() || header.asBoolean()) {
            return List.of();
        }
        return resource.path("schema")
                .path("fields")
                .valueStream()
                .map(field -> field.path("name").asText())
                .toList();
    }

    static Datapackage none() {
        return new Datapackage(JsonNodeFactory.instance.objectNode(), "");
    }

    static boolean isDescription(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.equalsIgnoreCase(FILE);
    }

    static Datapackage read(SourceFile file, FindingReport findings) throws IOException {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(LARGEST);
            int mark = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
            if (RowFields.MAPPER.readTree(bytes, mark, bytes.length - mark) instanceof ObjectNode description) {
                return new Datapackage(description, file.name());
            }
            findings.report(new Origin(file.name(), 1), "", FindingCode.NOT_AN_OBJECT);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
            findings.report(new Origin(file.name(), line), "", FindingCode.JSON_SYNTAX, line, 1, "");
        }
        return none();
    }

    /** The description as it came. */
    ObjectNode description() {
        return description;
    }

    /** The description's own name in the package. */
    String file() {
        return file;
    }

    Optional<Resource> resource(String name) {
        return Optional.ofNullable(resources.get(key(name)));
    }

    /** The files that it names; capitals do not matter, as on most machines that made them. */
    List<String> files() {
        return paths;
    }

    List<Inline> inline() {
        return inline;
    }

    static String key(String file) {
        return file.toLowerCase(Locale.ROOT);
    }
}
