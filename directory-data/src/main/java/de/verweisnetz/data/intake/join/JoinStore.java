package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.report.Origin;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a package until all are read and can be joined, in a temporary file so that memory stays flat.
 *
 * <p>The file may hold secret addresses: it is encrypted with a key that exists only here, and deleted on close.
 */
public final class JoinStore implements Closeable {
    private static final int CACHE_MEBIBYTES = 32;
    private static final int BUFFER_KIBIBYTES = 8 * 1024;
    private static final int KEY_CHARS = 32;

    /** A row as it waits. */
    public record Row(ObjectNode body, Origin origin) {}

    private final Path file;
    private final MVStore store;
    private final Map<String, MVMap<Long, byte[]>> tables = new HashMap<>();
    private final MVMap<String, Long> ids;
    private final MVMap<String, Long> children;
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> fileNumbers = new HashMap<>();
    private long sequence;

    private JoinStore(Path file, MVStore store) {
        this.file = file;
        this.store = store;
        this.ids = open("ids");
        this.children = open("children");
    }

    public static JoinStore create(@Nullable Path folder) throws IOException {
        // Files made this way can be read by nobody else; MVStore takes an empty one for a new store.
        Path file = folder == null
                ? Files.createTempFile("directory-", ".join")
                : Files.createTempFile(folder, "directory-", ".join");
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .encryptionKey(randomKey())
                    .cacheSize(CACHE_MEBIBYTES)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(BUFFER_KIBIBYTES)
                    .open();
            store.setVersionsToKeep(0);
            return new JoinStore(file, store);
        } catch (MVStoreException e) {
            Files.deleteIfExists(file);
            throw new IOException(e);
        }
    }

    /** Keeps a row and yields its number; the id is known afterwards unless it was known before. */
    public long add(String table, @Nullable String id, Row row) {
        long number = ++sequence;
        replace(table, number, row);
        if (id != null) {
            ids.putIfAbsent(key(table, id), number);
        }
        return number;
    }

    public void replace(String table, long number, Row row) {
        table(table).put(number, encode(row));
    }

    public OptionalLong find(String table, String id) {
        Long number = ids.get(key(table, id));
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public boolean contains(String table, String id) {
        return ids.containsKey(key(table, id));
    }

    public Row get(String table, long number) {
        return decode(table(table).get(number));
    }

    /** Every row of a table in the order in which it came. */
    public void forEach(String table, ObjLongConsumer<Row> consumer) {
        var cursor = table(table).cursor(null);
        while (cursor.hasNext()) {
            long number = cursor.next();
            consumer.accept(decode(cursor.getValue()), number);
        }
    }

    /** Puts a row below another. */
    void attach(String parent, long parentNumber, String child, long childNumber) {
        children.put(prefix(parent, parentNumber) + child + "/" + padded(childNumber), childNumber);
    }

    /** The rows below a row, by table, in the order in which they came. */
    void forEachChild(String parent, long parentNumber, ObjLongConsumer<String> consumer) {
        String prefix = prefix(parent, parentNumber);
        Iterator<String> keys = children.keyIterator(prefix);
        while (keys.hasNext()) {
            String key = keys.next();
            if (!key.startsWith(prefix)) {
                return;
            }
            int slash = key.lastIndexOf('/');
            consumer.accept(key.substring(prefix.length(), slash), Long.parseLong(key.substring(slash + 1), 16));
        }
    }

    /** Remembers that something was seen; true the first time. */
    public boolean first(String mark) {
        MVMap<String, Long> marks = open("marks");
        return marks.putIfAbsent(mark, 1L) == null;
    }

    @Override
    public void close() throws IOException {
        try {
            store.closeImmediately();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private MVMap<String, Long> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    private MVMap<Long, byte[]> table(String name) {
        return tables.computeIfAbsent(
                name,
                key -> store.openMap(
                        "table/" + key,
                        new MVMap.Builder<Long, byte[]>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(ByteArrayDataType.INSTANCE)));
    }

    private byte[] encode(Row row) {
        try {
            byte[] json = RowFields.MAPPER.writeValueAsBytes(row.body());
            int number = fileNumbers.computeIfAbsent(row.origin().file(), name -> {
                files.add(name);
                return files.size() - 1;
            });
            return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + json.length)
                    .putInt(number)
                    .putLong(row.origin().line())
                    .put(json)
                    .array();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Origin origin = new Origin(files.get(buffer.getInt()), buffer.getLong());
        try {
            int header = buffer.position();
            return new Row((ObjectNode) RowFields.MAPPER.readTree(bytes, header, bytes.length - header), origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String table, String id) {
        return table + "/" + (StableIds.isUuid(id) ? id.toLowerCase(Locale.ROOT) : id);
    }

    private static String prefix(String parent, long number) {
        return parent + "/" + padded(number) + "/";
    }

    private static String padded(long number) {
        return "%016x".formatted(number);
    }

    private static char[] randomKey() {
        SecureRandom random = new SecureRandom();
        char[] key = new char[KEY_CHARS];
        for (int i = 0; i < key.length; i++) {
            key[i] = (char) random.nextInt(Character.MAX_VALUE);
        }
        return key;
    }
}
