package de.verweisnetz.platform.keys;

/** A private key can no longer be unwrapped: the key file does not have the key that it was wrapped with. */
public final class KeyLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyLostException() {
        super("The key cannot be unwrapped", null, false, false);
    }
}
