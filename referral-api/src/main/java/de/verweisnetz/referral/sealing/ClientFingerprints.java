package de.verweisnetz.referral.sealing;

/** The fingerprints of a client's credential: of her page's token or of her full code; the other one is empty. */
public record ClientFingerprints(byte[] page, byte[] code) {
    private static final byte[] NONE = {};

    public static ClientFingerprints ofPage(byte[] page) {
        return new ClientFingerprints(page, NONE);
    }

    public static ClientFingerprints ofCode(byte[] code) {
        return new ClientFingerprints(NONE, code);
    }
}
