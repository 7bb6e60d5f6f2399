package de.verweisnetz.data.column;

/** A remembered mapping that cannot be used, with the JSON pointer of what is wrong in it. */
public final class MappingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    public MappingProblem(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
