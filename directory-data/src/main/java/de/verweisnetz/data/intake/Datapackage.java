package de.verweisnetz.data.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code datapackage.json} says about the files beside it. */
final class Datapackage {
    static final String FILE = "datapackage.json";
    private static final int LARGEST = 16 * 1024 * 1024;

    /** A file and what is said of it. */
    record Resource(String name, @Nullable Character delimiter) {}

    private final ObjectNode description;
    private final Map<String, Resource> resources = new HashMap<>();

    private Datapackage(ObjectNode description, String folder) {
        this.description = description;
        for (JsonNode resource : description.path("resources")) {
            String path = resource.path("path").isArray()
                    ? resource.path("path").path(0).asText()
                    : resource.path("path").asText();
            String delimiter = resource.path("dialect").path("delimiter").asText();
            resources.put(
                    folder + path,
                    new Resource(resource.path("name").asText(), delimiter.length() == 1 ? delimiter.charAt(0) : null));
        }
    }

    static Datapackage none() {
        return new Datapackage(JsonNodeFactory.instance.objectNode(), "");
    }

    static Datapackage read(SourceFile file, FindingReport findings) throws IOException {
        String folder = file.name().substring(0, file.name().length() - FILE.length());
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(LARGEST);
            int mark = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
            if (JsonForm.MAPPER.readTree(bytes, mark, bytes.length - mark) instanceof ObjectNode description) {
                return new Datapackage(description, folder);
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

    Optional<Resource> resource(String file) {
        return Optional.ofNullable(resources.get(file));
    }

    Iterable<String> files() {
        return resources.keySet();
    }
}
