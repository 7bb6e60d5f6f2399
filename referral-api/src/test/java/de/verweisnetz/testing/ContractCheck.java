package de.verweisnetz.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds every answer of every integration test against the contract. */
final class ContractCheck {
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(contract())
                    .withLevelResolver(LevelResolver.create()
                            // Tests ask for paths and methods that do not exist, on purpose.
                            .withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
                            .withLevel("validation.request.operation.notAllowed", ValidationReport.Level.IGNORE)
                            .build())
                    .build();

    private ContractCheck() {}

    private static String contract() {
        try {
            return Files.readString(Path.of("target", "contract", "openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.body().isEmpty() && type.startsWith("application/x-ndjson")) {
            // A file of lines may have none.
            return;
        }
        var response = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach((name, values) -> values.forEach(value -> response.withHeader(name, value)));
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        var report = VALIDATOR.validateResponse(
                answer.uri().getPath(), Request.Method.valueOf(answer.request().method()), response.build());
        if (report.hasErrors()) {
            throw new AssertionError(
                    "Not as the contract says: " + answer.request().method() + " "
                            + answer.uri().getPath() + " " + answer.statusCode() + " " + report.getMessages());
        }
    }
}
