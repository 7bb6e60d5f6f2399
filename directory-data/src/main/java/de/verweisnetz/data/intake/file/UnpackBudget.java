package de.verweisnetz.data.intake.file;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.report.Hostile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Counts what comes out of a zip, whatever the zip says about its sizes; an entry that is read twice counts once. */
public final class UnpackBudget {
    // Below this, a high ratio is a short file of equal lines.
    private static final long SMALL = 1024L * 1024;

    private final Limits limits;
    private final Map<String, Long> seen = new HashMap<>();
    private long total;

    public UnpackBudget(Limits limits) {
        this.limits = limits;
    }

    public InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        try {
            return new Counted(zip.getInputStream(entry), entry.getName(), entry.getCompressedSize());
        } catch (ZipException e) {
            throw new Hostile(FindingCode.FILE_UNREADABLE);
        }
    }

    /** Counts the content of a file that is packed in another way. */
    public InputStream count(InputStream unpacked, String name, long packed) {
        return new Counted(unpacked, name, packed);
    }

    private void count(String name, long packed, long unpacked) throws Hostile {
        long before = seen.getOrDefault(name, 0L);
        if (unpacked > before) {
            seen.put(name, unpacked);
            total += unpacked - before;
        }
        if (total > limits.unpackedBytes()) {
            throw new Hostile(FindingCode.UNPACKED_TOO_LARGE, limits.unpackedBytes());
        }
        if (unpacked > Math.min(SMALL, limits.unpackedBytes() / 2)
                && unpacked / Math.max(packed, 1) > limits.packRatio()) {
            throw new Hostile(FindingCode.PACKED_TOO_TIGHT, name, limits.packRatio());
        }
    }

    /** The content of one entry. */
    private final class Counted extends FilterInputStream {
        private final String name;
        private final long packed;
        private long unpacked;

        Counted(InputStream in, String name, long packed) {
            super(in);
            this.name = name;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = super.skip(length);
            add(skipped);
            return skipped;
        }

        private void add(long bytes) throws Hostile {
            unpacked += bytes;
            count(name, packed, unpacked);
        }
    }
}
