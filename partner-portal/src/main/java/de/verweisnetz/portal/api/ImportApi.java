package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports as coordinators may use them. */
@ApplicationScoped
public class ImportApi {
    private static final int PAGE = 25;

    @Inject
    ApiClient api;

    public Slice<ImportRun> list(@Nullable String source, @Nullable String state, @Nullable String cursor) {
        ApiRequest request = get("/v1/imports").query("source", source).query("state", state);
        return api.slice(page(request, cursor), ImportRun.class);
    }

    public ImportRun find(String id) {
        return api.read(get("/v1/imports/{}", id), ImportRun.class);
    }

    /** Hands a file over; it passes through as it comes, so its size costs no memory. */
    public ImportRun upload(UploadOrder order, InputStream file, long length) {
        BodyPublisher content = length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> file), length);
        ApiRequest request = post("/v1/imports")
                .query("source", order.source())
                .query("file_name", order.fileName())
                .query("complete", order.complete())
                .query("remove_missing", order.removeMissing())
                .once(order.key())
                .body(order.mediaType(), content);
        return api.upload(request, ImportRun.class);
    }

    public ImportRun harvest(String key, HarvestOrder order) {
        return api.read(post("/v1/harvests").once(key).json(order), ImportRun.class);
    }

    /** One of start, cancellation, undo and retry. */
    public ImportRun step(String id, String step, String key) {
        return api.read(post("/v1/imports/{}/{}", id, step).once(key), ImportRun.class);
    }

    /** Whose version counts in the rows with a conflict; no rows means all of them. */
    public void decide(String id, String keep, List<Long> rows) {
        ObjectNode decision = Json.MAPPER.createObjectNode().put("keep", keep);
        if (!rows.isEmpty()) {
            decision.set("rows", Json.MAPPER.valueToTree(rows));
        }
        api.send(put("/v1/imports/{}/decisions", id).json(decision));
    }

    public void map(String id, JsonNode mapping) {
        api.send(put("/v1/imports/{}/mapping", id).json(mapping));
    }

    public Slice<ImportChange> changes(String id, @Nullable String effect, @Nullable String cursor) {
        ApiRequest request = get("/v1/imports/{}/changes", id).query("effect", effect);
        return api.slice(page(request, cursor), ImportChange.class);
    }

    public Slice<ImportFinding> findings(String id, FindingGroup.Which which, @Nullable String cursor) {
        ApiRequest request = get("/v1/imports/{}/findings", id)
                .query("severity", which.severity())
                .query("code", which.code())
                .query("kind", which.kind())
                .query("pointer", which.pointer());
        return api.slice(page(request, cursor), ImportFinding.class);
    }

    public List<FindingGroup> findingGroups(String id) {
        return api.items(get("/v1/imports/{}/finding-groups", id), FindingGroup.class);
    }

    public Slice<QuarantinedRow> quarantine(String id, @Nullable String cursor) {
        return api.slice(page(get("/v1/imports/{}/quarantine", id), cursor), QuarantinedRow.class);
    }

    public void correct(String id, long row, JsonNode body) {
        api.send(put("/v1/imports/{}/quarantine/{}", id, String.valueOf(row)).json(Map.of("body", body)));
    }

    /** What the columns of a free table can mean. */
    public List<ImportField> fields() {
        return api.items(get("/v1/import-fields"), ImportField.class);
    }

    public List<ImportSource> sources() {
        return api.items(get("/v1/import-sources"), ImportSource.class);
    }

    public ImportSource source(String id) {
        return api.read(get("/v1/import-sources/{}", id), ImportSource.class);
    }

    public ImportSource addSource(String key, ImportSource.Details details) {
        return api.read(post("/v1/import-sources").once(key).json(details), ImportSource.class);
    }

    public void changeSource(String id, ImportSource.Details details) {
        api.send(put("/v1/import-sources/{}", id).json(details));
    }

    private static ApiRequest page(ApiRequest request, @Nullable String cursor) {
        return request.query("limit", PAGE).query("cursor", cursor);
    }
}
