package de.verweisnetz.privacy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The folder outside the database with what was signed: one checkpoint for each segment, and the head. */
final class Anchors {
    private static final String HEAD = "head.jws";
    private static final String HEAD_TYPE = "verweisnetz-audit-head+json";
    private static final String CHECKPOINT_TYPE = "verweisnetz-audit-checkpoint+json";
    private static final Pattern NAME = Pattern.compile("segment-(\\d{8,18})\\.jws");

    private final Path folder;
    private final AuditKeys keys;

    Anchors(Path folder, AuditKeys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** A signed checkpoint, or one whose signature is not ours. */
    record Signed(String text, Optional<Checkpoint> checkpoint) {
        byte[] fingerprint() {
            return AuditRow.sha256().digest(text.strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean hasHead() {
        return Files.exists(folder.resolve(HEAD));
    }

    /** The signed head; nothing where it is absent or not signed by us. */
    Optional<AnchoredHead> head() {
        return text(HEAD).flatMap(text -> keys.verify(HEAD_TYPE, text, AnchoredHead.class));
    }

    void write(AnchoredHead head) {
        write(HEAD, keys.sign(HEAD_TYPE, head));
    }

    Optional<Signed> checkpoint(long number) {
        return text(name(number)).map(this::signed);
    }

    Signed write(Checkpoint checkpoint) {
        var text = keys.sign(CHECKPOINT_TYPE, checkpoint);
        write(name(checkpoint.number()), text);
        return signed(text);
    }

    /** All checkpoints there are, by the number in the file's name. */
    TreeMap<Long, Signed> checkpoints() {
        var all = new TreeMap<Long, Signed>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    all.put(Long.valueOf(name.group(1)), signed(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private Signed signed(String text) {
        return new Signed(text, keys.verify(CHECKPOINT_TYPE, text, Checkpoint.class));
    }

    private Optional<String> text(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            PrivateFile.write(folder.resolve(name), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(long number) {
        return "segment-%08d.jws".formatted(number);
    }
}
