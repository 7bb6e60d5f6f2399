package de.verweisnetz.directory.document;

import java.util.Collection;

/** Is told of each change in the transaction that makes it; every bean of this type is. */
public interface DocumentListener {
    /** These documents were created, changed or deleted. */
    void changed(Collection<DocumentKey> documents);
}
