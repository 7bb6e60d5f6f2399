package de.verweisnetz.data.intake.file;

/** Counts, byte by byte, letters of several bytes that are UTF-8 and bytes that cannot be. */
final class Utf8Scan {
    private long letters;
    private long faults;
    private int awaited;
    // The first byte after the lead decides about overlong forms, surrogates and what lies beyond Unicode.
    private int lowest;
    private int highest;

    long letters() {
        return letters;
    }

    long faults() {
        return faults;
    }

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            feed(bytes[i] & 0xFF);
        }
    }

    void finish() {
        if (awaited > 0) {
            faults++;
        }
    }

    boolean feedsHigh(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private void feed(int value) {
        if (awaited > 0) {
            if (value >= lowest && value <= highest) {
                awaited--;
                lowest = 0x80;
                highest = 0xBF;
                if (awaited == 0) {
                    letters++;
                }
                return;
            }
            faults++;
            awaited = 0;
        }
        if (value >= 0x80) {
            lead(value);
        }
    }

    private void lead(int value) {
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            awaited = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            awaited = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            awaited = 3;
        } else {
            faults++;
        }
    }
}
