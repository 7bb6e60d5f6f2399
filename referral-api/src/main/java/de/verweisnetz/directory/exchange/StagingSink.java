package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.document.Canonical;
import de.verweisnetz.platform.job.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what is read from a file into the staging table, some hundred records at a time. */
final class StagingSink implements IntakeSink {
    private static final int AT_ONCE = 500;
    private static final int LAST_RANK = 9;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final UUID id;
    private final CheckSteps steps;
    private final Checkpoint checkpoint;
    private final List<StagedRow> rows = new ArrayList<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private long count;
    private boolean goesOn = true;

    StagingSink(UUID id, CheckSteps steps, Checkpoint checkpoint) {
        this.id = id;
        this.steps = steps;
        this.checkpoint = checkpoint;
    }

    @Override
    public void record(IncomingRecord record) {
        var body = record.kind() == EntityKind.LOCATION ? SecretPlace.strip(record.body()) : record.body();
        add(
                StagedRow.rank(record.kind()),
                record.kind().singular(),
                uuid(body),
                record.originalId(),
                record.file(),
                record.line(),
                body);
    }

    @Override
    public void leftover(Leftover leftover) {
        var reason = leftover.reason();
        add(
                LAST_RANK,
                leftover.table(),
                null,
                leftover.row().path("id").asText(""),
                reason.file() == null ? "" : reason.file(),
                reason.line(),
                leftover.row());
        findings.add(Findings.of(reason, count));
    }

    @Override
    public void finding(Finding finding) {
        findings.add(Findings.of(finding, null));
        flushIfFull();
    }

    @Override
    public boolean cancelled() {
        return !goesOn;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether reading goes on. */
    boolean flush() {
        if (goesOn && !(rows.isEmpty() && findings.isEmpty())) {
            goesOn = steps.stage(id, List.copyOf(rows), List.copyOf(findings));
        }
        rows.clear();
        findings.clear();
        return goesOn;
    }

    private void add(
            int rank,
            String kind,
            @Nullable UUID recordId,
            String originalId,
            String file,
            long line,
            ObjectNode body) {
        rows.add(new StagedRow(
                ++count, rank, kind, recordId, originalId, file, line, body, Canonical.hash(body), "STAGED", null));
        flushIfFull();
    }

    private void flushIfFull() {
        if (rows.size() + findings.size() >= AT_ONCE) {
            checkpoint.pass();
            flush();
        }
    }

    static @Nullable UUID uuid(ObjectNode body) {
        var text = body.path("id").asText("");
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
