package de.verweisnetz.portal.feedback;

import de.verweisnetz.portal.api.FeedbackApi;
import de.verweisnetz.portal.api.Remark;
import de.verweisnetz.portal.table.CsvFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list as a table for a spreadsheet. */
@RequestScoped
@Path("/portal-feedback/file")
public class FeedbackFileResource {
    @Inject
    FeedbackApi api;

    @GET
    public Response write(@QueryParam("kind") @Nullable String kind, @QueryParam("about") @Nullable String about) {
        return new CsvFile(
                        "verweisnetz-rueckmeldungen",
                        List.of("day", "role", "page", "kind", "text"),
                        api.all(none(kind), none(about)).stream()
                                .map(FeedbackFileResource::row)
                                .toList())
                .answer();
    }

    private static List<String> row(Remark remark) {
        String text = remark.text() == null ? "" : remark.text();
        return List.of(remark.writtenOn().toString(), remark.role(), remark.page(), remark.kind(), text);
    }

    private static @Nullable String none(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
