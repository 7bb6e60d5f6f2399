package de.verweisnetz.data.intake.workbook;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.report.Cancelled;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.row.TableRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook, the first visible one unless it is named, every cell as the text a person sees in it. */
public final class XlsxRows implements TableRows {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_PARTS = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Path path;
    private final String file;
    private final @Nullable String sheet;
    private final Limits limits;
    private final FindingReport findings;

    public XlsxRows(Path path, String file, @Nullable String sheet, Limits limits, FindingReport findings) {
        this.path = path;
        this.file = file;
        this.sheet = sheet;
        this.limits = limits;
        this.findings = findings;
    }

    @Override
    public void read(Consumer consumer) throws IOException {
        WorkbookGuard.check(path, limits);
        try (ReadableWorkbook workbook = open()) {
            sheets(workbook.getSheets().toList(), consumer);
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof Cancelled) {
                throw e;
            }
            // The reader meets broken workbooks with whatever exception comes up.
            throw new Hostile(FindingCode.FILE_UNREADABLE);
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            // The reader insists on styles, which a workbook need not have.
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        }
    }

    private void sheets(List<Sheet> sheets, Consumer consumer) throws IOException {
        if (sheet != null) {
            for (Sheet each : sheets) {
                if (each.getName().equals(sheet)) {
                    rows(each, consumer);
                    return;
                }
            }
            return;
        }
        SheetSequence sequence = new SheetSequence(consumer);
        for (Sheet each : sheets) {
            boolean read = false;
            if (each.getVisibility() == SheetVisibility.VISIBLE) {
                rows(each, sequence.begin());
                read = sequence.isRead();
            } else {
                boolean[] any = {false};
                rows(each, (cells, line) -> {
                    any[0] = true;
                    return false;
                });
                read = !any[0];
            }
            if (!read) {
                findings.report(new Origin(file, 0), "", FindingCode.SKIPPED_SHEET, each.getName());
            }
        }
    }

    private void rows(Sheet found, Consumer consumer) throws IOException {
        int width = 0;
        try (Stream<Row> rows = found.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null ? "" : text(cell, row.getRowNum()));
                }
                // A sheet does not keep the empty cells at the end of a row.
                width = Math.max(width, cells.size());
                while (cells.size() < width) {
                    cells.add("");
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank()) && !consumer.row(cells, row.getRowNum())) {
                    return;
                }
            }
        }
    }

    private String text(Cell cell, int line) {
        if (cell.getType() == CellType.FORMULA
                || cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            String column = cell.getAddress().toString();
            findings.report(new Origin(file, line), column, FindingCode.FORMULA, column);
            return orEmpty(cell.getRawValue());
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case STRING -> orEmpty(cell.asString());
            default -> orEmpty(cell.getRawValue());
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null
                && DATE_PARTS.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
            LocalDateTime date = cell.asDate();
            boolean dayless = cell.asNumber().compareTo(BigDecimal.ONE) < 0;
            if (dayless) {
                return TIME.format(date);
            }
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        // Workbooks keep binary numbers: what a person typed is the shortest that means the same.
        BigDecimal number = new BigDecimal(Double.toString(cell.asNumber().doubleValue()));
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < 20
                ? number.toBigInteger().toString()
                : number.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
