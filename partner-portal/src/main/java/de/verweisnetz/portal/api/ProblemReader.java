package de.verweisnetz.portal.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer from 400 on into an {@link ApiProblem}. */
public class ProblemReader implements ResponseExceptionMapper<ApiProblem> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public ApiProblem toThrowable(Response response) {
        return new ApiProblem(read(response));
    }

    private static Problem read(Response response) {
        try (InputStream body = response.readEntity(InputStream.class)) {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            return problem.status() == 0 ? Problem.withoutDetails(response.getStatus()) : problem;
        } catch (IOException | RuntimeException notAProblemDocument) {
            return Problem.withoutDetails(response.getStatus());
        }
    }
}
