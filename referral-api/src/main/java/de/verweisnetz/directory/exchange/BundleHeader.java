package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a bundle says of its source, read without reading its documents. */
record BundleHeader(String name, boolean republish) {
    private static final int LONGEST_NAME = 200;

    /** The header; a problem when the file is no JSON object that names its source. */
    static BundleHeader read(Path file) throws IOException {
        try (var json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean source = json.currentName().equals("source");
                    if (json.nextToken() == JsonToken.START_OBJECT && source) {
                        return source(json);
                    }
                    json.skipChildren();
                }
            }
            throw missing("name");
        } catch (JsonParseException e) {
            throw ProblemException.of(CommonProblem.SYNTAX)
                    .with("line", e.getLocation().getLineNr())
                    .with("column", e.getLocation().getColumnNr());
        }
    }

    private static BundleHeader source(JsonParser json) throws IOException {
        String name = null;
        Boolean republish = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            var value = json.nextToken();
            if (field.equals("name") && value == JsonToken.VALUE_STRING) {
                name = json.getText().strip();
            } else if (field.equals("republish") && value.isBoolean()) {
                republish = json.getBooleanValue();
            } else {
                json.skipChildren();
            }
        }
        return of(name, republish);
    }

    private static BundleHeader of(@Nullable String name, @Nullable Boolean republish) {
        if (name == null || name.isEmpty()) {
            throw missing("name");
        }
        if (name.length() > LONGEST_NAME) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/source/name", "size", LONGEST_NAME));
        }
        if (republish == null) {
            throw missing("republish");
        }
        return new BundleHeader(name, republish);
    }

    private static ProblemException missing(String field) {
        return ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/source/" + field, "required"));
    }
}
