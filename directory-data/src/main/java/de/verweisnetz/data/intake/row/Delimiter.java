package de.verweisnetz.data.intake.row;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the cells of a CSV file.
 *
 * @param declared whether the first line says so, as Excel writes it: {@code sep=;}
 */
record Delimiter(char character, boolean declared) {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 50;

    /** Told from the beginning of a file: the one that splits the most lines into as many cells as the first. */
    static Delimiter detect(String sample) {
        if (sample.startsWith("sep=") && sample.length() > 4 && sample.charAt(4) >= ' '
                || sample.startsWith("sep=\t")) {
            return new Delimiter(sample.charAt(4), true);
        }
        char best = CANDIDATES[0];
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(cells(sample, candidate));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new Delimiter(best, false);
    }

    Delimiter insteadOf(char known) {
        return new Delimiter(known, declared);
    }

    boolean isDeclaration(long line) {
        return declared && line == 1;
    }

    /** Equal counts speak for a delimiter, many cells a little; lines of running text never have equal counts. */
    private static double score(List<Integer> counts) {
        int widest = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        if (widest < 2) {
            return 0;
        }
        int usual = mostCommon(counts);
        long equal = counts.stream().filter(count -> count == usual).count();
        return usual < 2 ? 0.1 : (double) equal / counts.size() + Math.min(usual, 50) / 100.0;
    }

    private static int mostCommon(List<Integer> counts) {
        int best = 1;
        long most = 0;
        for (int count : counts) {
            long times = counts.stream().filter(each -> each == count).count();
            if (times > most || times == most && count > best) {
                most = times;
                best = count;
            }
        }
        return best;
    }

    /** How many cells the first rows have; delimiters and line breaks in quotation marks do not count. */
    private static List<Integer> cells(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int cells = 1;
        boolean empty = true;
        for (int i = 0; i < sample.length() && counts.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                cells++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!empty) {
                    counts.add(cells);
                }
                cells = 1;
                empty = true;
                continue;
            }
            empty = false;
        }
        if (!empty && counts.size() < LINES) {
            counts.add(cells);
        }
        return counts;
    }
}
