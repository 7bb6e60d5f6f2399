package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What data protection officers oversee, what clients have asked organisations for, and how projects end. */
@ApplicationScoped
public class PrivacyApi {
    private static final int PAGE = 25;
    private static final int REQUESTS = 100;

    @Inject
    ApiClient api;

    /**
     * @param filters parameters of the API, as the query of an address
     */
    public Slice<AuditEntry> audit(String filters, @Nullable String cursor) {
        return api.slice(
                get("/v1/audit").parameters(filters).query("limit", PAGE).query("cursor", cursor), AuditEntry.class);
    }

    public AuditChain chain() {
        return api.read(get("/v1/audit/chain"), AuditChain.class);
    }

    public void exportAudit(String filters, FileReceiver receiver) {
        api.download(get("/v1/audit/export").parameters(filters), receiver);
    }

    /** Open requests of clients, the most urgent first. */
    public Slice<ClientRequest> requests() {
        return api.slice(get("/v1/privacy/requests").query("limit", REQUESTS), ClientRequest.class);
    }

    /** What the own organisation has to act on. */
    public List<PrivacyTask> tasks() {
        return api.items(get("/v1/privacy/tasks"), PrivacyTask.class);
    }

    public void acknowledge(String task, String key, String result) {
        api.send(post("/v1/privacy/tasks/{}/acknowledgement", task).once(key).json(Map.of("result", result)));
    }

    public List<LockedReferral> locked() {
        return api.items(get("/v1/restricted-referrals"), LockedReferral.class);
    }

    public RetentionRules rules() {
        return api.read(get("/v1/privacy/retention-rules"), RetentionRules.class);
    }

    public Slice<RetentionRun> runs(@Nullable String cursor) {
        return api.slice(
                get("/v1/privacy/retention-runs").query("limit", PAGE).query("cursor", cursor), RetentionRun.class);
    }

    public IncidentReport incident(IncidentWindow window) {
        return api.read(incidentOf(window), IncidentReport.class);
    }

    public void exportIncident(IncidentWindow window, FileReceiver receiver) {
        api.download(incidentOf(window), receiver);
    }

    private static ApiRequest incidentOf(IncidentWindow window) {
        return get("/v1/privacy/incident-report")
                .query("from", window.from())
                .query("to", window.before())
                .query("organisation", window.organization());
    }

    public ProcessingRecord processingRecord(String language) {
        return api.read(get("/v1/privacy/processing-record").query("language", language), ProcessingRecord.class);
    }

    public void exportProcessingRecord(String language, FileReceiver receiver) {
        api.download(get("/v1/privacy/processing-record").query("language", language), receiver);
    }

    public List<WindDown> windDowns() {
        return api.items(get("/v1/privacy/wind-downs"), WindDown.class);
    }

    /** The organisations whose end can be announced. */
    public List<Named> projects() {
        return api.items(get("/v1/privacy/projects"), Named.class);
    }

    public void announce(String participant, String version, WindDown.Announcement announcement) {
        api.send(
                put("/v1/privacy/wind-downs/{}", participant).ifVersion(version).json(announcement));
    }

    public void exportProject(FileReceiver receiver) {
        api.download(post("/v1/privacy/project/export"), receiver);
    }

    public void eraseProject(String key) {
        api.send(post("/v1/privacy/project/erasure").once(key));
    }
}
