package de.verweisnetz.directory.exchange;

/** A harvest that did not bring what was asked for; its code is the failure of the import. */
final class HarvestFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    HarvestFailure(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
