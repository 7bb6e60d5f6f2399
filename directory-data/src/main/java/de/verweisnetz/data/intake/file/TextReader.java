package de.verweisnetz.data.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.LongConsumer;

/**
 * Decodes a file without ever putting a replacement in the place of a letter: bytes that do not fit the encoding are
 * read as Windows-1252, and their line is told.
 */
public final class TextReader extends Reader {
    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final LongConsumer badLine;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private long line = 1;
    private long toldLine;
    private boolean end;

    public TextReader(InputStream in, Encoding encoding, LongConsumer badLine) throws IOException {
        this.in = in;
        this.badLine = badLine;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.mark());
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (end) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        chars.clear();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        boolean last = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars, last);
        countLines(0);
        while (result.isError() && chars.hasRemaining()) {
            tell();
            int from = chars.position();
            for (int i = result.length(); i > 0 && chars.hasRemaining(); i--) {
                chars.put(Windows1252.decode(bytes.get()));
            }
            countLines(from);
            int before = chars.position();
            result = decoder.decode(bytes, chars, last);
            countLines(before);
        }
        end = last && !bytes.hasRemaining() && result.isUnderflow();
        chars.flip();
    }

    private void tell() {
        if (line != toldLine) {
            toldLine = line;
            badLine.accept(line);
        }
    }

    private void countLines(int from) {
        for (int i = from; i < chars.position(); i++) {
            if (chars.get(i) == '\n') {
                line++;
            }
        }
    }
}
