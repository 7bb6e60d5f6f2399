package de.verweisnetz.data.intake.file;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.report.Hostile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One file of text, as it is, packed by gzip, or alone in a zip. */
public final class SingleFile {
    private static final String GZIP = ".gz";
    private static final int MARK = 2;

    private SingleFile() {}

    public static SourceFile of(Path path, String fileName, Limits limits) throws IOException {
        Optional<String> entry = SourceFiles.isZip(path) ? onlyEntry(path) : Optional.empty();
        if (entry.isPresent()) {
            UnpackBudget budget = new UnpackBudget(limits);
            return new SourceFile(entry.get(), () -> inZip(path, entry.get(), budget));
        }
        if (!isGzip(path)) {
            return new SourceFile(fileName, () -> Files.newInputStream(path));
        }
        UnpackBudget budget = new UnpackBudget(limits);
        String name = withoutEnding(fileName);
        return new SourceFile(name, () -> unpacked(path, name, budget));
    }

    /** The one file of a zip that has no other but what a file manager puts in. */
    static Optional<String> onlyEntry(Path zip) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile())) {
            List<String> names = files.stream()
                    .filter(each -> !each.isDirectory() && !SourceFiles.isLitter(each.getName()))
                    .map(ZipEntry::getName)
                    .limit(MARK)
                    .toList();
            return names.size() == 1 && SourceFiles.isSafe(names.get(0)) ? Optional.of(names.get(0)) : Optional.empty();
        } catch (ZipException e) {
            // Reading it will say so.
            return Optional.empty();
        }
    }

    private static InputStream inZip(Path path, String entry, UnpackBudget budget) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry found = zip.getEntry(entry);
            return new FilterInputStream(budget.open(zip, found)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static InputStream unpacked(Path path, String name, UnpackBudget budget) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            InputStream content = budget.count(new GZIPInputStream(file), name, Files.size(path));
            PushbackInputStream in = new PushbackInputStream(content, MARK);
            byte[] head = in.readNBytes(MARK);
            boolean packed = head.length == MARK && (head[0] == 'P' && head[1] == 'K' || isGzip(head));
            if (packed) {
                throw new Hostile(FindingCode.NESTED_ARCHIVE, name);
            }
            in.unread(head);
            return in;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(MARK);
            return head.length == MARK && isGzip(head);
        }
    }

    private static boolean isGzip(byte[] head) {
        return head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
    }

    private static String withoutEnding(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
