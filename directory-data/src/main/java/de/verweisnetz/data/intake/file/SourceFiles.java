package de.verweisnetz.data.intake.file;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Origin;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a package: one, those of a folder, or those of a zip, which is never unpacked to disk. */
public final class SourceFiles implements Closeable {
    private static final int DEEPEST_FOLDER = 4;
    private static final int ZIP_MARK = 4;

    private final List<SourceFile> files;
    private final @Nullable ZipFile zip;

    private SourceFiles(List<SourceFile> files, @Nullable ZipFile zip) {
        this.files = files;
        this.zip = zip;
    }

    public List<SourceFile> files() {
        return files;
    }

    /** Whatever the path leads to. */
    public static SourceFiles open(Path file, String name, Limits limits, FindingReport findings) throws IOException {
        if (Files.isDirectory(file)) {
            return folder(file, limits, findings);
        }
        if (isZip(file)) {
            return zip(file, name, limits, findings);
        }
        return new SourceFiles(List.of(SingleFile.of(file, name, limits)), null);
    }

    public static boolean isZip(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ZIP_MARK);
            // The third byte tells what begins: an entry, the list of an empty zip, or a part of a split one.
            return head.length == ZIP_MARK
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] + 1 == head[3]
                    && head[2] > 0
                    && head[2] < ' ';
        }
    }

    /** The files of a folder; links are not followed, they may lead anywhere. */
    private static SourceFiles folder(Path folder, Limits limits, FindingReport findings) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER)) {
            for (Path file : (Iterable<Path>) walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isLitter(name)) {
                    continue;
                }
                bytes += Files.size(file);
                if (files.size() == limits.entries()) {
                    new Hostile(FindingCode.TOO_MANY_FILES, limits.entries()).report(findings, new Origin(name, 0));
                    break;
                }
                files.add(new SourceFile(name, () -> Files.newInputStream(file)));
            }
        }
        if (bytes > limits.fileBytes()) {
            Origin whole = new Origin(String.valueOf(folder.getFileName()), 0);
            new Hostile(FindingCode.FILE_TOO_LARGE, limits.fileBytes()).report(findings, whole);
            return new SourceFiles(List.of(), null);
        }
        return new SourceFiles(files, null);
    }

    /** The files of a zip, without those that no honest package has. */
    private static SourceFiles zip(Path file, String name, Limits limits, FindingReport findings) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            new Hostile(FindingCode.FILE_UNREADABLE).report(findings, new Origin(name, 0));
            return new SourceFiles(List.of(), null);
        }
        return new SourceFiles(entries(zip, Files.size(file), name, limits, findings), zip);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private static List<SourceFile> entries(
            ZipFile zip, long size, String name, Limits limits, FindingReport findings) {
        Set<String> names = new HashSet<>();
        long packed = 0;
        List<SourceFile> files = new ArrayList<>();
        UnpackBudget budget = new UnpackBudget(limits);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int count = 0; entries.hasMoreElements(); count++) {
            if (count == limits.entries()) {
                new Hostile(FindingCode.TOO_MANY_FILES, limits.entries()).report(findings, new Origin(name, 0));
                break;
            }
            ZipEntry entry = entries.nextElement();
            packed += Math.max(entry.getCompressedSize(), 0);
            if (packed > size) {
                // Entries that lie over one another unpack to more than the file can hold.
                new Hostile(FindingCode.PACKED_TOO_TIGHT, name, limits.packRatio())
                        .report(findings, new Origin(name, 0));
                return List.of();
            }
            if (!names.add(entry.getName()) && isSafe(entry.getName())) {
                new Hostile(FindingCode.DUPLICATE_FILE, entry.getName()).report(findings, new Origin(name, 0));
                continue;
            }
            if (entry.isDirectory() || isLitter(entry.getName())) {
                continue;
            }
            if (!isSafe(entry.getName())) {
                new Hostile(FindingCode.UNSAFE_NAME).report(findings, new Origin(name, 0));
            } else {
                files.add(new SourceFile(entry.getName(), () -> budget.open(zip, entry)));
            }
        }
        return files;
    }

    /** Names are never used as paths; one that tries to be one was not made by mistake. */
    static boolean isSafe(String name) {
        return !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && name.chars().noneMatch(Character::isISOControl)
                && Stream.of(name.split("/")).noneMatch(step -> step.equals("..") || step.equals("."));
    }

    static boolean isLitter(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || name.contains("/__MACOSX/")
                || file.equals(".DS_Store")
                || file.startsWith("._")
                || file.startsWith("~$")
                || file.equalsIgnoreCase("Thumbs.db")
                || file.equalsIgnoreCase("desktop.ini");
    }
}
