package de.verweisnetz.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Bodies that cannot be read. The parser's own message quotes the body: it is never passed on. */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    private ProblemResponses responses;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var code = e instanceof UnrecognizedPropertyException ? "unknown-field" : "invalid";
            var error = FieldError.at(pointer(mapping), code);
            return responses.of(CommonProblem.VALIDATION, List.of(error), Map.of(), headers);
        }
        return responses.of(CommonProblem.SYNTAX, List.of(), position(e), headers);
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }

    private static Map<String, Object> position(JacksonException e) {
        var where = e.getLocation();
        return where == null ? Map.of() : Map.of("line", where.getLineNr(), "column", where.getColumnNr());
    }
}
