package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps everything that an intake hands over, for tests to look at. */
final class Incoming implements IntakeSink {
    static final UUID SOURCE = UUID.fromString("5a000000-0000-4000-8000-000000000001");

    final List<IncomingRecord> records = new ArrayList<>();
    final List<Leftover> leftovers = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    int cancelAfter = Integer.MAX_VALUE;
    IntakeSummary summary;

    static IntakeOptions options(String name) {
        return IntakeOptions.of(SOURCE, name).withVisibility(AddressVisibility.PUBLIC);
    }

    static Incoming read(Path file, IntakeOptions options) throws IOException {
        Incoming incoming = new Incoming();
        incoming.summary = Intake.open(file, options).read(incoming);
        return incoming;
    }

    static Incoming read(Path file) throws IOException {
        return read(file, options(file.getFileName().toString()));
    }

    static Incoming text(Path folder, String name, String text) throws IOException {
        return text(folder, name, text, StandardCharsets.UTF_8);
    }

    static Incoming text(Path folder, String name, String text, Charset charset) throws IOException {
        return read(Files.writeString(folder.resolve(name), text, charset));
    }

    List<ObjectNode> of(EntityKind kind) {
        return records.stream()
                .filter(record -> record.kind() == kind)
                .map(IncomingRecord::body)
                .toList();
    }

    ObjectNode only(EntityKind kind) {
        if (of(kind).size() != 1) {
            throw new AssertionError("There are " + of(kind).size() + " of " + kind);
        }
        return of(kind).get(0);
    }

    List<FindingCode> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    @Override
    public void record(IncomingRecord record) {
        records.add(record);
    }

    @Override
    public void leftover(Leftover leftover) {
        leftovers.add(leftover);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    @Override
    public boolean cancelled() {
        return records.size() >= cancelAfter;
    }
}
