package de.verweisnetz.data.intake.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 if that fits, else what the letters look like.
 *
 * @param mark bytes of the byte order mark
 * @param certain whether the content leaves no doubt
 */
public record Encoding(Charset charset, int mark, boolean certain) {
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int SAMPLE = 64 * 1024;
    private static final int BUFFER = 16 * 1024;
    // Another guess than Windows-1252 has to be much better: most directories in Germany are in it.
    private static final int CLEARLY = 25;
    // ISO 8859 has control characters where Windows has letters, and nobody writes control characters.
    private static final Map<String, String> SUPERSETS = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-9", "windows-1254");

    /** Reads the whole stream once, in constant memory. */
    public static Encoding detect(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        Encoding marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        Utf8Scan scan = new Utf8Scan();
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        scan.feed(head, head.length);
        sample.write(head);
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            // What is plain ASCII up to here tells nothing.
            if (sample.size() < SAMPLE && (sample.size() < BUFFER || scan.feedsHigh(buffer, read))) {
                sample.write(buffer, 0, Math.min(read, SAMPLE - sample.size()));
            }
            scan.feed(buffer, read);
        }
        scan.finish();
        return byContent(scan, sample.toByteArray());
    }

    private static Encoding byContent(Utf8Scan scan, byte[] sample) {
        Encoding wide = byZeros(sample);
        if (wide != null) {
            return wide;
        }
        if (scan.faults() == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, true);
        }
        if (scan.letters() >= scan.faults()) {
            return new Encoding(StandardCharsets.UTF_8, 0, false);
        }
        return new Encoding(byLetters(sample), 0, false);
    }

    private static Charset byLetters(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        int western = 0;
        CharsetMatch best = null;
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252")) {
                western = Math.max(western, match.getConfidence());
            } else if (isSingleByte(match.getName())
                    && (best == null || match.getConfidence() > best.getConfidence())) {
                best = match;
            }
        }
        if (best == null || best.getConfidence() < western + CLEARLY) {
            return WINDOWS;
        }
        return Charset.forName(SUPERSETS.getOrDefault(best.getName(), best.getName()));
    }

    private static boolean isSingleByte(String name) {
        return (name.startsWith("ISO-8859") || name.startsWith("windows-12") || name.equals("KOI8-R"))
                && Charset.isSupported(name)
                && !name.contains("_");
    }

    /** Text of two bytes a character has a zero beside every ASCII letter; no other text has zeros. */
    private static @Nullable Encoding byZeros(byte[] sample) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0 && i % 2 == 0) {
                even++;
            } else if (sample[i] == 0) {
                odd++;
            }
        }
        int pairs = sample.length / 2;
        if (pairs > 1 && odd > pairs * 0.4 && even < pairs * 0.1) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, true);
        }
        if (pairs > 1 && even > pairs * 0.4 && odd < pairs * 0.1) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, true);
        }
        return null;
    }

    private static @Nullable Encoding byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4, true);
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4, true);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, true);
        }
        return null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
