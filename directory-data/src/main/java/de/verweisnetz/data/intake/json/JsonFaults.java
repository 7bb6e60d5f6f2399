package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.file.Encoding;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What can be wrong with a file of JSON as a whole, and where its parser stops. */
final class JsonFaults {
    private final SourceFile file;
    private final Limits limits;
    private final FindingReport findings;

    JsonFaults(SourceFile file, Limits limits, FindingReport findings) {
        this.file = file;
        this.limits = limits;
        this.findings = findings;
    }

    /** Makes parsers that stop where a value is too deep or too long. */
    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.cellChars())
                        .maxNumberLength(limits.cellChars())
                        .build())
                .build();
    }

    /** The encoding of the file; a guess is told. */
    Encoding encoding() throws IOException {
        try (InputStream in = file.open()) {
            Encoding encoding = Encoding.detect(in);
            if (!encoding.certain() && encoding.charset() != StandardCharsets.UTF_8) {
                String name = encoding.charset().name();
                findings.report(new Origin(file.name(), 1), "", FindingCode.ENCODING_ASSUMED, name);
            }
            return encoding;
        }
    }

    void badLine(long line) {
        findings.report(new Origin(file.name(), line), "", FindingCode.INVALID_ENCODING);
    }

    void report(JsonProcessingException e, long line) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        long row = line > 0 ? line : Math.max(at.getLineNr(), 1);
        Origin origin = new Origin(file.name(), row);
        findings.incomplete();
        if (e instanceof StreamConstraintsException) {
            boolean deep = String.valueOf(e.getMessage()).contains("depth");
            FindingCode code = deep ? FindingCode.TOO_DEEP : FindingCode.CELL_TOO_LARGE;
            findings.report(origin, "", code, deep ? limits.depth() : limits.cellChars());
        } else {
            // What the parser quotes from the file may be an address.
            String reason = String.valueOf(e.getOriginalMessage()).replaceAll("'[^']*'", "'…'");
            findings.report(origin, "", FindingCode.JSON_SYNTAX, row, Math.max(at.getColumnNr(), 1), reason);
        }
    }
}
