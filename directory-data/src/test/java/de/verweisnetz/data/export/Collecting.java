package de.verweisnetz.data.export;

import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an import hands over. */
final class Collecting implements IntakeSink {
    final List<IncomingRecord> records = new ArrayList<>();
    final List<String> findings = new ArrayList<>();

    @Override
    public void record(IncomingRecord record) {
        records.add(record);
    }

    @Override
    public void leftover(Leftover leftover) {
        findings.add(leftover.toString());
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding.toString());
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
