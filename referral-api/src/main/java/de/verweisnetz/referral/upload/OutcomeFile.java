package de.verweisnetz.referral.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.verweisnetz.referral.lifecycle.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code reference;date;outcome}, one referral a line; a line that cannot be read is a finding, and the others count.
 *
 * @param unread whether the text as a whole is no table
 */
public record OutcomeFile(List<OutcomeLine> lines, List<LineFinding> findings, boolean unread) {
    private static final int COLUMNS = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{2}-[0-9A-Z]{6}");
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    public static OutcomeFile read(String text) {
        var lines = new ArrayList<OutcomeLine>();
        var findings = new ArrayList<LineFinding>();
        var seen = new HashMap<String, Integer>();
        var plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            for (var row : rows) {
                if (!isHead(row)) {
                    read(row, seen, lines, findings);
                }
            }
        } catch (IOException | CsvParseException e) {
            return new OutcomeFile(List.of(), List.of(), true);
        }
        return new OutcomeFile(List.copyOf(lines), List.copyOf(findings), false);
    }

    private static boolean isHead(CsvRecord row) {
        return row.getStartingLineNumber() == 1 && field(row, 0).equalsIgnoreCase("reference");
    }

    private static String field(CsvRecord row, int column) {
        return row.getField(column).strip();
    }

    private static void read(
            CsvRecord row, Map<String, Integer> seen, List<OutcomeLine> lines, List<LineFinding> findings) {
        int number = (int) row.getStartingLineNumber();
        var wrong = wrong(row);
        if (wrong != null) {
            findings.add(new LineFinding(number, wrong));
            return;
        }
        var reference = field(row, 0).toUpperCase(Locale.ROOT);
        if (seen.putIfAbsent(reference, number) != null) {
            findings.add(new LineFinding(number, "line-twice"));
            return;
        }
        lines.add(new OutcomeLine(
                number,
                reference,
                date(field(row, 1)).orElseThrow(),
                outcome(field(row, 2)).orElseThrow()));
    }

    private static @Nullable String wrong(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS) {
            return "line-columns";
        }
        if (!REFERENCE.matcher(field(row, 0).toUpperCase(Locale.ROOT)).matches()) {
            return "line-reference";
        }
        if (date(field(row, 1)).isEmpty()) {
            return "line-date";
        }
        return outcome(field(row, 2)).isEmpty() ? "line-outcome" : null;
    }

    private static Optional<LocalDate> date(String text) {
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome> outcome(String text) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(text) && outcome.isReportable())
                .findFirst();
    }
}
