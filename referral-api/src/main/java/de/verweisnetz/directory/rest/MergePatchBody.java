package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a JSON merge patch; prices and coordinates keep every digit they came with. */
final class MergePatchBody {
    private static final int MOST_BYTES = 512 * 1024;
    private static final ObjectReader EXACT = Json.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private MergePatchBody() {}

    static ObjectNode read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ProblemException.of(CommonProblem.TOO_LARGE);
        }
        if (EXACT.readTree(bytes) instanceof ObjectNode patch) {
            return patch;
        }
        throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("", "invalid"));
    }
}
