package de.verweisnetz.portal.feedback;

import de.verweisnetz.portal.api.FeedbackApi;
import de.verweisnetz.portal.api.Remark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as a table for a spreadsheet. */
@RequestScoped
@Path("/portal-feedback/file")
public class FeedbackFileResource {
    /** By it spreadsheets see that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    @Inject
    FeedbackApi api;

    @GET
    public Response write(@QueryParam("kind") @Nullable String kind, @QueryParam("about") @Nullable String about) {
        String lines = api.all(none(kind), none(about)).stream()
                .map(FeedbackFileResource::line)
                .collect(Collectors.joining());
        return Response.ok(MARK + "day;role;page;kind;text\r\n" + lines, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"verweisnetz-rueckmeldungen.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    static String line(Remark remark) {
        String text = remark.text() == null ? "" : remark.text();
        return Stream.of(remark.writtenOn().toString(), remark.role(), remark.page(), remark.kind(), text)
                        .map(FeedbackFileResource::cell)
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }

    /** Spreadsheets take what begins like a formula for one. */
    private static String cell(String value) {
        String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static @Nullable String none(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
