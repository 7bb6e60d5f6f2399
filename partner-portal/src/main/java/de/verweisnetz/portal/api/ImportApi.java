package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Imports as coordinators may use them. */
@ApplicationScoped
public class ImportApi {
    private static final int PAGE = 25;

    @Inject
    ApiGate gate;

    @Inject
    DirectCalls direct;

    @Inject
    @RestClient
    ImportCalls calls;

    public Slice<ImportRun> list(@Nullable String source, @Nullable String state, @Nullable String cursor) {
        return call(() -> calls.list(source, state, PAGE, cursor));
    }

    public ImportRun find(String id) {
        return call(() -> calls.find(id));
    }

    /** Hands a file over; it passes through as it comes, so its size costs no memory. */
    public ImportRun upload(UploadOrder order, InputStream file, long length) {
        return direct.upload(order, file, length);
    }

    public ImportRun harvest(String key, HarvestOrder order) {
        return call(() -> calls.harvest(key, order));
    }

    /** One of start, cancellation, undo and retry. */
    public ImportRun step(String id, String step, String key) {
        return call(() -> calls.step(id, step, key));
    }

    /** Whose version counts in the rows with a conflict; no rows means all of them. */
    public ImportRun decide(String id, String keep, List<Long> rows) {
        ObjectNode decision = Json.MAPPER.createObjectNode().put("keep", keep);
        if (!rows.isEmpty()) {
            decision.set("rows", Json.MAPPER.valueToTree(rows));
        }
        return call(() -> calls.decide(id, decision));
    }

    public ImportRun map(String id, JsonNode mapping) {
        return call(() -> calls.map(id, mapping));
    }

    public Slice<ImportChange> changes(String id, @Nullable String effect, @Nullable String cursor) {
        return call(() -> calls.changes(id, effect, PAGE, cursor));
    }

    public Slice<ImportFinding> findings(String id, @Nullable String severity, @Nullable String cursor) {
        return call(() -> calls.findings(id, severity, PAGE, cursor));
    }

    public Slice<QuarantinedRow> quarantine(String id, @Nullable String cursor) {
        return call(() -> calls.quarantine(id, PAGE, cursor));
    }

    public QuarantinedRow correct(String id, long row, JsonNode body) {
        ObjectNode correction = Json.MAPPER.createObjectNode();
        correction.set("body", body);
        return call(() -> calls.correct(id, row, correction));
    }

    public List<ImportSource> sources() {
        return call(() -> calls.sources()).items();
    }

    public ImportSource source(String id) {
        return call(() -> calls.source(id));
    }

    public ImportSource addSource(String key, ImportSource.Details details) {
        return call(() -> calls.addSource(key, details));
    }

    public ImportSource changeSource(String id, ImportSource.Details details) {
        return call(() -> calls.changeSource(id, details));
    }

    private <T> T call(Supplier<T> call) {
        return ApiCall.through(gate, call);
    }
}
