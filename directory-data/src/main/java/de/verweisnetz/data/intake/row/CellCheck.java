package de.verweisnetz.data.intake.row;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.report.Storable;
import java.util.regex.Pattern;

/** What is noticed about every single cell of a table. */
final class CellCheck {
    // Numbers and phone numbers begin with a sign too, and a dash alone means nothing.
    private static final Pattern HARMLESS = Pattern.compile("[+-][\\d\\s()./,-]*");

    private final FindingReport findings;

    CellCheck(FindingReport findings) {
        this.findings = findings;
    }

    /** The cell as it can be stored. */
    String check(String cell, String column, Origin origin) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (isFormula(cell)) {
            findings.report(origin, column, FindingCode.FORMULA, column);
        }
        String storable = Storable.of(cell);
        if (!storable.equals(cell)) {
            findings.report(origin, column, FindingCode.UNSTORABLE_CHARACTER, column);
        }
        return storable;
    }

    private static boolean isFormula(String cell) {
        return switch (cell.charAt(0)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !HARMLESS.matcher(cell).matches();
            default -> false;
        };
    }
}
