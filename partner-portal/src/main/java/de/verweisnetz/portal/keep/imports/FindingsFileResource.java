package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.FindingGroup.Which;
import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.ImportFinding;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.table.CsvFile;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in an import as a table, for whoever mends the file at home: by file and line. */
@RequestScoped
@Path("/imports/{id}/findings/file")
public class FindingsFileResource {
    /** More lines than this nobody mends by hand. */
    private static final int MOST = 10_000;

    @Inject
    ImportApi api;

    @Inject
    Pages pages;

    @GET
    public Response write(
            @PathParam("id") String id,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("code") @Nullable String code,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("pointer") @Nullable String pointer) {
        Texts t = pages.texts();
        List<List<String>> rows = found(id, Which.of(severity, code, kind, pointer)).stream()
                .map(finding -> row(finding, t))
                .toList();
        return new CsvFile(t.get("finding.file"), header(t), rows).answer();
    }

    private List<ImportFinding> found(String id, Which which) {
        List<ImportFinding> all = new ArrayList<>();
        String cursor = null;
        do {
            var page = api.findings(id, which, cursor);
            all.addAll(page.items());
            cursor = page.cursor();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    private static List<String> header(Texts t) {
        return List.of(
                t.get("finding.column.file"),
                t.get("finding.column.line"),
                t.get("change.field"),
                t.get("finding.column.severity"),
                t.get("finding.what"),
                t.get("finding.advice"));
    }

    private static List<String> row(ImportFinding finding, Texts t) {
        return List.of(
                finding.file() == null ? "" : finding.file(),
                finding.line() == null ? "" : finding.line().toString(),
                finding.called(),
                t.get("severity." + finding.severity()),
                finding.message(),
                finding.advice() == null ? "" : finding.advice());
    }
}
