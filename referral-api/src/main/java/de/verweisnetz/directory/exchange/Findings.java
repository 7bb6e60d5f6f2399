package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Severity;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.exchange.Survivors.Survivor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is found in files and records into findings of an import. */
final class Findings {
    private Findings() {}

    /** About the file, or about a row that is known by its id only. */
    static ImportFinding of(Finding finding, @Nullable Long row) {
        var kind = finding.kind();
        return new ImportFinding(
                row,
                finding.severity(),
                kind == null ? null : kind.singular(),
                finding.id(),
                finding.file(),
                finding.line() == 0 ? null : finding.line(),
                finding.pointer(),
                finding.code().key(),
                finding.arguments());
    }

    /** About a staged row, with its place in the file. */
    static ImportFinding of(Finding finding, StagedRow row, String pointer) {
        return about(row, finding.code(), pointer, finding.arguments(), finding.severity());
    }

    static ImportFinding of(FindingCode code, StagedRow row) {
        return about(row, code, "", List.of(), code.severity());
    }

    /** About a row whose place is looked up with the row. */
    static ImportFinding of(FindingCode code, long row, String kind, @Nullable String id) {
        return new ImportFinding(row, code.severity(), kind, id, null, null, "", code.key(), List.of());
    }

    /** About a record whose document was merged away. */
    static ImportFinding absorbed(StagedRow row, Survivor survivor) {
        var code = survivor.closed() ? FindingCode.MERGED_AND_CLOSED : FindingCode.MERGED_AWAY;
        return about(row, code, "", List.of(survivor.id().toString()), code.severity());
    }

    static ImportFinding duplicate(StagedRow row) {
        var id = row.id();
        return about(
                row,
                FindingCode.DUPLICATE_ID,
                "/id",
                List.of(id == null ? "" : id.toString()),
                FindingCode.DUPLICATE_ID.severity());
    }

    private static ImportFinding about(
            StagedRow row, FindingCode code, String pointer, List<String> arguments, Severity severity) {
        var id = row.id();
        return new ImportFinding(
                row.row(),
                severity,
                row.kind(),
                id == null ? null : id.toString(),
                row.file(),
                row.line(),
                pointer,
                code.key(),
                arguments);
    }
}
