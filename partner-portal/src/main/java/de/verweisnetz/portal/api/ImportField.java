package de.verweisnetz.portal.api;

/** What a column of a free table can mean; the key begins with what it is a field of. */
public record ImportField(String key, String label) {
    public String group() {
        return key.substring(0, key.indexOf('.'));
    }
}
